import type { AxiosInstance } from 'axios';

export function withLogging(client: AxiosInstance, name: string): AxiosInstance {
	client.interceptors.response.use((res) => {
		console.log(name, res.status);
		return res;
	});
	return client;
}

export function withDeadline(client: AxiosInstance, ms: number): AxiosInstance {
	client.defaults.timeout = ms;
	return client;
}
