// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance } from 'axios';

const clients = new Map<string, AxiosInstance>();

export function clientFor(tenant: string): AxiosInstance {
	let client = clients.get(tenant);
	if (!client) {
		client = axios.create({ baseURL: `https://${tenant}.example.com`, timeout: 5_000 });
		clients.set(tenant, client);
	}
	return client;
}

const byRegion = { eu: axios.create({ timeout: 1_000 }), us: axios.create({ timeout: 2_000 }) };

export const profile = (tenant: string) => clientFor(tenant).get('/profile');
export const cached = (tenant: string) => clients.get(tenant)?.get('/cached');
export const region = (name: keyof typeof byRegion) => byRegion[name].get('/status');
