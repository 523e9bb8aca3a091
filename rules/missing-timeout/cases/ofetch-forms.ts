// package: {"dependencies":{"ofetch":"^1.4.0"}}
import { $fetch, fetch, ofetch, type $Fetch } from 'ofetch';

export const raw = async () => (await ofetch.raw('https://news.example.com/feed')).headers;
//                                           ^^^ missing-timeout: `ofetch.raw` to news.example.com has no deadline: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, or `timeout: 10_000` (ms, until the headers).
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const raw = async () => (await ofetch.raw('https://news.example.com/feed', {
//+	signal: AbortSignal.timeout(10_000),
//+})).headers;
export const native = async () => (await $fetch.native('https://news.example.com/feed', {})).text();
//                                              ^^^^^^ missing-timeout: `$fetch.native` to news.example.com has no deadline: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const native = async () => (await $fetch.native('https://news.example.com/feed', { signal: AbortSignal.timeout(10_000) })).text();
export const own = async () => (await fetch('https://news.example.com/feed')).text();
//                                    ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const own = async () => (await fetch('https://news.example.com/feed', {
//+	signal: AbortSignal.timeout(10_000),
//+})).text();

const api = $fetch.create({ baseURL: 'https://news.example.com' });
//                 ^^^^^^ missing-timeout: This ofetch client (`$fetch.create`) sets no deadline for its calls: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Set `timeout: 10_000` (ms, until the headers) in its options.
// fix unsafe: Set `timeout: 10_000` on this ofetch client
//+const api = $fetch.create({ baseURL: 'https://news.example.com', timeout: 10_000 });
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+	latest = () => this.http('/latest', { signal: AbortSignal.timeout(10_000) });
const signed = api.create({ headers: { 'x-signed': '1' }, onRequest: ({ options }) => options.headers.set('x-at', '1') });
//                 ^^^^^^ missing-timeout: This ofetch client (`api.create`) sets no deadline for its calls: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Set `timeout: 10_000` (ms, until the headers) in its options.
// fix unsafe: Set `timeout: 10_000` on this ofetch client
//+const signed = api.create({ headers: { 'x-signed': '1' }, onRequest: ({ options }) => options.headers.set('x-at', '1'), timeout: 10_000 });
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const feed = () => signed('/feed', { signal: AbortSignal.timeout(10_000) });
export const feed = () => signed('/feed');
//                        ^^^^^^ call missing-timeout#5

class News {
	constructor(private readonly http: $Fetch) {}
	latest = () => this.http('/latest');
	//                  ^^^^ call missing-timeout#4
}
export const news = new News(api);
//                      ^^^^ call missing-timeout#4
