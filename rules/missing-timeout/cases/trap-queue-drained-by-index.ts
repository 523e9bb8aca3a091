// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const waiting: AxiosRequestConfig[] = [];
const seen = new Set<AxiosRequestConfig>();
export const enqueue = (config: AxiosRequestConfig) => {
	waiting.push(config);
	seen.add(config);
};

export const a = () => axios(waiting[0]!);
export const b = () => axios(waiting.shift()!);
export function c() {
	const [first] = waiting;
	return axios(first!);
}
export function d() {
	const [first] = [...seen];
	return axios(first!);
}
export const e = () => axios([...waiting, ...seen][1]!);
export const f = () => axios(waiting[waiting.length - 1]!);
