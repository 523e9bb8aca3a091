// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

export class Connector {
	protected options: AxiosRequestConfig = { maxRedirects: 0 };

	protected config(): AxiosRequestConfig {
		return {};
	}

	load(path: string) {
		return axios.get(`https://a.example.com${path}`, this.options);
	}

	save(path: string, body: unknown) {
		return axios.post(`https://a.example.com${path}`, body, this.config());
	}
}

export class Crm extends Connector {
	protected override options: AxiosRequestConfig = { timeout: 5_000 };

	protected override config() {
		return { timeout: 5_000 };
	}
}

const crm = new Crm();
export const sync = async () => crm.save('/contacts', await crm.load('/contacts'));
