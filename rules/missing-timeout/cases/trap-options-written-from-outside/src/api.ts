import axios, { type AxiosRequestConfig } from 'axios';

export class Api {
	static shared: AxiosRequestConfig = {};
	options: AxiosRequestConfig = {};

	get = (url: string) => axios.get(url, this.options);
	post = (url: string, body: unknown) => axios.post(url, body, Api.shared);
}

export const api = new Api();
