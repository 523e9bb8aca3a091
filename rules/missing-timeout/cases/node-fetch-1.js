// package: {"dependencies":{"node-fetch":"^1.7.3"}}
const fetch = require('node-fetch');

// It knows no signals yet.
exports.news = () => fetch('https://news.example.com/feed').then((res) => res.json());
//                   ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.news = () => fetch('https://news.example.com/feed', {
//+	timeout: 10_000,
//+}).then((res) => res.json());
