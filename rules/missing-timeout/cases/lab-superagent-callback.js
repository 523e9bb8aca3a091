// package: {"dependencies":{"superagent":"^10.0.0"}}
// lab: silent, stall
const request = require('superagent');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		request
			.post(`${target}/items`)
//  ^^^^ missing-timeout: `request.post` has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
			// fix unsafe: Chain `.timeout(10_000)` to this call
			//+			.timeout(10_000)
			.send({ name: 'tea' })
			.end((err, res) => (err ? reject(err) : resolve(res.body)));
	});
