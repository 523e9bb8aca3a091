async function load(url: string, signal?: AbortSignal): Promise<unknown[]> {
	const response = await fetch(url, { signal });
	//                     ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { signal: signal ?? AbortSignal.timeout(10_000) });
	const { items, next } = await response.json();
	return next ? [...items, ...(await load(next, signal))] : items;
}

export const items = () => load('https://items.example.com');
//                         ^^^^ call
