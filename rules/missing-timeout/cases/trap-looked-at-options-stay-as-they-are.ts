// package: {"dependencies":{"axios":"^1.7.0","pino":"^9.3.0"}}
import axios, { type AxiosRequestConfig } from 'axios';
import pino from 'pino';

const log = pino();

export async function load(id: string) {
	const options: AxiosRequestConfig = { params: { id } };
	log.debug(options);
	console.log(JSON.stringify(options), Object.keys(options).length);
	return axios.get('https://a.example.com', options);
	//           ^^^ missing-timeout: …
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	return axios.get('https://a.example.com', { ...options, timeout: 10_000 });
}

export function save(id: string) {
	const options: AxiosRequestConfig = {};
	options.headers = { 'x-id': id };
	options['params'] = { id };
	return axios.put('https://b.example.com', {}, options);
	//           ^^^ missing-timeout: …
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const options: AxiosRequestConfig = { timeout: 10_000 };
}
