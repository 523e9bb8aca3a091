import axios from 'axios';

export const upstream = axios.create({ baseURL: process.env.UPSTREAM_URL });
//                            ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const upstream = axios.create({ baseURL: process.env.UPSTREAM_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in app/routes/proxy.ts
//+export const proxy = (path: string) => upstream.get(path, { timeout: 10_000 });
export const health = axios.create({ baseURL: process.env.UPSTREAM_URL, timeout: 1000 });
