// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

const get = (url, config) => axios.get(url, config);
//                                 ^^^ missing-timeout: `axios.get` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+const get = (url, config) => axios.get(url, { timeout: 10_000, ...config });

export const run = (target) => get(`${target}/items`);
//                             ^^^ call
export const quick = (target) => get(`${target}/items`, { timeout: 100 });
