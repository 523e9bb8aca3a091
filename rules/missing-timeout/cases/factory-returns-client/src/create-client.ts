import axios, { type AxiosInstance } from 'axios';

export function createClient(baseURL: string): AxiosInstance {
	const client = axios.create({ baseURL, headers: { 'user-agent': 'partners/1' } });
	//                   ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	client.interceptors.response.use((res) => res.data);
	return client;
}

export const createGuardedClient = (baseURL: string) => axios.create({ baseURL, timeout: 10_000 });
