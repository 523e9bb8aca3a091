// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

const get = (url: string, timeout?: number) => axios.get(url, { timeout });
//                                                   ^^^ missing-timeout: `axios.get` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+const get = (url: string, timeout?: number) => axios.get(url, { timeout: timeout ?? 10_000 });

export const run = (target: string) => get(`${target}/items`);
//                                     ^^^ call
export const quick = (target: string) => get(`${target}/items`, 100);
