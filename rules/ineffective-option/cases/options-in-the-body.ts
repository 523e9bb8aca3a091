// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const api = axios.create({ baseURL: 'https://api.example.com' });

export const touch = () => api.post('/touch', { timeout: 5000 });
//                             ^^^^ ineffective-option: `api.post` to api.example.com has no deadline, although `timeout: 5000` is written: it stands in argument 2, the body that is sent; options are argument 3. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(5000)`.
// fix unsafe: Move the options behind the body, where they are read
//+export const touch = () => api.post('/touch', undefined, { timeout: 5000 });
// fix unsafe: Set `timeout: 5000` on this call
//+export const touch = () => api.post('/touch', { timeout: 5000 }, { timeout: 5000 });
export const touchSigned = (token: string) => axios.put('https://put.example.com', { headers: { token }, timeout: 5000 });
//                                                  ^^^ ineffective-option: `axios.put` to put.example.com has no deadline, although `timeout: 5000` is written: it stands in argument 2, the body that is sent; options are argument 3. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(5000)`.
// fix unsafe: Move the options behind the body, where they are read
//+export const touchSigned = (token: string) => axios.put('https://put.example.com', undefined, { headers: { token }, timeout: 5000 });
// fix unsafe: Set `timeout: 5000` on this call
//+export const touchSigned = (token: string) => axios.put('https://put.example.com', { headers: { token }, timeout: 5000 }, {
//+	timeout: 5000,
//+});
export const cancellable = () => axios.patch('https://patch.example.com', { signal: AbortSignal.timeout(5000) });
//                                     ^^^^^ ineffective-option: `axios.patch` to patch.example.com has no deadline, although `signal` is written: it stands in argument 2, the body that is sent; options are argument 3. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Move the options behind the body, where they are read
//+export const cancellable = () => axios.patch('https://patch.example.com', undefined, { signal: AbortSignal.timeout(5000) });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const cancellable = () => axios.patch('https://patch.example.com', { signal: AbortSignal.timeout(5000) }, {
//+	timeout: 10_000,
//+});
// `get` has no body: nothing reads a third argument.
export const list = () => (axios as any).get('https://get.example.com', {}, { timeout: 5000 });
//                                       ^^^ ineffective-option: `(axios as any).get` to get.example.com has no deadline, although `timeout: 5000` is written: it stands in argument 3, which nothing reads; options are argument 2. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(5000)`.
// fix unsafe: Set `timeout: 5000` on this call
//+export const list = () => (axios as any).get('https://get.example.com', { timeout: 5000 }, { timeout: 5000 });
