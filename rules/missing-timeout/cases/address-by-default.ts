// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const base = process.env.API_URL || 'http://localhost:3000';
export const a = async () => (await fetch(`${base}/a`)).json();
//                                  ^^^^^ missing-timeout: `fetch` to localhost by default has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const a = async () => (await fetch(`${base}/a`, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
export const b = () => axios.get(base);
//                           ^^^ missing-timeout: `axios.get` to localhost by default has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => axios.get(base, { timeout: 10_000 });
const api = axios.create({ baseURL: 'https://orders.example.com' });
//                ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const api = axios.create({ baseURL: 'https://orders.example.com', timeout: 10_000 });
export const c = (path: string) => api.get(path);
//                                     ^^^ call missing-timeout#3
export const d = () => api.get('/d');
//                         ^^^ call missing-timeout#3
export const e = (target: { url: string }) => api.post(target.url, {});
//                                                ^^^^ call missing-timeout#3
