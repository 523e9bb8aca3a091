import axios from 'axios';
import got from 'got';
import { NONE } from './limits';

const jobs = axios.create({ baseURL: process.env.JOBS_URL, timeout: 0 });
//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls (`timeout: 0` means none): …
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const jobs = axios.create({ baseURL: process.env.JOBS_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const job = (id: string) => jobs.get(`/${id}`, { timeout: 10_000 });
const mail = got.extend({ prefixUrl: process.env.MAIL_URL, timeout: { request: undefined } });
//               ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+const mail = got.extend({ prefixUrl: process.env.MAIL_URL, timeout: { request: 10_000 } });
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const send = (to: string) => mail.post('messages', { json: { to }, timeout: { request: 10_000 } });
const unseen = axios.create({ timeout: NONE });

export const job = (id: string) => jobs.get(`/${id}`);
//                                      ^^^ call missing-timeout#1
export const send = (to: string) => mail.post('messages', { json: { to } });
//                                       ^^^^ call missing-timeout#2
export const list = () => unseen.get('https://jobs.example.com');
//                               ^^^ guard deadline=unknown
