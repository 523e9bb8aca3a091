// package: {"dependencies":{"got":"^14.4.0"}}
import got from 'got';
import { timeouts } from './timeouts';

const bounded = got.extend({ timeout: { request: 5_000 } });
const signed = got.extend({ headers: { authorization: 'secret' } });
const merged = got.extend(bounded, signed, { prefixUrl: 'https://a.example.com' });

export const a = () => merged.get('users').json();
export const b = () => got('https://b.example.com', { timeout: { ...timeouts } });
export const c = () => got('https://c.example.com', { timeout: { response: 5_000 } });
export const d = () => got('https://d.example.com', { timeout: {}, retry: { limit: 2 } });
//                     ^^^ missing-timeout: …
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const d = () => got('https://d.example.com', { timeout: { request: 10_000 }, retry: { limit: 2 } });
export const e = () => got('https://e.example.com', { timeout: { lookup: 100, connect: 500, secureConnect: 500 } });
//                     ^^^ missing-timeout: …
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const e = () => got('https://e.example.com', { timeout: { lookup: 100, connect: 500, secureConnect: 500, request: 10_000 } });
