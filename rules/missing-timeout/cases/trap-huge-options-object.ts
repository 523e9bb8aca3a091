// package: {"dependencies":{"axios":"^1.7.0"}}
import https from 'node:https';
import axios from 'axios';

const base = {
	headers: { accept: 'application/json', 'user-agent': 'reports/1.0', 'x-team': 'data' },
	maxRedirects: 0,
	maxContentLength: 50 * 1024 * 1024,
	decompress: true,
	httpsAgent: new https.Agent({ keepAlive: true, rejectUnauthorized: true }),
	validateStatus: (status: number) => status < 500,
	transformResponse: [(data: string) => (data === '' ? null : JSON.parse(data))],
	paramsSerializer: { indexes: null },
	auth: { username: process.env.USER ?? '', password: process.env.PASS ?? '' },
	...{ responseType: 'json' as const, ...{ timeout: 15_000 } },
};

const { timeout: _dropped, ...unbounded } = base;

export const a = () => axios.get('https://a.example.com', { ...base, headers: { ...base.headers, 'x-a': '1' } });
export const b = () => axios.get('https://b.example.com', unbounded);
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => axios.get('https://b.example.com', { ...unbounded, timeout: 10_000 });
