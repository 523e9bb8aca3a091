// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

export class HttpClient {
	constructor(private readonly defaults: AxiosRequestConfig) {}

	get(url: string, config?: AxiosRequestConfig) {
		return axios.get(url, { ...this.defaults, ...config });
	}
}

export const bounded = new HttpClient({ timeout: 5_000 });
export const user = (id: string) => bounded.get(`https://users.example.com/${id}`, { params: { full: true } });
