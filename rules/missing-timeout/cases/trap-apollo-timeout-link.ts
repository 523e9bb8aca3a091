// package: {"dependencies":{"@apollo/client":"^3.11.0","apollo-link-timeout":"^4.0.0","graphql":"^16.0.0"}}
import { ApolloClient, createHttpLink, InMemoryCache } from '@apollo/client';
import ApolloLinkTimeout from 'apollo-link-timeout';

const http = createHttpLink({ uri: 'https://api.example.com/graphql' });
//           ^^^^^^^^^^^^^^ missing-timeout: This Apollo client (`createHttpLink`) sets no deadline for its calls: when the other side accepts and never answers, Apollo gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline: `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`.
// fix unsafe: Give this client a `fetch` that gives up after 10 s
//+const http = createHttpLink({ uri: 'https://api.example.com/graphql', fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) });
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
const client = new ApolloClient({ link: new ApolloLinkTimeout(5_000).concat(http), cache: new InMemoryCache() });

export const stop = () => client.stop();
