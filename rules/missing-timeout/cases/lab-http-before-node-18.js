// package: {"engines":{"node":">=16"}}
// lab: silent, stall
const http = require('http');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const req = http.request(`${target}/items`, { method: 'PUT' }, (res) => {
		//               ^^^^^^^ missing-timeout: `http.request` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `timeout: 10_000` and end the request on 'timeout' on this call
		//+		const req = http.request(`${target}/items`, { method: 'PUT', timeout: 10_000 }, (res) => {
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')));
			res.resume();
			res.on('end', resolve);
		});
		req.on('error', reject);
		req.end();
	});
