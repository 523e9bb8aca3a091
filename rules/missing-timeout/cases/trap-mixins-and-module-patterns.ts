// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

type Ctor = new (...args: never[]) => object;
const Timed = <T extends Ctor>(base: T) =>
	class extends base {
		protected options = { timeout: 5_000 };
	};

export class Api extends Timed(Object) {
	get(url: string) {
		return axios.get(url, this.options);
	}
}

export const revealed = (() => {
	const client = axios.create({ timeout: 5_000 });
	return { get: client.get, load: (id: string) => client.get(`/${id}`) };
})();

export const { get, post } = axios.create({ timeout: 5_000 });

export class Late {
	private readonly http = axios.create({ timeout: this.ms });
	constructor(private readonly ms = 5_000) {}
	status = () => this.http.get('https://late.example.com');
}

export const all = () => [new Api().get('https://a.example.com'), revealed.get('https://b.example.com'), get('https://c.example.com')];
