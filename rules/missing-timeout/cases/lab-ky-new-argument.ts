// package: {"dependencies":{"ky":"^1.7.0"}}
// lab: silent
import ky, { type Options } from 'ky';

const connect = (...options: [Options]) => ky.create(...options);
//                                            ^^^^^^ missing-timeout: This ky client (`ky.create`) sets no deadline for its calls (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what its calls may take (ms).
// fix unsafe: Set `timeout: 10_000` on this call
//+export const run = (target: string): Promise<string> => api.get(`${target}/items`, {
//+	timeout: 10_000,
//+}).text();
const api = connect({ timeout: false, retry: 0 });

export const run = (target: string): Promise<string> => api.get(`${target}/items`).text();
//                                                          ^^^ call
