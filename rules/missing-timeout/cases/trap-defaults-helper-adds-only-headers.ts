// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance } from 'axios';

function withAuth(client: AxiosInstance, token: string): AxiosInstance {
	client.defaults.headers.common.authorization = `Bearer ${token}`;
	return client;
}

const invoices = withAuth(axios.create({ baseURL: 'https://invoices.example.com' }), 'secret');
//                              ^^^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const invoices = withAuth(axios.create({ baseURL: 'https://invoices.example.com', timeout: 10_000 }), 'secret');
// fix unsafe: Set `timeout: 10_000` on this call
//+export const list = () => invoices.get('/', { timeout: 10_000 });

export const list = () => invoices.get('/');
//                                 ^^^ call
