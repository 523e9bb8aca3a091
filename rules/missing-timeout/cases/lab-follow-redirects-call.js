// package: {"dependencies":{"follow-redirects":"^1.15.0"}}
// lab: silent, stall, trickle
const { http } = require('follow-redirects');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		http
			.get(`${target}/items`, { headers: { accept: 'text/plain' } }, (res) => {
//  ^^^ missing-timeout: `http.get` has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
			// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
			//+			.get(`${target}/items`, { headers: { accept: 'text/plain' }, signal: AbortSignal.timeout(10_000) }, (res) => {
				res.resume();
				res.on('end', resolve);
			})
			.on('error', reject);
	});
