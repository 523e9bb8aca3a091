// package: {"dependencies":{"ofetch":"^1.4.0"}}
// lab: silent, stall, trickle
import { ofetch } from 'ofetch';

const load = (url: string, signal?: AbortSignal): Promise<unknown> => ofetch(url, { signal, retry: 0 });
//                                                                    ^^^^^^ missing-timeout: `ofetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, or `timeout: 10_000` (ms, until the headers).
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+const load = (url: string, signal?: AbortSignal): Promise<unknown> => ofetch(url, { signal: signal ?? AbortSignal.timeout(10_000), retry: 0 });

export const run = (target: string): Promise<unknown> => load(`${target}/items`);
//                                                       ^^^^ call
