// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

export class Fluent {
	private readonly options: AxiosRequestConfig = {};
	private ms?: number;

	within(ms: number) {
		this.options.timeout = ms;
		this.ms = ms;
		return this;
	}

	get(url: string) {
		return axios.get(url, this.options);
	}

	head(url: string) {
		return axios.head(url, { timeout: this.ms });
	}
}

class Fixed {
	private readonly options: AxiosRequestConfig = { maxRedirects: 0 };

	get(url: string) {
		return axios.get(url, this.options);
		//           ^^^ missing-timeout: …
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return axios.get(url, { ...this.options, timeout: 10_000 });
	}
}

export const a = () => new Fluent().within(5_000).get('https://a.example.com');
export const b = () => new Fixed().get('https://b.example.com');
