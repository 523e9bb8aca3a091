function arm(controller: AbortController, ms: number) {
	const timer = setTimeout(() => controller.abort(new Error(`no answer in ${ms} ms`)), ms);
	return () => clearTimeout(timer);
}

export async function load(url: string) {
	const controller = new AbortController();
	const disarm = arm(controller, 4_000);
	try {
		return await (await fetch(url, { signal: controller.signal })).json();
	} finally {
		disarm();
	}
}
