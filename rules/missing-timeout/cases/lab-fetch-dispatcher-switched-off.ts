// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent
import { Agent, setGlobalDispatcher } from 'undici';

setGlobalDispatcher(new Agent({ headersTimeout: 0, bodyTimeout: 0 }));

export const run = async (target: string) => (await fetch(`${target}/items`)).json();
//                                                  ^^^^^ missing-timeout: `fetch` has no deadline (`dispatcher.headersTimeout: 0` means none; `setGlobalDispatcher` sets it for the whole process; `dispatcher.bodyTimeout: 0` means none): when the other side accepts and never answers, fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const run = async (target: string) => (await fetch(`${target}/items`, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
