// lab: silent, stall
const http = require('http');
const url = require('url');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const options = url.parse(`${target}/items`);
		options.headers = { accept: 'application/json' };
		const req = http.request(options, (res) => {
		//               ^^^^^^^ missing-timeout: `http.request` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `timeout: 10_000` and end the request on 'timeout' on this call
		//+		const req = http.request({ ...options, timeout: 10_000 }, (res) => {
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')));
			res.on('data', (piece) => process.stdout.write(piece));
			res.on('end', resolve);
		});
		req.on('error', reject);
		req.end();
	});
