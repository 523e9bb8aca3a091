interface FetchOptions extends RequestInit {
	timeoutMs?: number;
}

export async function request(url: string, { timeoutMs, ...init }: FetchOptions = {}) {
	const signal = timeoutMs ? AbortSignal.timeout(timeoutMs) : init.signal;
	return fetch(url, { ...init, signal });
}

export async function always(url: string, { timeoutMs = 5_000, signal, ...init }: FetchOptions = {}) {
	const timeout = AbortSignal.timeout(timeoutMs);
	return fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
}

export const items = () => [request('https://items.example.com', { timeoutMs: 2_000 }), always('https://items.example.com')];
