export async function send(url: string, method: string, body?: unknown, ms = 5_000) {
	const init: RequestInit = { method };
	if (body !== undefined) {
		init.body = JSON.stringify(body);
		init.headers = { 'content-type': 'application/json' };
	}
	init.signal = AbortSignal.timeout(ms);
	return fetch(url, init);
}

export async function plain(url: string, method: string, body?: unknown) {
	const init: RequestInit = { method };
	if (body !== undefined) init.body = JSON.stringify(body);
	return fetch(url, init);
	//     ^^^^^ missing-timeout: …
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	return fetch(url, { ...init, signal: controller.signal }).finally(() => clearTimeout(timer));
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	return fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
}
