async function load(url: string, signal?: AbortSignal): Promise<unknown[]> {
	const response = await fetch(url, { signal });
	//                     ^^^^^ missing-timeout: …
	const { items, next } = await response.json();
	return next ? [...items, ...(await load(next, signal))] : items;
}

export const items = () => load('https://items.example.com');
//                         ^^^^ call
