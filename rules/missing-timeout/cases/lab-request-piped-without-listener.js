// package: {"dependencies":{"request":"^2.88.0"}}
// lab: silent, stall
const { createWriteStream } = require('node:fs');
const request = require('request');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		request.get({ url: `${target}/export`, gzip: true }).pipe(createWriteStream('/dev/null')).on('finish', resolve);
		//      ^^^ missing-timeout: `request.get` has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		request.get({ url: `${target}/export`, gzip: true, timeout: 10_000 }).on('error', reject).pipe(createWriteStream('/dev/null')).on('finish', resolve);
	});
