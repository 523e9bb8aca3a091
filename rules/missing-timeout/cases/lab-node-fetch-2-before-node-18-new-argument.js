// package: {"engines":{"node":">=16"},"dependencies":{"node-fetch":"^2.6.7"}}
// lab: silent
const fetch = require('node-fetch');

exports.run = (target) => fetch(`${target}/items`).then((res) => res.text());
//                        ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.run = (target) => fetch(`${target}/items`, {
//+	timeout: 10_000,
//+}).then((res) => res.text());
