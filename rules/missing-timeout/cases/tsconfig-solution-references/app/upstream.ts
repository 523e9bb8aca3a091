import axios from 'axios';

export const upstream = axios.create({ baseURL: process.env.UPSTREAM_URL });
//                            ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
export const health = axios.create({ baseURL: process.env.UPSTREAM_URL, timeout: 1000 });
