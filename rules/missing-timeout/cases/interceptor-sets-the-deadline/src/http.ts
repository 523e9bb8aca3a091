import axios, { type InternalAxiosRequestConfig } from 'axios';

export const parcels = axios.create({ baseURL: process.env.PARCELS_URL });
export const depots = axios.create({ baseURL: process.env.DEPOTS_URL });
//                          ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…

function withDeadline(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
	config.timeout ||= 5000;
	return config;
}

parcels.interceptors.request.use(withDeadline);
depots.interceptors.request.use((config) => {
	config.headers.set('x-service', 'parcels');
	return config;
});
