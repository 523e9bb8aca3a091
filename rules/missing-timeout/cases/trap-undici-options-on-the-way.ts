// package: {"dependencies":{"undici":"^7.0.0"}}
import { Agent, type Dispatcher, request } from 'undici';

const defaults = { headersTimeout: 5_000, bodyTimeout: 5_000 };
const url = 'https://api.example.com/items';

class Upstream {
	private readonly agent: Agent;
	constructor(options: Agent.Options = {}) {
		this.agent = new Agent({ ...defaults, ...options });
	}
	get = (path: string) => request(url + path, { dispatcher: this.agent });
	//                      ^^^^^^^ guard deadline=present
}
export const upstream = new Upstream();

const settings: Agent.Options = {};
settings.headersTimeout = 5_000;
const agent = new Agent(settings);
export const a = () => request(url, { dispatcher: agent });

const call = (options: Partial<Dispatcher.RequestOptions>) => request(url, { ...options, dispatcher: agent });
export const b = () => call({ method: 'POST' });

// Objects of other kinds under that name.
const dispatcher = { headersTimeout: 5_000 };
export const c = () => ({ dispatcher });
