import axios, { type AxiosRequestConfig } from 'axios';

interface Limits {
	timeoutMs?: number;
}

export const ledger = (limits: Limits) =>
	axios.get('https://ledger.example.com/entries', { timeout: limits.timeoutMs ?? 5000 });
	//    ^^^ guard deadline=present

export const journal = (limits: Limits) =>
	axios.get('https://ledger.example.com/journal', { timeout: limits.timeoutMs || 5000 });
	//    ^^^ guard deadline=present

export const archive = (limits: Limits) =>
	axios.get('https://ledger.example.com/archive', { timeout: limits.timeoutMs });
	//    ^^^ guard deadline=unknown

export function statement(month: string, config: AxiosRequestConfig = {}) {
	config.timeout ??= 10_000;
	return axios.get(`https://ledger.example.com/statements/${month}`, config);
	//           ^^^ guard deadline=present
}

export function balance(config?: AxiosRequestConfig) {
	return axios.get('https://ledger.example.com/balance', config ?? { headers: { accept: 'application/json' } });
	//           ^^^ guard deadline=unknown
}
