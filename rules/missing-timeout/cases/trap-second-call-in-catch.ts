export async function load(id: string) {
	try {
		return await fetch(`https://primary.example.com/${id}`, { signal: AbortSignal.timeout(2_000) });
	} catch {
		return fetch(`https://replica.example.com/${id}`);
		//     ^^^^^ missing-timeout: `fetch` to replica.example.com…
	}
}
