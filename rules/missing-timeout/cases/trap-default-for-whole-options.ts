export const load = (url: string, init: RequestInit = { signal: AbortSignal.timeout(5_000) }) => fetch(url, init);

export function save(url: string, init?: RequestInit) {
	init = prepare(init);
	return fetch(url, init);
}

function prepare(init: RequestInit = {}): RequestInit {
	return { ...init, signal: init.signal ?? AbortSignal.timeout(5_000) };
}

export const all = () => Promise.all([load('https://a.example.com'), save('https://b.example.com')]);
