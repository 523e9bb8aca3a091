import axios from 'axios';

export const api = axios.create({ baseURL: 'https://orders.example.com' });
//                       ^^^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const api = axios.create({ baseURL: 'https://orders.example.com', timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/orders.ts
//+export const listOrders = () => api.get('/orders', { timeout: 10_000 });

api.interceptors.request.use((config) => {
	config.headers.set('authorization', `Bearer ${process.env.TOKEN}`);
	return config;
});
