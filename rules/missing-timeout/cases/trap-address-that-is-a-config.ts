// package: {"dependencies":{"axios":"^1.7.0","got":"^14.4.0"}}
import https from 'node:https';
import axios, { type AxiosRequestConfig } from 'axios';
import got, { type OptionsOfTextResponseBody } from 'got';
import { endpoints } from './endpoints';

export async function pingAll(targets: AxiosRequestConfig[]) {
	for (const target of targets) await axios(target);
	return Promise.all(endpoints.map((endpoint: AxiosRequestConfig) => axios.request(endpoint)));
}

export const resource = (resource: OptionsOfTextResponseBody) => got(resource);
export const host = (host: { hostname: string; signal: AbortSignal }) => https.get(host, (res) => res.resume());
export const forward = (event: { request: Request }) => {
	const input = event.request;
	return fetch(input);
};
export const passed = (input: RequestInfo) => fetch(input);
