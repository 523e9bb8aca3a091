// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance } from 'axios';
import { settings } from '@acme/settings';

let shared: AxiosInstance | undefined;
const client = () => (shared ??= axios.create({ timeout: 5_000 }));

export class Gateway {
	private static instance?: Gateway;
	private http!: AxiosInstance;

	static getInstance() {
		return (Gateway.instance ||= new Gateway());
	}

	async init() {
		this.http = axios.create({ baseURL: await settings.get('url'), timeout: await settings.get('timeout') });
	}

	status() {
		return this.http.get('/status');
	}
}

export const a = () => client().get('https://a.example.com');
export const b = () => Gateway.getInstance().status();
