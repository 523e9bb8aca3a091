const BASE = 'https://search.example.com';

async function send(path: string, init: RequestInit) {
	return fetch(`${BASE}${path}`, init);
}

const postJson = (path: string, body: unknown, signal?: AbortSignal) =>
	send(path, { method: 'POST', body: JSON.stringify(body), signal });

function search(query: string, { signal }: { signal: AbortSignal }) {
	return postJson('/search', { query }, signal);
}

export const suggest = (query: string) => search(query, { signal: AbortSignal.timeout(2_000) });
