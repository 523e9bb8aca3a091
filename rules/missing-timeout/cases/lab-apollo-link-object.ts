// package: {"dependencies":{"@apollo/client":"^4.0.0","graphql":"^16.0.0"}}
// lab: silent, stall, trickle
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';

export async function run(target: string) {
	const client = new ApolloClient({
		link: new HttpLink({ uri: `${target}/graphql` }),
		//        ^^^^^^^^ missing-timeout: This Apollo client (`new HttpLink`) sets no deadline for its calls: when the other side accepts and never answers, Apollo gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline: `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`.
		// fix unsafe: Give this client a `fetch` that gives up after 10 s
		//+		link: new HttpLink({ uri: `${target}/graphql`, fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) }),
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
		cache: new InMemoryCache(),
	});
	return client.query({ query: gql`{ items { id } }` });
}
