// package: {"dependencies":{"axios":"^1.7.0"}}
// config: {"defaults":{"deadlineMs":2000,"deadlineMsByHost":{"reports.example.com":90000,"*.internal.example.com":500}}}
import axios from 'axios';

const api = axios.create({ baseURL: 'https://stock.internal.example.com' });
//                ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix unsafe: Set `timeout: 500` on this axios client
//+const api = axios.create({ baseURL: 'https://stock.internal.example.com', timeout: 500 });
const any = axios.create();
//                ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix unsafe: Set `timeout: 2000` on this axios client
//+const any = axios.create({ timeout: 2000 });

export const stock = (sku: string) => api.get(`/stock/${sku}`);
//                                        ^^^ call missing-timeout#1
export const order = (sku: string) => api.post('/orders', { sku });
//                                        ^^^^ call missing-timeout#1
export const report = () => any.get('https://reports.example.com/daily');
//                              ^^^ call missing-timeout#2
export const rates = () => any.get('https://rates.example.com/latest');
//                             ^^^ call missing-timeout#2
export const monthly = () => axios.get('https://reports.example.com/monthly');
//                                 ^^^ missing-timeout: `axios.get` to reports.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 90_000` on this call
//+export const monthly = () => axios.get('https://reports.example.com/monthly', {
//+	timeout: 90_000,
//+});
export const other = () => axios.get('https://other.example.com');
//                               ^^^ missing-timeout: `axios.get` to other.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 2000` on this call
//+export const other = () => axios.get('https://other.example.com', {
//+	timeout: 2000,
//+});
