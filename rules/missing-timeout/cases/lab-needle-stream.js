// package: {"dependencies":{"needle":"^3.0.0"}}
// lab: silent
const { createWriteStream } = require('node:fs');
const needle = require('needle');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const stream = needle.get(`${target}/export`, { compressed: true });
		//                    ^^^ missing-timeout: `needle.get` has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
		// fix unsafe: Set `response_timeout: 10_000` on this call
		//+		const stream = needle.get(`${target}/export`, { compressed: true, response_timeout: 10_000 });
		stream.on('done', (err) => (err ? reject(err) : resolve()));
		stream.pipe(createWriteStream('/dev/null'));
	});
