async function send(path: string, init: RequestInit) {
	return fetch(`https://search.example.com${path}`, init);
	//     ^^^^^ missing-timeout: …a caller does not…
}

const postJson = (path: string, body: unknown, signal?: AbortSignal) =>
	send(path, { method: 'POST', body: JSON.stringify(body), signal });

export const suggest = (query: string) => postJson('/suggest', { query }, AbortSignal.timeout(2_000));
export const click = (id: string) => postJson('/click', { id });
//                                   ^^^^^^^^ call
