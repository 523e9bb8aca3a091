// config: {"clients":[{"module":"./src/service.ts","export":"send","options":1,"signal":"abort"}]}
// lab: silent, stall

export async function send(url: string, options: { abort?: AbortSignal } = {}): Promise<string> {
	return (await fetch(url, { signal: options.abort })).text();
}

export const run = (target: string) => send(`${target}/items`);
//                                     ^^^^ missing-timeout: `send` has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `abort: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `abort: AbortSignal.timeout(10_000)` on this call
//+export const run = (target: string) => send(`${target}/items`, {
//+	abort: AbortSignal.timeout(10_000),
//+});
