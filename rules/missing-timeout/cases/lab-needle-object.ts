// package: {"dependencies":{"needle":"^3.0.0"}}
// lab: silent, stall, trickle
import needle from 'needle';

export const run = (target: string) => needle('get', `${target}/items`, { json: true });
//                                     ^^^^^^ missing-timeout: `needle` has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+export const run = (target: string) => needle('get', `${target}/items`, { json: true, response_timeout: 10_000, read_timeout: 10_000 });
