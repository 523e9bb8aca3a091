// package: {"dependencies":{"isomorphic-fetch":"^3.0.0"}}
const fetch = require('isomorphic-fetch');

const url = 'https://news.example.com/feed';

exports.news = () => fetch(url).then((res) => res.json());
//                   ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, isomorphic-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// no fix
exports.byTimeout = () => fetch(url, { timeout: 5000 }).then((res) => res.json());
//                        ^^^^^ guard deadline=present kind=attempt 5000ms
exports.bySignal = () => fetch(url, { signal: AbortSignal.timeout(5000) }).then((res) => res.json());
//                       ^^^^^ guard deadline=present kind=total 5000ms
