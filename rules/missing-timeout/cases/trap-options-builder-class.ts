// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

class RequestBuilder {
	private readonly config: AxiosRequestConfig = {};

	constructor(url: string) {
		this.config.url = url;
	}

	method(method: string) {
		this.config.method = method;
		return this;
	}

	within(ms: number) {
		this.config.timeout = ms;
		return this;
	}

	build() {
		return this.config;
	}
}

export const load = (id: string) =>
	axios.request(new RequestBuilder(`https://a.example.com/${id}`).method('get').within(5_000).build());
