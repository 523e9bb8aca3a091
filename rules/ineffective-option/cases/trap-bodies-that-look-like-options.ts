// rules: missing-timeout
// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

// A job whose own timeout is part of what is sent.
export const job = (name: string) => axios.post('https://jobs.example.com', { name, timeout: 5000 });
//                                         ^^^^ missing-timeout: `axios.post` to jobs.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const job = (name: string) => axios.post('https://jobs.example.com', { name, timeout: 5000 }, {
//+	timeout: 10_000,
//+});
// Not what axios takes for a signal.
export const stop = () => axios.post('https://signals.example.com', { signal: 'SIGTERM', timeout: 5000 });
//                              ^^^^ missing-timeout: `axios.post` to signals.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const stop = () => axios.post('https://signals.example.com', { signal: 'SIGTERM', timeout: 5000 }, {
//+	timeout: 10_000,
//+});
// The author knows where options go.
export const run = () => axios.post('https://run.example.com', { timeout: 60_000 }, { timeout: 90_000 });
export const bare = () => axios.post('https://bare.example.com', { timeout: 60_000 }, { headers: {} });
//                              ^^^^ missing-timeout: `axios.post` to bare.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const bare = () => axios.post('https://bare.example.com', { timeout: 60_000 }, { headers: {}, timeout: 10_000 });
