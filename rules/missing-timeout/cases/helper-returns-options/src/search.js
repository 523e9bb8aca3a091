import got from 'got';
import { jsonOptions, quickOptions, withTimeout } from './request-options.js';

export const search = (token, q) => got(`https://search.example.com/?q=${q}`, jsonOptions(token));
//                                  ^^^ missing-timeout: `got` to search.example.com has no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const search = (token, q) => got(`https://search.example.com/?q=${q}`, {
//+	...jsonOptions(token),
//+	timeout: { request: 10_000 },
//+});
export const suggest = (token, q) => got(`https://search.example.com/suggest?q=${q}`, quickOptions(token));
//                                   ^^^ guard deadline=present 3000ms
export const index = (token, doc) => got.post('https://search.example.com/', { json: doc, ...withTimeout(jsonOptions(token), 9000) });
//                                       ^^^^ guard deadline=present 9000ms
