// package: {"dependencies":{"ofetch":"^1.4.0"}}
// lab: silent, stall, trickle
import { ofetch } from 'ofetch';

export const run = (target: string): Promise<unknown> => ofetch(`${target}/items`);
//                                                       ^^^^^^ missing-timeout: `ofetch` has no deadline: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, or `timeout: 10_000` (ms, until the headers).
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const run = (target: string): Promise<unknown> => ofetch(`${target}/items`, {
//+	signal: AbortSignal.timeout(10_000),
//+});
