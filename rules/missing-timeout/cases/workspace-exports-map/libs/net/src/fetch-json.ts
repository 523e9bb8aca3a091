export async function fetchJson(url: string, init?: RequestInit): Promise<unknown> {
	const res = await fetch(url, init);
	//                ^^^^^ missing-timeout: `fetch` has no deadline…its caller…
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const res = await fetch(url, { signal: AbortSignal.timeout(10_000), ...init });
	if (!res.ok) throw new Error(`${url} answered ${res.status}`);
	return res.json();
}
