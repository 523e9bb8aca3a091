// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

abstract class Connector {
	protected abstract readonly options: AxiosRequestConfig;
	protected abstract baseUrl(): string;

	load(path: string) {
		return axios.get(this.baseUrl() + path, this.options);
	}
}

export class Crm extends Connector {
	protected readonly options = { timeout: 5_000 };
	protected baseUrl() {
		return 'https://crm.example.com';
	}
}

export const contacts = () => new Crm().load('/contacts');
