async function load(url: string, signal?: AbortSignal, attempt = 0): Promise<Response> {
	const response = await fetch(url, { signal });
	if (response.status === 429 && attempt < 3) return load(url, signal, attempt + 1);
	return response;
}

export const items = () => load('https://items.example.com', AbortSignal.timeout(5_000));
