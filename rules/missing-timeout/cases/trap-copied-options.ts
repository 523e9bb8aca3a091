// package: {"dependencies":{"axios":"^1.7.0","ms":"^2.1.3"}}
import axios from 'axios';
import ms from 'ms';

const defaults = { timeout: ms('5s'), headers: { accept: 'application/json' } };
const { headers, ...rest } = defaults;

export const a = () => axios.get('https://a.example.com', structuredClone(defaults));
export const b = () => axios.get('https://b.example.com', JSON.parse(JSON.stringify(defaults)));
export const c = () => axios.get('https://c.example.com', rest);
export const d = () => axios.get('https://d.example.com', { ...rest, headers });
export const e = () => axios.get('https://e.example.com', { headers });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const e = () => axios.get('https://e.example.com', { headers, timeout: 10_000 });
