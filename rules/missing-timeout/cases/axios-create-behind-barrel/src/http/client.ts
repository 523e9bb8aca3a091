import axios from 'axios';

export const warehouse = axios.create({ baseURL: process.env.WAREHOUSE_URL });
//                             ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const warehouse = axios.create({ baseURL: process.env.WAREHOUSE_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/shipping.ts
//+	const { data } = await warehouse.post('/picks', { order }, { timeout: 10_000 });
export const carrier = axios.create({ baseURL: process.env.CARRIER_URL, timeout: 10_000 });
