// package: {"dependencies":{"needle":"^3.0.0"}}
// lab: silent, stall
const needle = require('needle');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		needle.post(`${target}/items`, { name: 'tea' }, (err, res) => (err ? reject(err) : resolve(res.body)));
		//     ^^^^ missing-timeout: `needle.post` has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
		// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
		//+		needle.post(`${target}/items`, { name: 'tea' }, { response_timeout: 10_000, read_timeout: 10_000 }, (err, res) => (err ? reject(err) : resolve(res.body)));
	});
