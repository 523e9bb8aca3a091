// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios, { type CreateAxiosDefaults } from 'axios';

const client = (baseURL: string, options?: CreateAxiosDefaults) => axios.create({ baseURL, ...options });
//                                                                       ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const client = (baseURL: string, options?: CreateAxiosDefaults) => axios.create({ baseURL, timeout: 10_000, ...options });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const run = (target: string) => client(target).get('/items', { timeout: 10_000 });

export const run = (target: string) => client(target).get('/items');
//                                                    ^^^ call
export const quick = (target: string) => client(target, { timeout: 100 }).get('/items');
