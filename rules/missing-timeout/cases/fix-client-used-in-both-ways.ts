// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance, type AxiosRequestConfig } from 'axios';

class External {
	protected axios: AxiosInstance;
	constructor(baseURL: string) {
		this.axios = axios.create({ baseURL });
		//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
		// fix unsafe: Set `timeout: 10_000` on this axios client
		//+		this.axios = axios.create({ baseURL, timeout: 10_000 });
	}
	protected get(path: string, config?: AxiosRequestConfig) {
		return this.axios.get(path, config);
		//                ^^^ call
	}
}
class Shows extends External {
	status() {
		return this.axios.get('/status');
		//                ^^^ call
	}
	list() {
		return this.get('/list', { params: {} });
		//          ^^^ call
	}
}
export const shows = new Shows('https://shows.example.com');
