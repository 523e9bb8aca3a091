import axios from 'axios';

export default axios.create({ baseURL: process.env.STOCK_URL });
//                   ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export default axios.create({ baseURL: process.env.STOCK_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/cart/index.ts
//+	await stock.get(`/levels/${sku}`, { timeout: 10_000 });
export const reservations = axios.create({ baseURL: process.env.STOCK_URL, timeout: 2000 });
