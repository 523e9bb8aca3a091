export interface Options {
	timeoutMs?: number;
}

export async function send(url: string, options: Options = {}): Promise<Response> {
	return fetch(url, { signal: options.timeoutMs === undefined ? undefined : AbortSignal.timeout(options.timeoutMs) });
}

export const sendTwice = (url: string) => [send(url), send(url, { timeoutMs: 1000 })];
//                                         ^^^^ missing-timeout: `send` has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const sendTwice = (url: string) => [send(url, { timeoutMs: 10_000 }), send(url, { timeoutMs: 1000 })];
