// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

class HttpClient {
	constructor(private readonly defaults: AxiosRequestConfig) {}

	get(url: string, config?: AxiosRequestConfig) {
		return axios.get(url, { ...this.defaults, ...config });
		//           ^^^ missing-timeout: …
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return axios.get(url, { timeout: 10_000, ...this.defaults, ...config });
	}
}

const unbounded = new HttpClient({ maxRedirects: 0 });
//                    ^^^^^^^^^^ call
export const user = (id: string) => unbounded.get(`https://users.example.com/${id}`, { params: { full: true } });
