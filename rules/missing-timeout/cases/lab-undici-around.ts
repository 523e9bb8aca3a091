// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { request } from 'undici';

const as = (caller: string) => ({ headers: { 'x-caller': caller } });

export const run = async (target: string) => (await request(`${target}/items`, as('lab'))).body.text();
//                                                  ^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const run = async (target: string) => (await request(`${target}/items`, {
//+	...as('lab'),
//+	headersTimeout: 10_000,
//+	bodyTimeout: 10_000,
//+})).body.text();
