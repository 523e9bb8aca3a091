// package: {"dependencies":{"ofetch":"^1.4.0"}}
import { ofetch } from 'ofetch';

const load = (path: string, signal?: AbortSignal) => ofetch(path, { baseURL: 'https://orders.example.com', signal });
//                                                   ^^^^^^ missing-timeout: `ofetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, or `timeout: 10_000` (ms, until the headers).
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+const load = (path: string, signal?: AbortSignal) => ofetch(path, { baseURL: 'https://orders.example.com', signal: signal ?? AbortSignal.timeout(10_000) });

export const orders = () => load('/orders');
//                          ^^^^ call
export const bounded = () => load('/orders/recent', AbortSignal.timeout(5000));
