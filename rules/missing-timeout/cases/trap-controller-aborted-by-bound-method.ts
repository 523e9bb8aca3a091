export async function bound(url: string) {
	const controller = new AbortController();
	const timer = setTimeout(controller.abort.bind(controller), 3_000);
	timer.unref();
	const response = await fetch(url, { signal: controller.signal });
	clearTimeout(timer);
	return response.text();
}

export async function handed(url: string) {
	const controller = new AbortController();
	setTimeout((c: AbortController) => c.abort(new Error('too slow')), 3_000, controller);
	return fetch(url, { signal: controller.signal });
}
