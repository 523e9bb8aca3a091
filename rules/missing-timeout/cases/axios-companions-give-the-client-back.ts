// package: {"dependencies":{"axios":"^1.7.0","axios-rate-limit":"^1.4.0"}}
import axios, { type AxiosInstance } from 'axios';
import rateLimit from 'axios-rate-limit';

class Catalogue {
	protected axios: AxiosInstance;

	constructor(base: string, options: { limit?: number } = {}) {
		this.axios = axios.create({ baseURL: base });
		//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
		// fix unsafe: Set `timeout: 10_000` on this axios client
		//+		this.axios = axios.create({ baseURL: base, timeout: 10_000 });
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return (await this.axios.get(path, { timeout: 10_000 })).data;
		if (options.limit) this.axios = rateLimit(this.axios, { maxRPS: options.limit });
	}

	async get(path: string) {
		return (await this.axios.get(path)).data;
		//                       ^^^ call
	}
}

export const catalogue = new Catalogue('https://catalogue.example.com');
