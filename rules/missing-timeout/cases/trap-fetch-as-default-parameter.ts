export function makeClient(base: string, fetchImpl: typeof fetch = fetch) {
	return { get: (path: string) => fetchImpl(base + path) };
}

export function makeBounded(base: string, { fetch: f = globalThis.fetch, timeout = 5_000 } = {}) {
	return { get: (path: string) => f(base + path, { signal: AbortSignal.timeout(timeout) }) };
}

export const bounded = makeBounded('https://b.example.com').get('/');
