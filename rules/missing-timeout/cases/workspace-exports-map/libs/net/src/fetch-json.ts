export async function fetchJson(url: string, init?: RequestInit): Promise<unknown> {
	const res = await fetch(url, init);
	//                ^^^^^ missing-timeout: `fetch` has no deadline…its caller…
	if (!res.ok) throw new Error(`${url} answered ${res.status}`);
	return res.json();
}
