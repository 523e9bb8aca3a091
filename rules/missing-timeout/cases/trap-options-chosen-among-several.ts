// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const profiles: Record<string, AxiosRequestConfig> = { fast: { timeout: 1_000 }, batch: {} };

function optionsFor(kind: string): AxiosRequestConfig {
	switch (kind) {
		case 'fast':
			return { timeout: 1_000 };
		case 'slow':
			return { timeout: 30_000 };
		default:
			return {};
	}
}

export const a = (name: string) => axios.get('https://a.example.com', profiles[name]);
export const b = (kind: string) => axios.get('https://b.example.com', optionsFor(kind));
export const c = (slow: boolean) => axios.get('https://c.example.com', [{ timeout: 1_000 }, {}][slow ? 1 : 0]);
export const d = (slow: boolean) => axios.get('https://d.example.com', { timeout: slow ? 60_000 : 5_000 });
export const e = (fast: boolean) => axios.get('https://e.example.com', { timeout: (fast && 1_000) as number });
