import { fetchJson, type HttpOptions } from './got';

export class Http {
	constructor(private readonly type: string, private readonly defaults: HttpOptions = {}) {}

	private async request(url: string, given: HttpOptions) {
		const options: HttpOptions = { ...this.defaults, ...given };
		options.timeout ??= 60_000;
		options.headers = { 'user-agent': this.type, ...options.headers };
		return fetchJson(url, options);
	}

	get = (url: string, options: HttpOptions = {}) => this.request(url, { ...options, method: 'GET' });
	head = (url: string) => this.request(url, { method: 'HEAD' });
}

export const http = new Http('releases');
export const releases = () => http.get('https://releases.example.com');
