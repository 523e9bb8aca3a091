// package: {"dependencies":{"axios":"^1.7.0","undici":"^6.19.0","got":"^14.4.0"}}
import https from 'node:https';
import axios from 'axios';
import { Agent } from 'undici';
import { adapter, lookup } from './transport';

const dispatcher = new Agent({ headersTimeout: 5_000 });

export const a = () => fetch('https://a.example.com', { dispatcher } as RequestInit);
//                     ^^^^^ guard deadline=present kind=headers 5000ms
export const b = () => axios.get('https://b.example.com', { adapter });
export const c = () => axios.get('https://c.example.com', { httpsAgent: new https.Agent({ keepAlive: true, lookup }) });
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const c = () => axios.get('https://c.example.com', { httpsAgent: new https.Agent({ keepAlive: true, lookup }), timeout: 10_000 });
