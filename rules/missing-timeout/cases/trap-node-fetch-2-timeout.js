// package: {"dependencies":{"node-fetch":"^2.6.7"}}
const fetch = require('node-fetch');

const url = 'https://news.example.com/feed';
const { Request } = fetch;

exports.own = () => fetch(url, { timeout: 5000 }).then((res) => res.json());
//                  ^^^^^ guard deadline=present kind=attempt 5000ms
exports.fromEnvironment = () => fetch(url, { timeout: Number(process.env.NEWS_TIMEOUT) }).then((res) => res.json());
//                              ^^^^^ guard deadline=present kind=attempt
exports.bySignal = () => fetch(url, { signal: AbortSignal.timeout(5000) }).then((res) => res.json());
//                       ^^^^^ guard deadline=present kind=total 5000ms
exports.byRequest = () => fetch(new Request(url, { timeout: 5000 })).then((res) => res.json());
//                        ^^^^^ guard deadline=present kind=attempt 5000ms
exports.bySomeone = (options) => fetch(url, options).then((res) => res.json());
//                               ^^^^^ guard deadline=unknown
