// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

export const call = (url: string, init?: RequestInit) => fetch(url, init);
export const send = <T>(config: AxiosRequestConfig) => axios.request<T>(config);

export function get(url: string, options?: AxiosRequestConfig): Promise<unknown>;
export function get(url: URL, options?: AxiosRequestConfig): Promise<unknown>;
export function get(url: string | URL, options: AxiosRequestConfig = {}) {
	return axios.get(String(url), options);
}

class Unused {
	load(url: string, config: AxiosRequestConfig) {
		return axios.get(url, config);
	}
}
