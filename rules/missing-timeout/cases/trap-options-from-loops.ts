// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

type Pair = [keyof AxiosRequestConfig, unknown];

export function looped(url: string, pairs: Pair[]) {
	const options: Record<string, unknown> = {};
	for (const [key, value] of pairs) options[key] = value;
	return axios.get(url, options);
}

export const reduced = (url: string, pairs: Pair[]) =>
	axios.get(url, pairs.reduce((all, [key, value]) => ({ ...all, [key]: value }), {}));

export const fromEntries = (url: string, pairs: Pair[]) => axios.get(url, Object.fromEntries(pairs));

export function eached(url: string, extra: AxiosRequestConfig) {
	const options: Record<string, unknown> = { url };
	Object.entries(extra).forEach(([key, value]) => {
		options[key] = value;
	});
	return axios.request(options);
}
