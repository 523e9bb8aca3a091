// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
// lab: silent, stall, trickle
import got from 'got';

const api = got.extend();
//              ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline for its calls: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Set `timeout: { request: 10_000 }` (ms, per attempt) in its options.
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+const api = got.extend({ timeout: { request: 10_000 } });

export const run = (target: string) => api.post(`${target}/items`).json();
//                                         ^^^^ call
export const ping = (target: string) => api.head(target);
//                                          ^^^^ call
