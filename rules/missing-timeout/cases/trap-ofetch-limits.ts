// package: {"dependencies":{"ofetch":"^1.4.0"}}
import { ofetch } from 'ofetch';

const url = 'https://news.example.com/feed';
const api = ofetch.create({ baseURL: 'https://news.example.com', timeout: 5000 });

export const byClient = () => api('/feed');
//                            ^^^ guard deadline=present kind=headers 5000ms
export const byParent = () => api.create({ retry: 0 })('/feed');
//                            ^^^^^^^^^^^^^^^^^^^^^^^^ guard deadline=present kind=headers 5000ms
export const byRaw = () => ofetch.raw(url, { timeout: Number(process.env.NEWS_TIMEOUT) });
//                         ^^^^^^^^^^ guard deadline=present kind=headers
export const bySignal = () => ofetch(url, { signal: AbortSignal.timeout(5000), timeout: 1000 });
//                            ^^^^^^ guard deadline=present kind=total 5000ms
export const noSignal = () => ofetch(url, { timeout: 5000, signal: null });
//                            ^^^^^^ guard deadline=present kind=headers 5000ms
export const byNative = () => ofetch.native(url, { signal: AbortSignal.timeout(5000) });
//                            ^^^^^^^^^^^^^ guard deadline=present kind=total 5000ms

// Where the caller passes a signal, it is the caller's affair; where none does, the timeout is read.
const load = (signal?: AbortSignal) => api('/feed', { signal });
//                                     ^^^ guard deadline=present
export const plain = () => load();
export const stoppable = () => load(AbortSignal.timeout(1000));
export const open = (signal: AbortSignal | undefined) => api('/feed', { signal });
//                                                       ^^^ guard deadline=unknown
