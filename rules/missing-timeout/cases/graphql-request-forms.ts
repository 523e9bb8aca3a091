// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0"}}
import * as graphql from 'graphql-request';
import { batchRequests, GraphQLClient, gql, type RequestDocument } from 'graphql-request';
import { OrdersDocument } from './generated';

const ITEMS = gql`{ items { id } }`;
const url = 'https://api.example.com/graphql';

export const a = () => batchRequests(url, [{ document: ITEMS }]);
//                     ^^^^^^^^^^^^^ missing-timeout: `batchRequests` to api.example.com has no deadline: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const a = () => batchRequests({
//+	url,
//+	documents: [{ document: ITEMS }],
//+	signal: AbortSignal.timeout(10_000),
//+});
export const b = () => graphql.request(url, ITEMS);
//                             ^^^^^^^ missing-timeout: `graphql.request` to api.example.com has no deadline: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const b = () => graphql.request({ url, document: ITEMS, signal: AbortSignal.timeout(10_000) });

class Orders {
	private readonly client = new GraphQLClient(url, { headers: () => ({ 'x-now': String(Date.now()) }) });
	//                            ^^^^^^^^^^^^^ missing-timeout: This graphql-request client (`new GraphQLClient`) sets no deadline for its calls: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline, `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`, or each call a `signal`.
	// fix unsafe: Give this client a `fetch` that gives up after 10 s
	//+	private readonly client = new GraphQLClient(url, { headers: () => ({ 'x-now': String(Date.now()) }), fetch: (url, init) => fetch(url, { ...init, signal: anySignal([AbortSignal.timeout(10_000), ...(init?.signal ? [init.signal] : [])]) }) });
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
	list = () => this.client.request(OrdersDocument);
	//                       ^^^^^^^ call missing-timeout#3
	raw = (query: string, id: string) => this.client.rawRequest(query, { id });
	//                                               ^^^^^^^^^^ call missing-timeout#3
	any = (document: RequestDocument) => this.client.request(document);
	//                                               ^^^^^^^ call missing-timeout#3
	quick = () => this.client.request({ document: ITEMS, signal: AbortSignal.timeout(1_000) });
}
export const orders = new Orders();

// Another limit for each call is no limit for this one.
const slow = new GraphQLClient(url);
//               ^^^^^^^^^^^^^ missing-timeout: This graphql-request client (`new GraphQLClient`) sets no deadline for its calls: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Give it a fetch with a deadline, `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`, or each call a `signal`.
// fix unsafe: Give this client a `fetch` that gives up after 10 s
//+const slow = new GraphQLClient(url, {
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
//+export const d = () => slow.request({ document: ITEMS, variables: {}, signal: AbortSignal.timeout(10_000) });
export const c = () => slow.request({ document: ITEMS, signal: AbortSignal.timeout(60_000) });
export const d = () => slow.request({ document: ITEMS, variables: {} });
//                          ^^^^^^^ call missing-timeout#4
