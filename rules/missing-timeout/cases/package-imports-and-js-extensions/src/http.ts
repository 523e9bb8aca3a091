import got from 'got';
import { limits } from './limits.js';

export const smtp = got.extend({ prefixUrl: 'https://smtp.example.com', timeout: limits });
export const tracker = got.extend({ prefixUrl: 'https://track.example.com' });
//                         ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+export const tracker = got.extend({ prefixUrl: 'https://track.example.com', timeout: { request: 10_000 } });
// fix unsafe: Set `timeout.request: 10_000` on this call
//  in src/send.ts
//+	const pixel = await tracker.post('pixels', { json: { to }, timeout: { request: 10_000 } }).text();
