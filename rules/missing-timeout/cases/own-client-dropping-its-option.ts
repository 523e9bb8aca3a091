// config: {"clients":[{"module":"./src/service.ts","export":"send","options":1,"timeout":"timeoutMs"},{"module":"./src/service.ts","export":"passed","options":1,"signal":"signal"}]}

/** The configuration says that `timeoutMs` bounds it, and the code says that nothing does. */
export async function send(url: string, _options: { timeoutMs?: number } = {}): Promise<string> {
	return (await fetch(url)).text();
	//            ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).text();
}

/** Its callers decide, and each of them is looked at. */
export const passed = async (url: string, init: RequestInit = {}): Promise<string> => {
	return (await fetch(url, init)).text();
	//            ^^^^^ guard deadline=unknown: …as `clients[1]` in holdfast.config.json says…
};

export const a = () => send('https://a.example.com', { timeoutMs: 1000 });
export const b = () => passed('https://b.example.com', { signal: AbortSignal.timeout(1000) });
