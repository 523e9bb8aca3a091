import { ping, send } from '@acme/http';
import anything from '@acme/http/get-json';
import * as http from '@acme/http';
import { send as aliased } from '~http';
import { send as relative } from '../../../packages/http/src/send.js';
import { post, send as throughBarrel } from './lib';

export const byPackage = () => send('https://a.example.com');
//                             ^^^^ missing-timeout: `send` to a.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byPackage = () => send('https://a.example.com', { timeoutMs: 10_000 });
export const byDefault = () => anything('https://b.example.com');
//                             ^^^^^^^^ missing-timeout: `anything` has no deadline: when the other side accepts and never answers, get-json waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byDefault = () => anything('https://b.example.com', { timeoutMs: 10_000 });
export const byNamespace = () => http.send('https://c.example.com');
//                                    ^^^^ missing-timeout: `http.send` to c.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byNamespace = () => http.send('https://c.example.com', { timeoutMs: 10_000 });
export const byAlias = () => aliased('https://d.example.com');
//                           ^^^^^^^ missing-timeout: `aliased` to d.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byAlias = () => aliased('https://d.example.com', { timeoutMs: 10_000 });
export const byPath = () => relative('https://e.example.com');
//                          ^^^^^^^^ missing-timeout: `relative` to e.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byPath = () => relative('https://e.example.com', { timeoutMs: 10_000 });
export const byOtherName = () => post('https://f.example.com');
//                               ^^^^ missing-timeout: `post` to f.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byOtherName = () => post('https://f.example.com', { timeoutMs: 10_000 });
export const byBarrel = () => throughBarrel('https://g.example.com');
//                            ^^^^^^^^^^^^^ missing-timeout: `throughBarrel` to g.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byBarrel = () => throughBarrel('https://g.example.com', { timeoutMs: 10_000 });
export const byImport = async () => (await import('@acme/http')).send('https://h.example.com');
//                                                               ^^^^ missing-timeout: `(await import('@acme/http')).send` to h.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byImport = async () => (await import('@acme/http')).send('https://h.example.com', {
//+	timeoutMs: 10_000,
//+});
const kept = { send };
export const byObject = () => kept.send('https://i.example.com');
//                                 ^^^^ missing-timeout: `kept.send` to i.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const byObject = () => kept.send('https://i.example.com', { timeoutMs: 10_000 });

export const bounded = () => [
	send('https://a.example.com', { timeoutMs: 5000 }),
	http.send('https://c.example.com', { timeoutMs: Number(process.env.TIMEOUT) }),
	ping('https://p.example.com', AbortSignal.timeout(1000)),
];
