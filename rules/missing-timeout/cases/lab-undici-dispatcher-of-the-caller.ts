// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { Agent, type Dispatcher, request } from 'undici';

const load = async (url: string, dispatcher: Dispatcher) => (await request(url, { dispatcher })).body.json();
//                                                                 ^^^^^^^ missing-timeout: `request` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+const load = async (url: string, dispatcher: Dispatcher) => (await request(url, { dispatcher, headersTimeout: 10_000, bodyTimeout: 10_000 })).body.json();

export const run = (target: string) => load(`${target}/items`, new Agent({ keepAliveTimeout: 10_000 }));
//                                     ^^^^ call
export const quick = (target: string) => load(`${target}/items`, new Agent({ headersTimeout: 100 }));
