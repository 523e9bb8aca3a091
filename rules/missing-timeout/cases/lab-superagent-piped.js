// package: {"dependencies":{"superagent":"^10.0.0"}}
// lab: silent
const { createWriteStream } = require('node:fs');
const superagent = require('superagent');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		superagent.get(`${target}/export`).pipe(createWriteStream('/dev/null')).on('finish', resolve);
		//         ^^^ missing-timeout: `superagent.get` has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
		// fix unsafe: Chain `.timeout({ response: 10_000 })` to this call
		//+		superagent.get(`${target}/export`).timeout({ response: 10_000 }).on('error', reject).pipe(createWriteStream('/dev/null')).on('finish', resolve);
	});
