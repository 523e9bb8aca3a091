// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0"}}
// lab: silent, stall
import { GraphQLClient } from 'graphql-request';

// A function that is written here would have to say the types of its parameters.
const options = { headers: { 'x-caller': 'lab' } };

export async function run(target: string) {
	const client = new GraphQLClient(`${target}/graphql`, options);
	//                 ^^^^^^^^^^^^^ missing-timeout: This graphql-request client (`new GraphQLClient`) sets no deadline for its calls: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline, `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`, or each call a `signal`.
	// fix unsafe: Give this client a `fetch` that gives up after 10 s
	//+	const client = new GraphQLClient(`${target}/graphql`, {
	//+		...options,
	//+		fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }),
	//+	});
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
	await client.batchRequests([{ document: '{ items { id } }' }]);
	//           ^^^^^^^^^^^^^ call
	return client.request('{ items { id } }', {});
	//            ^^^^^^^ call
}
