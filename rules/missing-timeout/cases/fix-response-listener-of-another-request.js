const http = require('http');

exports.run = (a, url, file) =>
	new Promise((resolve, reject) => {
		a.on('response', (res) => res.pipe(file));
		http
			.get(url, (res) => {
//  ^^^ missing-timeout: `http.get` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
			// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
			//+			.get(url, { signal: AbortSignal.timeout(10_000) }, (res) => {
				res.resume();
				res.on('end', resolve);
			})
			.on('error', reject);
	});
