// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const fast: AxiosRequestConfig = { url: 'https://a.example.com', timeout: 1_000 };
const slow: AxiosRequestConfig = { url: 'https://b.example.com', timeout: 9_000 };
const all = [fast, slow];

export const a = () => axios([...all][0]!);
export const b = () => axios(all.at(-1)!);
export const c = () => axios(all.filter((o) => o.url)[0]!);
export const d = () => axios(all.slice().reverse()[0]!);
export const e = (url: string) => axios(all.find((o) => o.url === url) ?? fast);
export const f = () => axios(Object.values({ fast, slow })[0]!);
export const g = () => axios(([] as AxiosRequestConfig[]).concat(all, slow).pop()!);
export const h = () => axios(Array.from(new Set(all))[1]!);
export const i = () => [...all, slow].map((o) => axios(o));
export const j = () => axios(new Map([['fast', fast]]).get('fast')!);
