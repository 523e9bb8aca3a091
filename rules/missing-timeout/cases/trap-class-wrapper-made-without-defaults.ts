// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

class HttpClient {
	constructor(private readonly defaults: AxiosRequestConfig) {}

	get(url: string, config?: AxiosRequestConfig) {
		return axios.get(url, { ...this.defaults, ...config });
		//           ^^^ missing-timeout: …
	}
}

const unbounded = new HttpClient({ maxRedirects: 0 });
//                    ^^^^^^^^^^ call
export const user = (id: string) => unbounded.get(`https://users.example.com/${id}`, { params: { full: true } });
