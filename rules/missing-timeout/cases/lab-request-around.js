// package: {"dependencies":{"request":"^2.88.0"}}
// lab: silent, stall
const request = require('request');

const load = (options, done) => {
	request(options, done);
 //<^^^^ missing-timeout: `request` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	request({ timeout: 10_000, ...options }, done);
};

exports.run = (target) =>
	new Promise((resolve, reject) => {
		load({ url: `${target}/items`, gzip: true }, (err, _res, body) => (err ? reject(err) : resolve(body)));
//^^^^ call
	});
