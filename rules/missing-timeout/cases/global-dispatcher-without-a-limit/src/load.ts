import { GraphQLClient } from 'graphql-request';
import { request } from 'undici';

export const viaFetch = async () => (await fetch('https://a.example.com')).json();
//                                         ^^^^^ missing-timeout: `fetch` to a.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const viaFetch = async () => (await fetch('https://a.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
export const viaRequest = () => request('https://b.example.com');
//                              ^^^^^^^ missing-timeout: `request` to b.example.com has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const viaRequest = () => request('https://b.example.com', {
//+	headersTimeout: 10_000,
//+	bodyTimeout: 10_000,
//+});

const client = new GraphQLClient('https://c.example.com/graphql');
//                 ^^^^^^^^^^^^^ missing-timeout: This graphql-request client (`new GraphQLClient`) sets no deadline for its calls: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline, `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`, or each call a `signal`.
// fix unsafe: Give this client a `fetch` that gives up after 10 s
//+const client = new GraphQLClient('https://c.example.com/graphql', {
//+	fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }),
//+});
//+
//+/** What AbortSignal.any does, for Node before 22, where a collected timeout does not fire. */
//+function anySignal(signals: readonly AbortSignal[]): AbortSignal {
//+	const controller = new AbortController();
//+	for (const signal of signals) {
//+		if (signal.aborted) controller.abort(signal.reason);
//+		signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal });
//+	}
//+	return controller.signal;
//+}
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const viaClient = () => client.request({
//+	document: '{ items { id } }',
//+	signal: AbortSignal.timeout(10_000),
//+});
export const viaClient = () => client.request('{ items { id } }');
//                                    ^^^^^^^ call missing-timeout#3
