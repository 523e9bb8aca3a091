// package: {"dependencies":{"axios":"^1.7.0"}}
import { Axios, type AxiosRequestConfig } from 'axios';

class Api extends Axios {
	constructor(config: AxiosRequestConfig = {}) {
		super({ timeout: 5_000, ...config });
	}

	override request<T, R, D>(config: AxiosRequestConfig<D>) {
		return super.request<T, R, D>({ timeout: 3_000, ...config });
	}
}

const api = new Api({ baseURL: 'https://a.example.com' });

export const a = () => api.get('/a');
export const b = () => api.request({ url: '/b' });
