// package: {"dependencies":{"@apollo/client":"^4.0.0","graphql":"^16.0.0"}}
import { ApolloClient, ApolloLink, from, HttpLink, InMemoryCache, split } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { createHttpLink } from '@apollo/client/link/http';
import { RetryLink } from '@apollo/client/link/retry';

const uri = 'https://api.example.com/graphql';
const cache = new InMemoryCache();
const auth = new SetContextLink((context) => ({ headers: { ...context.headers, authorization: 'Bearer x' } }));

const http = createHttpLink({ uri });
//           ^^^^^^^^^^^^^^ missing-timeout: This Apollo client (`createHttpLink`) sets no deadline for its calls: when the other side accepts and never answers, Apollo gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline: `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`.
// fix unsafe: Give this client a `fetch` that gives up after 10 s
//+const http = createHttpLink({ uri, fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) });
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
export const a = new ApolloClient({ cache, link: auth.concat(http) });

const batched = new BatchHttpLink({ uri, batchMax: 5, fetchOptions: { mode: 'cors' } });
//                  ^^^^^^^^^^^^^ missing-timeout: This Apollo client (`new BatchHttpLink`) sets no deadline for its calls: when the other side accepts and never answers, Apollo gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline: `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`.
// fix unsafe: Give this client a `fetch` that gives up after 10 s
//+const batched = new BatchHttpLink({ uri, batchMax: 5, fetchOptions: { mode: 'cors' }, fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) });
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
export const b = new ApolloClient({ cache, link: from([new RetryLink(), auth, batched]) });

export const c = new ApolloClient({
	cache,
	link: split((operation) => operation.operationName === 'Slow', http, new HttpLink({ uri, fetch })),
	//                                                                       ^^^^^^^^ missing-timeout: This Apollo client (`new HttpLink`) sets no deadline for its calls: when the other side accepts and never answers, Apollo gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline: `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`.
	// fix unsafe: Give this client a `fetch` that gives up after 10 s
	//+	link: split((operation) => operation.operationName === 'Slow', http, new HttpLink({ uri, fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) })),
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
});

export const d = new ApolloClient({ cache, link: ApolloLink.from([auth, new HttpLink({ uri, headers: { accept: 'x' } })]) });
//                                                                          ^^^^^^^^ missing-timeout: This Apollo client (`new HttpLink`) sets no deadline for its calls: when the other side accepts and never answers, Apollo gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline: `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`.
// fix unsafe: Give this client a `fetch` that gives up after 10 s
//+export const d = new ApolloClient({ cache, link: ApolloLink.from([auth, new HttpLink({ uri, headers: { accept: 'x' }, fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) })]) });
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
