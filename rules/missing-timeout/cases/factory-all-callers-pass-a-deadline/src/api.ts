import axios, { type AxiosRequestConfig } from 'axios';

interface Settings {
	url: string;
	timeout: number;
	config?: AxiosRequestConfig;
}

export const api = ({ url, timeout, config }: Settings) => axios.create({ baseURL: url, timeout, ...config });
