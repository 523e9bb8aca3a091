interface Options {
	headers?: Record<string, string>;
	signal?: AbortSignal;
}

async function load(url: string, { headers }: Options = {}) {
	const response = await fetch(url, { headers });
	//                     ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
	return response.json();
}

export const items = () => load('https://items.example.com', { signal: AbortSignal.timeout(5_000) });
