// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const options = { timeout: 5_000 };

export const a = () => axios.get.call(axios, 'https://a.example.com', options);
export const b = () => axios.get.apply(axios, ['https://b.example.com', options]);
export const c = () => Reflect.apply(axios.get, axios, ['https://c.example.com', options]);
export const d = (args: Parameters<typeof axios.get>) => axios.get(...args);
export const e = () => axios.get(...(['https://e.example.com', options] as const));
