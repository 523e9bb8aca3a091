import axios from 'axios';

export const tax = axios.create({ baseURL: process.env.TAX_URL });
//                       ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const tax = axios.create({ baseURL: process.env.TAX_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in services/checkout/src/checkout.ts
//+	const { data } = await tax.post('/rates', cart, { timeout: 10_000 });
export const fraud = axios.create({ baseURL: process.env.FRAUD_URL, timeout: 3000 });
