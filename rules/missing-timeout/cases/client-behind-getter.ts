import axios, { type AxiosInstance } from 'axios';

class Store {
	private cached?: AxiosInstance;

	get http(): AxiosInstance {
		this.cached ??= axios.create({ baseURL: process.env.STORE_URL });
		//                    ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
		// fix unsafe: Set `timeout: 10_000` on this axios client
		//+		this.cached ??= axios.create({ baseURL: process.env.STORE_URL, timeout: 10_000 });
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return this.http.get(`/books/${id}`, { timeout: 10_000 });
		return this.cached;
	}

	private get limited(): AxiosInstance {
		return axios.create({ baseURL: process.env.STORE_URL, timeout: 2000 });
	}

	book(id: string) {
		return this.http.get(`/books/${id}`);
		//               ^^^ call
	}

	cover(id: string) {
		return this.limited.get(`/books/${id}/cover`);
		//                  ^^^ guard deadline=present 2000ms
	}
}

export const store = new Store();
