// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const slow = axios.create({ timeout: 120_000 });
const auth = { headers: { 'x-caller': 'me' } };

export const a = (url: string) => axios.get(url, auth);
//                                      ^^^ missing-timeout: `axios.get` has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const a = (url: string) => axios.get(url, { ...auth, timeout: 10_000 });
export const b = (url: string) => slow.get(url, auth);
