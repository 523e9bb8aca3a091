// package: {"dependencies":{"cross-fetch":"^4.0.0"}}
import crossFetch, { fetch as load } from 'cross-fetch';
import * as all from 'cross-fetch';

const url = 'https://news.example.com/feed';

export const byDefault = async () => (await crossFetch(url)).json();
//                                          ^^^^^^^^^^ missing-timeout: `crossFetch` to news.example.com has no deadline: when the other side accepts and never answers, cross-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const byDefault = async () => (await crossFetch(url, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
export const byName = async () => (await load(url)).json();
//                                       ^^^^ missing-timeout: `load` to news.example.com has no deadline: when the other side accepts and never answers, cross-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const byName = async () => (await load(url, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
export const byNamespace = async () => (await all.fetch(url)).json();
//                                                ^^^^^ missing-timeout: `all.fetch` to news.example.com has no deadline: when the other side accepts and never answers, cross-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const byNamespace = async () => (await all.fetch(url, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
