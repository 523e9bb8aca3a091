// config: {"clients":[{"module":"./src/service.ts","export":"send","options":1,"signal":"abort"}]}
// lab: silent, stall

interface Options {
	method?: string;
	abort?: AbortSignal;
}

export async function send(url: string, { method, abort }: Options): Promise<string> {
	return (await fetch(url, { method, signal: abort })).text();
}

export const run = (target: string) => send(`${target}/items`, { method: 'GET' });
//                                     ^^^^ missing-timeout: `send` has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `abort: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `abort: AbortSignal.timeout(10_000)` on this call
//+export const run = (target: string) => send(`${target}/items`, { method: 'GET', abort: AbortSignal.timeout(10_000) });
