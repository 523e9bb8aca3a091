// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance } from 'axios';

class WithHttp {
	constructor(protected readonly http: AxiosInstance) {}
}

class Topics extends WithHttp {
	list() {
		return this.http.get('/topics');
		//               ^^^ call
	}
}

export class Sdk {
	private readonly http = axios.create({ baseURL: 'https://api.example.com' });
	//                            ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	private readonly http = axios.create({ baseURL: 'https://api.example.com', timeout: 10_000 });
	// fix unsafe: Set `timeout: 10_000` on this call
	//+		return this.http.get('/topics', { timeout: 10_000 });
	readonly topics = new Topics(this.http);
	//                    ^^^^^^ call
}
