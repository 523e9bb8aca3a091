// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

class Options {
	timeout = 5_000;
	maxRedirects = 0;
}

class Loose {
	[key: string]: unknown;
	constructor(init: object) {
		Object.assign(this, init);
	}
}

class Inherited extends Options {
	responseType = 'json' as const;
}

export const a = () => axios.get('https://a.example.com', new Options());
export const b = () => axios.get('https://b.example.com', new Loose({ timeout: 5_000 }));
export const c = () => axios.get('https://c.example.com', { ...new Inherited() });
export const d = (init: object) => axios.get('https://d.example.com', new Loose(init));
