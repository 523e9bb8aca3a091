// package: {"dependencies":{"axios":"^1.7.0","p-timeout":"^6.0.0"}}
import axios from 'axios';
import pTimeout from 'p-timeout';

const PATIENCE = Infinity;

export const first = () => pTimeout(axios.get('https://a.example.com'), { milliseconds: Infinity });
//                                        ^^^ missing-timeout: `axios.get` to a.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const first = () => pTimeout(axios.get('https://a.example.com', { timeout: 10_000 }), { milliseconds: Infinity });
export const second = () => pTimeout(axios.get('https://b.example.com'), { milliseconds: 0 });
//                                         ^^^ missing-timeout: `axios.get` to b.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const second = () => pTimeout(axios.get('https://b.example.com', { timeout: 10_000 }), { milliseconds: 0 });
export const third = () => pTimeout(axios.get('https://c.example.com'), { milliseconds: PATIENCE, message: 'late' });
//                                        ^^^ missing-timeout: `axios.get` to c.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const third = () => pTimeout(axios.get('https://c.example.com', {
//+	timeout: 10_000,
//+}), { milliseconds: PATIENCE, message: 'late' });
export const fourth = () => pTimeout(Promise.resolve(1), { milliseconds: 5, fallback: () => axios.get('https://d.example.com').then(() => 1) });
//                                                                                                ^^^ missing-timeout: `axios.get` to d.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const fourth = () => pTimeout(Promise.resolve(1), { milliseconds: 5, fallback: () => axios.get('https://d.example.com', {
//+	timeout: 10_000,
//+}).then(() => 1) });
