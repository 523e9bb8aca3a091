// package: {"dependencies":{"request":"^2.88.0"}}
// lab: silent, stall
const request = require('request');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		request(`${target}/items`, (err, res, body) => (err ? reject(err) : resolve(body)));
//^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		request(`${target}/items`, { timeout: 10_000 }, (err, res, body) => (err ? reject(err) : resolve(body)));
	});
