// rules: ineffective-option
// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

export const a = () => axios.get('https://a.example.com', { timeoutErrorMessage: 'too slow' });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const a = () => axios.get('https://a.example.com', { timeoutErrorMessage: 'too slow', timeout: 10_000 });
export const b = () => axios.get('https://b.example.com', { headers: { 'x-request-timeout': '5000' }, params: { timeout: 5_000 } });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => axios.get('https://b.example.com', { headers: { 'x-request-timeout': '5000' }, params: { timeout: 5_000 }, timeout: 10_000 });
export const c = () => axios.post('https://c.example.com', { timeout: 5_000, signal: 'stop' });
//                           ^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const c = () => axios.post('https://c.example.com', { timeout: 5_000, signal: 'stop' }, { timeout: 10_000 });
export const d = (body: { timeout: number }) => axios.post('https://d.example.com', body);
//                                                    ^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const d = (body: { timeout: number }) => axios.post('https://d.example.com', body, { timeout: 10_000 });
