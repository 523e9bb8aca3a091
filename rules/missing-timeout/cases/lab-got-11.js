// package: {"dependencies":{"got":"^11.8.0"}}
// lab: silent, stall, trickle
const got = require('got');

exports.run = (target) => got(`${target}/items`, { responseType: 'json', retry: 0 });
//                        ^^^ missing-timeout: `got` has no deadline: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 10_000 }` (ms, per attempt).
// fix unsafe: Set `timeout.request: 10_000` on this call
//+exports.run = (target) => got(`${target}/items`, { responseType: 'json', retry: 0, timeout: { request: 10_000 } });
