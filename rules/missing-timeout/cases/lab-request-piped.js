// package: {"dependencies":{"request":"^2.88.0"}}
// lab: silent, stall
const { createWriteStream } = require('node:fs');
const request = require('request');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		request(`${target}/export`).on('error', reject).pipe(createWriteStream('/dev/null')).on('finish', resolve);
//^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		request(`${target}/export`, {
		//+			timeout: 10_000,
		//+		}).on('error', reject).pipe(createWriteStream('/dev/null')).on('finish', resolve);
	});
