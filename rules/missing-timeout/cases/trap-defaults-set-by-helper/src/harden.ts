import type { AxiosInstance } from 'axios';

export function harden(client: AxiosInstance, ms = 5_000): AxiosInstance {
	client.defaults.timeout = ms;
	client.defaults.maxRedirects = 3;
	return client;
}
