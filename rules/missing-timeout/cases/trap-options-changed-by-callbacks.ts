// package: {"dependencies":{"axios":"^1.7.0"}}
import { EventEmitter } from 'node:events';
import axios, { type AxiosRequestConfig } from 'axios';

type Hook = (options: AxiosRequestConfig) => void;
const hooks: Hook[] = [];
export const use = (hook: Hook) => hooks.push(hook);
export const events = new EventEmitter();

function configured(change: Hook) {
	const options: AxiosRequestConfig = {};
	change(options);
	return options;
}

export const a = () => axios.get('https://a.example.com', configured((o) => void (o.timeout = 5_000)));

export function b() {
	const options: AxiosRequestConfig = {};
	for (const hook of hooks) hook(options);
	return axios.get('https://b.example.com', options);
}

export function c() {
	const options: AxiosRequestConfig = {};
	hooks.forEach((hook) => hook(options));
	return axios.get('https://c.example.com', options);
}

export function d() {
	const options: AxiosRequestConfig = {};
	events.emit('request', options);
	return axios.get('https://d.example.com', options);
}
