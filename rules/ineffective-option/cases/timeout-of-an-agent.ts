// package: {"dependencies":{"axios":"^1.7.0","got":"^11.8.0"}}
import http, { Agent } from 'node:http';
import https from 'node:https';
import axios from 'axios';
import got from 'got';

const httpsAgent = new https.Agent({ keepAlive: true, timeout: 5000 });
const api = axios.create({ baseURL: 'https://a.example.com', httpsAgent });
//                ^^^^^^ ineffective-option: This axios client (`axios.create`) sets no deadline for its calls, although `httpsAgent.timeout: 5000` is set: an agent's `timeout` only emits the 'timeout' event of its sockets, and nothing ends the request. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix safe: Set `timeout: 5000` on this axios client
//+const api = axios.create({ baseURL: 'https://a.example.com', httpsAgent, timeout: 5000 });
export const a = () => api.get('/a');
//                         ^^^ call ineffective-option#1

export const b = () => got('http://b.example.com', { agent: { http: new Agent({ timeout: 3000 }) } });
//                     ^^^ ineffective-option: `got` to b.example.com has no deadline, although `agent.http.timeout: 3000` is set: an agent's `timeout` only emits the 'timeout' event of its sockets, and nothing ends the request. When the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 3000 }` (ms, per attempt).
// fix safe: Set `timeout.request: 3000` on this call
//+export const b = () => got('http://b.example.com', { agent: { http: new Agent({ timeout: 3000 }) }, timeout: { request: 3000 } });

export const c = (done: (text: string) => void, failed: (error: Error) => void) =>
	http
		.get('http://c.example.com', { agent: new Agent({ timeout: 2000 }) }, (res) => res.on('data', (d) => done(String(d))))
// ^^^ ineffective-option: `http.get` to c.example.com has no deadline, although `agent.timeout: 2000` is set: an agent's `timeout` only emits the 'timeout' event of its sockets, and nothing ends the request. When the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(2000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// no fix
		.on('error', failed);
