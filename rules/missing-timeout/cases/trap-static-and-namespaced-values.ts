// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

namespace Limits {
	export const http = 5_000;
}

const config = {
	get timeout() {
		return Number(process.env.TIMEOUT ?? 5_000);
	},
};

export class Users {
	static readonly TIMEOUT = 5_000;
	static options = { timeout: Users.TIMEOUT };
	readonly #ms = 5_000;

	a = () => axios.get('https://a.example.com', { timeout: Users.TIMEOUT });
	b = () => axios.get('https://b.example.com', { timeout: this.#ms });
	c = () => axios.get('https://c.example.com', Users.options);
	d = () => axios.get('https://d.example.com', { timeout: Limits.http });
	e = () => axios.get('https://e.example.com', { timeout: config.timeout });
	f = () => axios.get('https://f.example.com', config);
	g = () => axios.get('https://g.example.com', <never>(<unknown>{ timeout: 5_000 }))!;
}
