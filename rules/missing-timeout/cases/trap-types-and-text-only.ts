// package: {"dependencies":{"axios":"^1.7.0"}}
import type axios from 'axios';
import type { AxiosInstance } from 'axios';
import { register } from './snippets';

export type Http = typeof axios | AxiosInstance | typeof fetch;
export type Answer = Awaited<ReturnType<typeof fetch>>;

// await fetch('https://commented.example.com');
/* axios.get('https://commented.example.com'); */
export const snippet = `
	const res = await fetch('https://docs.example.com');
	axios.get("https://docs.example.com");
`;
register('curl', "fetch('https://docs.example.com')");
export const pattern = /fetch\('https:.*'\)/;
export const isFetch = (f: unknown) => f === fetch || (typeof fetch === 'function' && fetch.name === 'fetch');
