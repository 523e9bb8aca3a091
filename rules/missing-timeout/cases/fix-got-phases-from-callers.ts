// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
import got, { type Delays } from 'got';

const load = (url: string, timeout?: Delays) => got(url, { timeout }).json();
//                                              ^^^ missing-timeout: `got` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 10_000 }` (ms, per attempt).
// fix unsafe: Set `timeout.request: 10_000` on this call
//+const load = (url: string, timeout?: Delays) => got(url, { timeout: timeout ?? { request: 10_000 } }).json();
const save = (url: string, options: { limits?: Delays } = {}) => got.post(url, { timeout: options.limits }).json();
//                                                                   ^^^^ missing-timeout: `got.post` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 10_000 }` (ms, per attempt).
// fix unsafe: Set `timeout.request: 10_000` on this call
//+const save = (url: string, options: { limits?: Delays } = {}) => got.post(url, { timeout: options.limits ?? { request: 10_000 } }).json();

export const a = () => load('https://a.example.com');
//                     ^^^^ call missing-timeout#1
export const b = () => load('https://b.example.com', { request: 500 });
export const c = () => save('https://c.example.com');
//                     ^^^^ call missing-timeout#2
export const d = () => save('https://d.example.com', { limits: { request: 500 } });
