// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
// lab: silent, stall, trickle
import got, { type OptionsOfTextResponseBody } from 'got';

const get = (url: string, options?: OptionsOfTextResponseBody) => got(url, { retry: { limit: 0 }, ...options }).text();
//                                                                ^^^ missing-timeout: `got` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 10_000 }` (ms, per attempt).
// fix unsafe: Set `timeout.request: 10_000` on this call
//+const get = (url: string, options?: OptionsOfTextResponseBody) => got(url, { retry: { limit: 0 }, timeout: { request: 10_000 }, ...options }).text();

export const run = (target: string) => get(`${target}/items`);
//                                     ^^^ call
export const quick = (target: string) => get(`${target}/items`, { timeout: { request: 100 } });
