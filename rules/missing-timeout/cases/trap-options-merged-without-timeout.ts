// package: {"dependencies":{"axios":"^1.7.0","lodash":"^4.17.21"}}
import axios from 'axios';
import _ from 'lodash';

const base = { maxRedirects: 0, responseType: 'json' as const };
const headers = { accept: 'application/json' };

export const a = () => axios.get('https://a.example.com', { ...base, headers });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const a = () => axios.get('https://a.example.com', { ...base, headers, timeout: 10_000 });
export const b = () => axios.get('https://b.example.com', Object.assign({}, base, { headers }));
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => axios.get('https://b.example.com', {
//+	...Object.assign({}, base, { headers }),
//+	timeout: 10_000,
//+});
export const c = () => axios.get('https://c.example.com', _.merge({}, base, { headers }));
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const c = () => axios.get('https://c.example.com', {
//+	..._.merge({}, base, { headers }),
//+	timeout: 10_000,
//+});
