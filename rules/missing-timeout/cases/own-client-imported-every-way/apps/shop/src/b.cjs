const { send } = require('@acme/http');
const http = require('@acme/http');

exports.a = () => send('https://a.example.com');
//                ^^^^ missing-timeout: `send` to a.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+exports.a = () => send('https://a.example.com', { timeoutMs: 10_000 });
exports.b = () => http.send('https://b.example.com');
//                     ^^^^ missing-timeout: `http.send` to b.example.com has no deadline: when the other side accepts and never answers, send waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
// fix unsafe: Set `timeoutMs: 10_000` on this call
//+exports.b = () => http.send('https://b.example.com', { timeoutMs: 10_000 });
exports.c = () => require('@acme/http').send('https://c.example.com', { timeoutMs: 100 });
