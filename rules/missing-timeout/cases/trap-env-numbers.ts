// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const { HTTP_TIMEOUT_MS = '5000' } = process.env;
const toInt = (text: string | undefined, fallback: number) => {
	const n = Number.parseInt(text ?? '', 10);
	return Number.isNaN(n) ? fallback : n;
};

export const a = axios.create({ timeout: Number(process.env.HTTP_TIMEOUT_MS) || 5_000 });
export const b = axios.create({ timeout: parseInt(process.env.HTTP_TIMEOUT_MS ?? '5000', 10) });
export const c = axios.create({ timeout: +process.env.HTTP_TIMEOUT_MS! });
export const d = axios.create({ timeout: +HTTP_TIMEOUT_MS });
export const e = axios.create({ timeout: toInt(process.env.HTTP_TIMEOUT_MS, 5_000) });
export const f = axios.create({ timeout: process.env.HTTP_TIMEOUT_MS ? Number(process.env.HTTP_TIMEOUT_MS) : undefined });

export const all = (url: string) => [a.get(url), b.get(url), c.get(url), d.get(url), e.get(url), f.get(url)];
