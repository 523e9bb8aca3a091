const http = require('http');
const https = require('https');
const url = require('url');

exports.bare = (address, done, failed) => {
	const options = url.parse(address);
	options.headers = { accept: 'application/json' };
	const req = (options.protocol === 'https:' ? https : http).request(options, (res) => res.on('data', done));
	//                                                         ^^^^^^^ missing-timeout: `(options.protocol === 'https:' ? https : http).request` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `timeout: 10_000` and end the request on 'timeout' on this call
	//+	const req = (options.protocol === 'https:' ? https : http).request({
	//+		...options,
	//+		timeout: 10_000,
	//+	}, (res) => res.on('data', done));
	//+	req.on('timeout', () => req.destroy(new Error('The request timed out')));
	req.on('error', failed);
	req.end();
};

exports.limited = (address, done, failed) => {
	const options = url.parse(address);
	options.timeout = 5000;
	const req = http.request(options, (res) => res.on('data', done));
	req.on('error', failed);
	req.on('timeout', () => req.destroy(new Error('too slow')));
	req.end();
};

exports.given = (address, limits, done, failed) =>
	http.get({ ...url.parse(address), ...limits }, (res) => res.on('data', done)).on('error', failed);
