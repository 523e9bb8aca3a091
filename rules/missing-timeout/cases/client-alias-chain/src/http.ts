import axios from 'axios';

const base = axios;
export const http = base;
export const api = { museum: axios.create({ baseURL: process.env.MUSEUM_URL }), shop: axios.create({ timeout: 3000 }) };
//                                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const api = { museum: axios.create({ baseURL: process.env.MUSEUM_URL, timeout: 10_000 }), shop: axios.create({ timeout: 3000 }) };
