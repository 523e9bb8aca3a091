// package: {"dependencies":{"needle":"^3.0.0"}}
const needle = require('needle');

needle.defaults({ user_agent: 'orders', open_timeout: 5000 });

exports.load = () => needle('get', 'https://a.example.com');
//                   ^^^^^^ missing-timeout: `needle` to a.example.com has no deadline (`open_timeout: 5000`; `open_timeout` bounds connecting only): when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+exports.load = () => needle('get', 'https://a.example.com', {
//+	response_timeout: 10_000,
//+	read_timeout: 10_000,
//+});
