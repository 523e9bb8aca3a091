// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance } from 'axios';

class Base {
	protected readonly http: AxiosInstance;

	constructor(baseURL: string) {
		this.http = axios.create({ baseURL, timeout: 5_000 });
	}
}

export class Users extends Base {
	constructor() {
		super('https://users.example.com');
	}

	all() {
		return this.http.get('/');
	}

	slow() {
		return this.http.get('/export', { timeout: 0 });
		//               ^^^ missing-timeout: …
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return this.http.get('/export', { timeout: 10_000 });
	}
}
