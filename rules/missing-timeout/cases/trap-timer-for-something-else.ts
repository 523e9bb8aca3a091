const cache = new Map<string, unknown>();

export async function load(id: string) {
	const warn = setTimeout(() => console.warn('slow', id), 1_000);
	try {
		const response = await fetch(`https://a.example.com/${id}`);
		//                     ^^^^^ missing-timeout: …
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const response = await fetch(`https://a.example.com/${id}`, {
		//+			signal: AbortSignal.timeout(10_000),
		//+		});
		const body = await response.json();
		cache.set(id, body);
		setTimeout(() => cache.delete(id), 60_000).unref();
		return body;
	} finally {
		clearTimeout(warn);
	}
}
