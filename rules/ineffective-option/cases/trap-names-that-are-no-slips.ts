// rules: missing-timeout
// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

// A message, not a time.
export const a = () => axios.get('https://a.example.com', { timeoutErrorMessage: 'too slow' });
//                           ^^^ missing-timeout: `axios.get` to a.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const a = () => axios.get('https://a.example.com', { timeoutErrorMessage: 'too slow', timeout: 10_000 });
// A flag.
export const b = () => axios.get('https://b.example.com', { timeouts: true } as AxiosRequestConfig);
//                           ^^^ missing-timeout: `axios.get` to b.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => axios.get('https://b.example.com', { timeouts: true, timeout: 10_000 } as AxiosRequestConfig);
// With the real one beside it, the call is limited.
export const c = () => axios.get('https://c.example.com', { timeOut: 1, timeout: 5000 } as AxiosRequestConfig);
// A parameter of the request.
export const d = () => axios.get('https://d.example.com', { params: { timeOut: 5000 }, timeout: 5000 });
