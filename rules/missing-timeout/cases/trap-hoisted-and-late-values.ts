// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

export function load(id: string) {
	return axios.get(`https://a.example.com/${id}`, options());
}

export const save = (id: string) => axios.put(`https://a.example.com/${id}`, {}, late);

function options(): AxiosRequestConfig {
	return { timeout: ms };
}

let late: AxiosRequestConfig = {};
var ms = 5_000;

export function init(settings: AxiosRequestConfig) {
	late = settings;
}
