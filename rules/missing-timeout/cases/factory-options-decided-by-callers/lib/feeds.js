const makeClient = require('./client');

const news = makeClient('https://news.example.com', { timeout: 5000 });
const sports = makeClient('https://sports.example.com');

exports.headlines = () => news('headlines').json();
//                        ^^^^ guard deadline=present 5000ms
exports.scores = () => sports('scores').json();
//                     ^^^^^^ call
