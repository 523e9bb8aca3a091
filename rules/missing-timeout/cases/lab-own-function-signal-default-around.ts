// config: {"clients":[{"module":"./src/service.ts","export":"send","options":1,"signal":"abort"}]}
// lab: silent, stall

interface SendOptions {
	abort?: AbortSignal;
}

export async function send(url: string, { abort }: SendOptions = {}): Promise<string> {
	return (await fetch(url, { signal: abort })).text();
}

const items = (target: string, options: SendOptions) => send(`${target}/items`, options);
//                                                      ^^^^ missing-timeout: `send` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `abort: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `abort: AbortSignal.timeout(10_000)` on this call
//+const items = (target: string, options: SendOptions) => send(`${target}/items`, {
//+	abort: AbortSignal.timeout(10_000),
//+	...options,
//+});

export const run = (target: string) => items(target, {});
//                                     ^^^^^ call
