// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';

interface HttpOptions {
	timeoutMs?: number;
}

export class HttpClient {
	private readonly axios: AxiosInstance;
	private readonly options: Required<HttpOptions>;

	constructor(options: HttpOptions = {}) {
		this.options = { timeoutMs: 10_000, ...options };
		this.axios = axios.create();
	}

	request<T>(config: AxiosRequestConfig) {
		return this.axios.request<T>({ ...config, timeout: config.timeout ?? this.options.timeoutMs });
	}

	get<T>(url: string, config: AxiosRequestConfig = {}) {
		return this.request<T>({ ...config, method: 'get', url });
	}
}

const http = new HttpClient();
export const users = () => http.get('https://users.example.com');
