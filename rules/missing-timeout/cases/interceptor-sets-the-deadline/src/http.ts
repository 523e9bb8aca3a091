import axios, { type InternalAxiosRequestConfig } from 'axios';

export const parcels = axios.create({ baseURL: process.env.PARCELS_URL });
export const depots = axios.create({ baseURL: process.env.DEPOTS_URL });
//                          ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const depots = axios.create({ baseURL: process.env.DEPOTS_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/parcels.ts
//+export const depot = (id: string) => depots.get(`/${id}`, { timeout: 10_000 });

function withDeadline(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
	config.timeout ||= 5000;
	return config;
}

parcels.interceptors.request.use(withDeadline);
depots.interceptors.request.use((config) => {
	config.headers.set('x-service', 'parcels');
	return config;
});
