async function abortable<T>(work: (signal: AbortSignal) => Promise<T>, ms: number): Promise<T> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), ms);
	try {
		return await work(controller.signal);
	} finally {
		clearTimeout(timer);
	}
}

export const taken = () => abortable((signal) => fetch('https://a.example.com', { signal }), 5_000);
