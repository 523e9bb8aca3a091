// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0"}}
// lab: silent, stall
import { rawRequest } from 'graphql-request';

export const run = (target: string) => rawRequest({ url: `${target}/graphql`, query: '{ items { id } }' });
//                                     ^^^^^^^^^^ missing-timeout: `rawRequest` has no deadline: when the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, with its arguments in one object.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const run = (target: string) => rawRequest({ url: `${target}/graphql`, query: '{ items { id } }', signal: AbortSignal.timeout(10_000) });
