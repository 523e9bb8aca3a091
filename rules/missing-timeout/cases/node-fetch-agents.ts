// package: {"dependencies":{"node-fetch":"^2.6.7"}}
import http from 'node:http';
import https from 'node:https';
import fetch from 'node-fetch';

// An agent of Node's own limits nothing, not even by its `timeout`.
const httpAgent = new http.Agent({ keepAlive: true });
const httpsAgent = new https.Agent({ keepAlive: true, timeout: 5000 });
const url = 'https://news.example.com/feed';

export const one = async () => (await fetch(url, { agent: httpsAgent })).json();
//                                    ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const one = async () => (await fetch(url, { agent: httpsAgent, signal: AbortSignal.timeout(10_000) })).json();
export const both = async () =>
	(await fetch(url, { agent: (to) => (to.protocol === 'http:' ? httpAgent : httpsAgent) })).json();
	//     ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	(await fetch(url, { agent: (to) => (to.protocol === 'http:' ? httpAgent : httpsAgent), signal: AbortSignal.timeout(10_000) })).json();
