// package: {"dependencies":{"graphql-request":"^7.0.0","graphql":"^16.0.0"},"type":"module"}
// lab: silent, stall
import { request } from 'graphql-request';

export const run = (target) => request({ url: `${target}/graphql`, document: '{ items { id } }', timeout: 200 });
//                             ^^^^^^^ ineffective-option: `request` has no deadline, although `timeout: 200` is set: graphql-request has no option `timeout`, and ignores it. When the other side accepts and never answers, graphql-request gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(200)`, with its arguments in one object.
// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
//+export const run = (target) => request({ url: `${target}/graphql`, document: '{ items { id } }', signal: AbortSignal.timeout(200) });
