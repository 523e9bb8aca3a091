// package: {"dependencies":{"axios":"^1.7.0","axios-retry":"^4.5.0"}}
import axios from 'axios';
import axiosRetry from 'axios-retry';

const bounded = axios.create({ baseURL: 'https://a.example.com', timeout: 5_000 });
axiosRetry(bounded, { retries: 3 });

const api = axios.create({ baseURL: 'https://b.example.com' });
//                ^^^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const api = axios.create({ baseURL: 'https://b.example.com', timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => api.get('/users', { timeout: 10_000 });
axiosRetry(api, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

export const a = () => bounded.get('/users');
export const b = () => api.get('/users');
//                         ^^^ call
