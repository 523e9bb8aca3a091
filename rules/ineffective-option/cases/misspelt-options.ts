// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const api = axios.create({ baseURL: 'https://a.example.com', timeOut: 5000 } as AxiosRequestConfig);
//                ^^^^^^ ineffective-option: This axios client (`axios.create`) sets no deadline for its calls, although `timeOut: 5000` is set: axios has no option `timeOut`; it is called `timeout`. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix safe: Rename `timeOut` to `timeout`
//+const api = axios.create({ baseURL: 'https://a.example.com', timeout: 5000 } as AxiosRequestConfig);
export const a = () => api.get('/a');
//                         ^^^ call ineffective-option#1

export const b = () => axios.get('https://b.example.com', { timout: 3000 } as AxiosRequestConfig);
//                           ^^^ ineffective-option: `axios.get` to b.example.com has no deadline, although `timout: 3000` is set: axios has no option `timout`; it is called `timeout`. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(3000)`.
// fix safe: Rename `timout` to `timeout`
//+export const b = () => axios.get('https://b.example.com', { timeout: 3000 } as AxiosRequestConfig);
export const c = () => fetch('https://c.example.com', { singal: AbortSignal.timeout(3000) } as RequestInit);
//                     ^^^^^ ineffective-option: `fetch` to c.example.com has no deadline, although `singal` is set: fetch has no option `singal`; it is called `signal`. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix safe: Rename `singal` to `signal`
//+export const c = () => fetch('https://c.example.com', { signal: AbortSignal.timeout(3000) } as RequestInit);

const LIMIT = 2000;
export const d = () => axios.get('https://d.example.com', { time_out: LIMIT } as AxiosRequestConfig);
//                           ^^^ ineffective-option: `axios.get` to d.example.com has no deadline, although `time_out: 2000` is set: axios has no option `time_out`; it is called `timeout`. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(2000)`.
// fix safe: Rename `time_out` to `timeout`
//+export const d = () => axios.get('https://d.example.com', { timeout: LIMIT } as AxiosRequestConfig);
