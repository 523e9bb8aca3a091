const traced: typeof fetch = async (...args) => {
	const started = performance.now();
	try {
		return await fetch(...args);
	} finally {
		console.log(performance.now() - started);
	}
};

function patched(this: unknown) {
	return fetch.apply(this, arguments as never);
}

export const a = () => traced('https://a.example.com', { signal: AbortSignal.timeout(5_000) });
export const b = (url: string, init: RequestInit) => traced(url, init);
export const c = () => (patched as typeof fetch)('https://c.example.com', { signal: AbortSignal.timeout(5_000) });
