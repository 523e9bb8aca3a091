// package: {"dependencies":{"graphql-request":"^6.1.0","graphql":"^16.0.0"}}
import { GraphQLClient, request } from 'graphql-request';

const url = 'https://api.example.com/graphql';

// It calls node-fetch 2, which has no limit by default, and a `timeout`.
export const a = () => request(url, '{ items { id } }');
//                     ^^^^^^^ missing-timeout: `request` to api.example.com has no deadline: when the other side accepts and never answers, graphql-request waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const a = () => request({
//+	url,
//+	document: '{ items { id } }',
//+	signal: AbortSignal.timeout(10_000),
//+});
const bare = new GraphQLClient(url);
//               ^^^^^^^^^^^^^ missing-timeout: This graphql-request client (`new GraphQLClient`) sets no deadline for its calls: when the other side accepts and never answers, graphql-request waits for ever, and so does everything that awaits it. Give it a fetch with a deadline, `fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })`, or each call a `signal`.
// no fix
export const b = () => bare.request('{ items { id } }');
//                          ^^^^^^^ call missing-timeout#2
export const c = () => bare.request('{ orders { id } }');
//                          ^^^^^^^ call missing-timeout#2

const limited = new GraphQLClient(url, { timeout: 5_000 } as object);
export const d = () => limited.request('{ items { id } }');
//                             ^^^^^^^ guard deadline=present kind=headers 5000ms
