// package: {"type":"module","dependencies":{"node-fetch":"^3.3.0"}}
import fetch, { Request } from 'node-fetch';
import * as all from 'node-fetch';

const url = 'https://news.example.com/feed';

export const plain = async () => (await fetch(url)).json();
//                                      ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const plain = async () => (await fetch(url, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
export const namespace = async () => (await all.default(url)).json();
//                                              ^^^^^^^ missing-timeout: `all.default` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const namespace = async () => (await all.default(url, {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
export const lazy = async () => {
	const { default: load } = await import('node-fetch');
	return (await load(url)).text();
	//            ^^^^ missing-timeout: `load` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	return (await load(url, { signal: AbortSignal.timeout(10_000) })).text();
};
export const request = async () => (await fetch(new Request(url, { method: 'POST' }))).text();
//                                        ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const request = async () => (await fetch(new Request(url, { method: 'POST' }), {
//+	signal: AbortSignal.timeout(10_000),
//+})).text();
