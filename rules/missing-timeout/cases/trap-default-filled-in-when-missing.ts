// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const DEFAULT_TIMEOUT = 5_000;

export function one(url: string, opts: AxiosRequestConfig = {}) {
	if (!opts.timeout) opts.timeout = DEFAULT_TIMEOUT;
	return axios.get(url, opts);
}

export function two(url: string, opts: AxiosRequestConfig) {
	opts.timeout ||= DEFAULT_TIMEOUT;
	return axios.get(url, opts);
}

export function three(url: string, opts?: AxiosRequestConfig) {
	opts = opts || {};
	opts.timeout = opts.timeout ?? DEFAULT_TIMEOUT;
	return axios.get(url, opts);
}

export function four(url: string, opts: AxiosRequestConfig = {}) {
	if (typeof opts.timeout === 'undefined') opts = { ...opts, timeout: DEFAULT_TIMEOUT };
	return axios.get(url, opts);
}

export const all = (url: string) => Promise.all([one(url), two(url, {}), three(url), four(url)]);
