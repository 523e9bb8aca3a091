// config: {"clients":[{"module":"./src/service.ts","export":"send","options":1,"timeout":"timeoutMs"}]}
// lab: silent, stall

interface SendOptions {
	timeoutMs?: number;
}

export async function send(url: string, { timeoutMs }: SendOptions = {}): Promise<string> {
	const signal = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
	return (await fetch(url, { signal })).text();
}

const items = (target: string, options: SendOptions) => send(`${target}/items`, options);
//                                                      ^^^^ missing-timeout: `send` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+const items = (target: string, options: SendOptions) => send(`${target}/items`, {
//+	timeoutMs: 10_000,
//+	...options,
//+});

export const run = (target: string) => items(target, {});
//                                     ^^^^^ call
