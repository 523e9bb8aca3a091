// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

export const a = () => axios.get('https://a.example.com', { timeout: undefined });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const a = () => axios.get('https://a.example.com', { timeout: 10_000 });
export const b = () => axios.get('https://b.example.com', { timeout: 0 });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => axios.get('https://b.example.com', { timeout: 10_000 });
export const c = () => axios.get('https://c.example.com', { timeout: null as never });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const c = () => axios.get('https://c.example.com', { timeout: 10_000 });
export const d = () => axios.get('https://d.example.com', { timeout: '5000' as never });
export const e = (ms: number) => axios.get('https://e.example.com', { timeout: ms });
export const f = () => axios.get('https://f.example.com', { timeout: Math.max(1_000, 2 * 1_000) });
