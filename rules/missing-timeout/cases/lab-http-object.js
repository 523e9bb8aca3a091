// lab: silent, stall, trickle
const { request } = require('http');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const req = request(`${target}/items`, { method: 'POST' }, (res) => {
		//          ^^^^^^^ missing-timeout: `request` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = request(`${target}/items`, { method: 'POST', signal: AbortSignal.timeout(10_000) }, (res) => {
			res.resume();
			res.on('end', () => resolve(res.statusCode));
		});
		req.on('error', reject);
		req.end('{}');
	});
