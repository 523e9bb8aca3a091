import axios, { type AxiosInstance } from 'axios';

export function createClient(baseURL: string): AxiosInstance {
	const client = axios.create({ baseURL, headers: { 'user-agent': 'partners/1' } });
	//                   ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	const client = axios.create({ baseURL, headers: { 'user-agent': 'partners/1' }, timeout: 10_000 });
	// fix unsafe: Set `timeout: 10_000` on this call
	//  in src/partners.ts
	//+export const rooms = (city: string) => hotels.get('/rooms', { params: { city }, timeout: 10_000 });
	client.interceptors.response.use((res) => res.data);
	return client;
}

export const createGuardedClient = (baseURL: string) => axios.create({ baseURL, timeout: 10_000 });
