// rules: ineffective-option
// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0","node-fetch":"^3.0.0"}}
import { GraphQLClient, gql, request } from 'graphql-request';
import nodeFetch from 'node-fetch';
import { Agent } from 'undici';

const ITEMS = gql`{ items { id } }`;
const url = 'https://api.example.com/graphql';

// Each call brings its own.
const bare = new GraphQLClient(url);
export const a = () => bare.request({ document: ITEMS, signal: AbortSignal.timeout(5_000) });
//                          ^^^^^^^ guard deadline=present kind=total 5000ms
export const b = () => request({ url, document: ITEMS, signal: AbortSignal.timeout(5_000) });

// A fetch of its own, with a limit or of another kind.
const limited = new GraphQLClient(url, {
	fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(5_000) }),
});
export const c = () => limited.request(ITEMS);
//                             ^^^^^^^ guard deadline=unknown: `fetch` may bound it…
const other = new GraphQLClient(url, { fetch: nodeFetch as unknown as typeof fetch });
export const d = () => other.request(ITEMS);

// What it is given may set a signal.
const signed = new GraphQLClient(url, { requestMiddleware: (init) => ({ ...init, signal: AbortSignal.timeout(5_000) }) });
export const e = () => signed.request(ITEMS);

// The signal of a client is shared by its calls; that is another defect.
const shared = new GraphQLClient(url, { signal: AbortSignal.timeout(5_000) });
//                 ^^^^^^^^^^^^^ ineffective-option: This graphql-request client (`new GraphQLClient`) has one signal for all of its calls: it is made when the module is loaded, and 5 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(5000)`.
// no fix
export const f = () => shared.request(ITEMS);
//                            ^^^^^^^ guard deadline=present
//                            ^^^^^^^ call

// Its options go to fetch, with the dispatcher.
const dispatched = new GraphQLClient(url, { dispatcher: new Agent({ headersTimeout: 5_000 }) } as object);
export const g = () => dispatched.request(ITEMS);
//                                ^^^^^^^ guard deadline=present kind=headers 5000ms

// The whole of the arguments comes from elsewhere.
type Operation = Parameters<typeof request>[0];
export const h = (operation: Operation) => request(operation as never);
//                                         ^^^^^^^ guard deadline=unknown

// A client that somebody hands in.
export const i = (client: GraphQLClient) => client.request(ITEMS);
//                                                 ^^^^^^^ guard deadline=unknown

// Nobody calls it.
export const unused = new GraphQLClient(url);
