import type { AxiosRequestConfig } from 'axios';

export const withTimeout = (config: AxiosRequestConfig = {}): AxiosRequestConfig => ({ timeout: 5_000, ...config });

export function withAuth(config: AxiosRequestConfig = {}): AxiosRequestConfig {
	return { ...config, headers: { ...config.headers, authorization: `Bearer ${process.env.TOKEN}` } };
}

export async function signed(config: AxiosRequestConfig) {
	return { ...withAuth(config), timeout: 3_000 };
}
