// package: {"dependencies":{"axios":"^1.7.0","config":"^3.3.12"}}
import axios, { type AxiosRequestConfig } from 'axios';
import config from 'config';

export async function call(path: string, options: AxiosRequestConfig = {}) {
	const merged = { timeout: config.get<number>('http.timeout'), ...options };
	return axios.get(`https://api.example.com${path}`, merged);
}

export const users = () => call('/users');
export const teams = () => call('/teams', { params: { page: 1 } });
