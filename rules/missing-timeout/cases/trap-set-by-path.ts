// package: {"dependencies":{"axios":"^1.7.0","lodash":"^4.17.21"}}
import axios, { type AxiosRequestConfig } from 'axios';
import set from 'lodash/set';

export function a() {
	const options: AxiosRequestConfig = {};
	set(options, 'timeout', 5_000);
	return axios.get('https://a.example.com', options);
}

export function b() {
	const options: AxiosRequestConfig = {};
	Reflect.set(options, 'timeout', 5_000);
	return axios.get('https://b.example.com', options);
}

export function c() {
	const options: AxiosRequestConfig = {};
	Object.defineProperty(options, 'timeout', { value: 5_000, enumerable: true });
	return axios.get('https://c.example.com', options);
}

export const d = () => axios.get('https://d.example.com', Object.create({ timeout: 5_000 }));
