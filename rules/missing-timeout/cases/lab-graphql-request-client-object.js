// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0"},"type":"module"}
// lab: silent, stall
import { GraphQLClient } from 'graphql-request';

const clientOf = (target) => new GraphQLClient(`${target}/graphql`, { headers: { 'x-caller': 'lab' } });
//                               ^^^^^^^^^^^^^ missing-timeout: This graphql-request client (`new GraphQLClient`) sets no deadline for its calls: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline, `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`, or each call a `signal`.
// fix unsafe: Give this client a `fetch` that gives up after 10 s
//+const clientOf = (target) => new GraphQLClient(`${target}/graphql`, { headers: { 'x-caller': 'lab' }, fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) });
//+
//+/**
//+ * What AbortSignal.any does, for Node before 22, where a collected timeout does not fire.
//+ * @param {AbortSignal[]} signals
//+ */
//+function anySignal(signals) {
//+	const controller = new AbortController();
//+	for (const signal of signals) {
//+		if (signal.aborted) controller.abort(signal.reason);
//+		signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal });
//+	}
//+	return controller.signal;
//+}

export const run = (target) => clientOf(target).request('{ items { id } }');
//                                              ^^^^^^^ call
export const add = (target, item) => clientOf(target).rawRequest('mutation ($item: Item) { add(item: $item) }', { item });
//                                                    ^^^^^^^^^^ call
