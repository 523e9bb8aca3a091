// package: {"dependencies":{"got":"^11.8.0"}}
// lab: silent, stall, trickle
const got = require('got');

const client = (prefixUrl, options) => got.extend({ prefixUrl, retry: 0, ...options });
//                                         ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline for its calls: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Set `timeout: { request: 10_000 }` (ms, per attempt) in its options.
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+const client = (prefixUrl, options) => got.extend({ prefixUrl, retry: 0, timeout: { request: 10_000 }, ...options });
// fix unsafe: Set `timeout.request: 10_000` on this call
//+exports.run = (target) => client(target)('items', {
//+	timeout: { request: 10_000 },
//+}).json();

exports.run = (target) => client(target)('items').json();
//                        ^^^^^^ call
exports.quick = (target) => client(target, { timeout: 100 })('items').json();
