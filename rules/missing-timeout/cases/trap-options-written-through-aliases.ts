// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

export function a() {
	const options: AxiosRequestConfig = {};
	const same = options;
	same.timeout = 5_000;
	return axios.get('https://a.example.com', options);
}

export function b(settings: { timeout: number }) {
	const config: { http: AxiosRequestConfig } = { http: {} };
	const { http } = config;
	http.timeout = settings.timeout;
	return axios.get('https://b.example.com', config.http);
}

export function c(settings: { timeout: number }) {
	const options: AxiosRequestConfig = {};
	({ timeout: options.timeout } = settings);
	return axios.get('https://c.example.com', options);
}

export function d() {
	const all: AxiosRequestConfig[] = [{}, {}];
	for (const options of all) options.timeout = 5_000;
	return Promise.all(all.map((options) => axios.get('https://d.example.com', options)));
}
