// config: {"clients":[{"module":"./src/service.ts","export":"send","options":1,"url":0,"timeout":"timeoutMs"}]}
// lab: silent, stall

export async function send(url: string, { timeoutMs }: { timeoutMs?: number } = {}): Promise<string> {
	const response = await fetch(url, { signal: timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs) });
	return response.text();
}

export const run = (target: string) => send(`${target}/items`);
//                                     ^^^^ missing-timeout: `send` has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const run = (target: string) => send(`${target}/items`, { timeoutMs: 10_000 });
