// package: {"dependencies":{"cross-fetch":"^4.0.0"}}
const fetch = require('cross-fetch');
const { Request } = require('cross-fetch');

const url = 'https://news.example.com/feed';

// In Node it is node-fetch 2, which has a timeout of its own.
exports.byTimeout = () => fetch(url, { timeout: 5000 }).then((res) => res.json());
//                        ^^^^^ guard deadline=present kind=attempt 5000ms
exports.bySignal = () => fetch(url, { signal: AbortSignal.timeout(5000) }).then((res) => res.json());
//                       ^^^^^ guard deadline=present kind=total 5000ms
exports.byRequest = (signal) => fetch(new Request(url, { signal })).then((res) => res.json());
//                              ^^^^^ guard deadline=unknown
exports.relative = () => fetch('/api/news');
//                       ^^^^^ not-outbound
