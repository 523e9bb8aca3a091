// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const HTTP = Object.freeze({ timeout: 5_000, maxRedirects: 2 });
const LIMITS = { fast: 1_000, slow: 20_000 } as const;
const BASE = { timeout: LIMITS.slow } satisfies AxiosRequestConfig;

enum Timeout {
	Short = 2_000,
	Long = 30_000,
	Never = 0,
}

export const a = () => axios.get('https://a.example.com', HTTP);
export const b = () => axios.get('https://b.example.com', { timeout: LIMITS.fast });
export const c = () => axios.get('https://c.example.com', BASE as AxiosRequestConfig);
export const d = () => axios.get('https://d.example.com', { timeout: Timeout.Short });
export const e = (kind: keyof typeof LIMITS) => axios.get('https://e.example.com', { timeout: LIMITS[kind] });
export const f = () => axios.get('https://f.example.com', { timeout: Timeout['Long'] });
