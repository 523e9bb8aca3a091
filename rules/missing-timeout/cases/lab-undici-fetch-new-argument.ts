// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { fetch } from 'undici';

export const run = async (target: string) => (await fetch(`${target}/items`)).json();
//                                                  ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const run = async (target: string) => (await fetch(`${target}/items`, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
