// rules: ineffective-option
const https = require('https');

function request(options, body) {
	return new Promise((resolve, reject) => {
		const req = https.request(options, (res) => {
		//                ^^^^^^^ ineffective-option: `https.request` has no deadline, although a caller passes `timeout`: `timeout` only emits the 'timeout' event; nothing ends the request. When the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = https.request({ signal: AbortSignal.timeout(10_000), ...options }, (res) => {
			const chunks = [];
			res.on('data', (chunk) => chunks.push(chunk));
			res.on('end', () => resolve(Buffer.concat(chunks).toString()));
		});
		req.on('error', reject);
		req.end(body);
	});
}

function requestWithin(options, body) {
	return new Promise((resolve, reject) => {
		const req = https.request({ timeout: 5000, ...options }, (res) => {
		//                ^^^^^^^ guard deadline=present kind=idle
			res.resume();
			res.on('end', () => resolve(res.statusCode));
		});
		req.on('timeout', () => req.destroy(new Error('timed out')));
		req.on('error', reject);
		req.end(body);
	});
}

module.exports.publish = (topic, message) =>
	request({ host: 'bus.example.com', path: `/${topic}`, method: 'POST', timeout: 3000 }, message);
 //<^^^^ call: this caller passes no deadline
module.exports.purge = (topic) => requestWithin({ host: 'bus.example.com', path: `/${topic}`, method: 'DELETE' });
