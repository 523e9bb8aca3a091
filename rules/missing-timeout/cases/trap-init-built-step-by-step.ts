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
}
