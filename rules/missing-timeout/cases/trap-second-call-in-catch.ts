export async function load(id: string) {
	try {
		return await fetch(`https://primary.example.com/${id}`, { signal: AbortSignal.timeout(2_000) });
	} catch {
		return fetch(`https://replica.example.com/${id}`);
		//     ^^^^^ missing-timeout: `fetch` to replica.example.com…
		// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
		//+		const controller = new AbortController();
		//+		const timer = setTimeout(() => controller.abort(), 10_000);
		//+		return fetch(`https://replica.example.com/${id}`, { signal: controller.signal }).finally(() => clearTimeout(timer));
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		return fetch(`https://replica.example.com/${id}`, { signal: AbortSignal.timeout(10_000) });
	}
}
