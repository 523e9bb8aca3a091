// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
// lab: silent, stall, trickle
import got from 'got';

export const run = (target: string) => got(`${target}/items`, { retry: { limit: 0 } }).json();
//                                     ^^^ missing-timeout: `got` has no deadline: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 10_000 }` (ms, per attempt).
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const run = (target: string) => got(`${target}/items`, { retry: { limit: 0 }, timeout: { request: 10_000 } }).json();
