async function send(path: string, init: RequestInit) {
	return fetch(`https://search.example.com${path}`, init);
	//     ^^^^^ missing-timeout: …a caller does not…
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	return fetch(`https://search.example.com${path}`, { signal: controller.signal, ...init }).finally(() => clearTimeout(timer));
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	return fetch(`https://search.example.com${path}`, { signal: AbortSignal.timeout(10_000), ...init });
}

const postJson = (path: string, body: unknown, signal?: AbortSignal) =>
	send(path, { method: 'POST', body: JSON.stringify(body), signal });

export const suggest = (query: string) => postJson('/suggest', { query }, AbortSignal.timeout(2_000));
export const click = (id: string) => postJson('/click', { id });
//                                   ^^^^^^^^ call
