// package: {"dependencies":{"@acme/http":"^2.1.0","@acme/send":"^1.0.0"}}
// config: {"clients":[{"module":"@acme/http","export":"HttpClient","kind":"class","clientOptions":0,"methods":{"get":1,"post":2},"timeout":"timeoutMs","signal":"signal"},{"module":"@acme/http","export":"createClient","kind":"factory","methods":["get"],"options":1,"timeout":"timeoutMs"},{"module":"@acme/http","export":"shared","kind":"object","methods":["get"],"options":1,"timeout":"timeoutMs"},{"module":"@acme/http/client","export":"default","kind":"factory","url":0,"options":1,"timeout":"timeoutMs"},{"module":"@acme/send","export":"default","url":0,"timeout":1,"defaultTimeoutMs":120000}]}
import { createClient, HttpClient, shared } from '@acme/http';
import * as http from '@acme/http';
import connect from '@acme/http/client.js';

const bare = new HttpClient({ baseUrl: 'https://a.example.com' });
//               ^^^^^^^^^^ missing-timeout: This HttpClient client (`new HttpClient`) sets no deadline for its calls: when the other side accepts and never answers, HttpClient waits for ever, and so does everything that awaits it. Set `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this HttpClient client
//+const bare = new HttpClient({ baseUrl: 'https://a.example.com', timeoutMs: 10_000 });
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const a = () => bare.get('/a', { timeoutMs: 10_000 });
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const a = () => bare.get('/a', { signal: AbortSignal.timeout(10_000) });
const bounded = new HttpClient({ timeoutMs: 2000 });
const made = createClient('https://c.example.com');
const call = connect('https://d.example.com');
const send = require('@acme/send');

export const a = () => bare.get('/a');
//                          ^^^ call missing-timeout#1
export const b = (body: object) => bare.post('/a', body, { signal: AbortSignal.timeout(1000) });
export const c = (body: object) => bounded.post('/b', body);
export const d = () => made.get('/c', { timeoutMs: 500 });
export const e = () => made.get('/c', { headers: {} });
//                          ^^^ missing-timeout: `made.get` has no deadline: when the other side accepts and never answers, createClient waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const e = () => made.get('/c', { headers: {}, timeoutMs: 10_000 });
export const f = () => call('https://d.example.com/d');
//                     ^^^^ missing-timeout: `call` to d.example.com has no deadline: when the other side accepts and never answers, @acme/http/client waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const f = () => call('https://d.example.com/d', { timeoutMs: 10_000 });
export const g = () => shared.get('/e');
//                            ^^^ missing-timeout: `shared.get` has no deadline: when the other side accepts and never answers, shared waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const g = () => shared.get('/e', { timeoutMs: 10_000 });
export const h = () => http.shared.get('/f', { timeoutMs: 300 });
export const i = () => new http.HttpClient({}).get('/g', {});
//                              ^^^^^^^^^^ missing-timeout: This HttpClient client (`new http.HttpClient`) sets no deadline for its calls: when the other side accepts and never answers, HttpClient waits for ever, and so does everything that awaits it. Set `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this HttpClient client
//+export const i = () => new http.HttpClient({ timeoutMs: 10_000 }).get('/g', {});
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+export const i = () => new http.HttpClient({}).get('/g', { timeoutMs: 10_000 });
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const i = () => new http.HttpClient({}).get('/g', { signal: AbortSignal.timeout(10_000) });
//                                             ^^^ call missing-timeout#5
export const j = () => send('https://e.example.com/late');
//                     ^^^^ missing-timeout: `send` to e.example.com has no deadline: when the other side accepts and never answers, @acme/send gives up only after 120 s, and everything that awaits it is stuck that long. Pass a time (ms) as its second argument.
// no fix
export const k = () => send('https://e.example.com/soon', 2000);
