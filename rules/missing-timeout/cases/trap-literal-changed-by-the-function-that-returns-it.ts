// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

function extend(target: Record<string, unknown>, extra: Record<string, unknown>) {
	for (const key of Object.keys(extra)) target[key] = extra[key];
	return target;
}

export function load(extra: AxiosRequestConfig) {
	const config = extend({ url: 'https://a.example.com' }, extra as Record<string, unknown>);
	return axios(config);
}
