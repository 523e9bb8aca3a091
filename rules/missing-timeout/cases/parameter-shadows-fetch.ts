type Fetch = (url: string, init?: { method?: string }) => Promise<{ ok: boolean }>;

export function createNotifier(fetch: Fetch) {
	return async (url: string) => {
		const res = await fetch(url, { method: 'POST' });
		//                ^^^^^ not-outbound
		return res.ok;
	};
}

export async function resend(url: string, { fetch }: { fetch: Fetch }): Promise<boolean> {
	return (await fetch(url)).ok;
	//            ^^^^^ not-outbound
}

export async function ping(url: string): Promise<boolean> {
	const res = await fetch(url);
	//                ^^^^^ missing-timeout: `fetch` has no deadline…
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const res = await fetch(url, { signal: AbortSignal.timeout(10_000) });
	return res.ok;
}
