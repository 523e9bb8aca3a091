// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const ms = Number(process.env.HTTP_TIMEOUT_MS);

export const a = () => axios.get('https://a.example.com', { ...(ms && { timeout: ms }) });
export const b = () => axios.get('https://b.example.com', { ...(ms > 0 ? { timeout: ms } : {}) });
export const c = () => axios.get('https://c.example.com', ms ? { timeout: ms } : undefined);
export const d = () => {
	const options: AxiosRequestConfig = { headers: {} };
	if (ms) options.timeout = ms;
	return axios.get('https://d.example.com', options);
};
export const e = () => axios.get('https://e.example.com', { timeout: process.env.NODE_ENV === 'development' ? 0 : 5_000 });
export const f = () => {
	const options: AxiosRequestConfig = { timeout: 5_000 };
	if (process.env.DEBUG) delete options.timeout;
	return axios.get('https://f.example.com', options);
};
