// package: {"dependencies":{"axios":"^1.7.0","ramda":"^0.30.0"}}
import axios, { type AxiosRequestConfig } from 'axios';
import { mergeRight, pipe } from 'ramda';

type Step = (config: AxiosRequestConfig) => AxiosRequestConfig;
const steps: Step[] = [(c) => ({ ...c, timeout: 5_000 }), (c) => ({ ...c, maxRedirects: 0 })];

export const a = () => axios.request(steps.reduce((config, step) => step(config), { url: 'https://a.example.com' }));
export const b = () => axios.request(pipe(...(steps as [Step]))({ url: 'https://b.example.com' }));
export const c = () => axios.get('https://c.example.com', mergeRight({ timeout: 5_000 }, { maxRedirects: 0 }));
