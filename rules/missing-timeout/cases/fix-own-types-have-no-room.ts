// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

interface ClientOptions {
	baseURL: string;
}

const own: ClientOptions = { baseURL: 'https://a.example.com' };
const theirs: AxiosRequestConfig = { baseURL: 'https://b.example.com' };

export const a = () => axios.get('/a', own);
//                           ^^^ missing-timeout: `axios.get` to a.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const a = () => axios.get('/a', { ...own, timeout: 10_000 });
export const b = () => axios.get('/b', theirs);
//                           ^^^ missing-timeout: `axios.get` to b.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+const theirs: AxiosRequestConfig = { baseURL: 'https://b.example.com', timeout: 10_000 };
