const http = require('http');
const https = require('https');

module.exports.probe = function probe(target, done) {
	const url = new URL(target);
	const lib = url.protocol === 'https:' ? https : http;
	const req = lib.request(url, { method: 'HEAD' }, (res) => done(null, res.statusCode));
	//              ^^^^^^^ missing-timeout: `lib.request` has no deadline…
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const req = lib.request(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }, (res) => done(null, res.statusCode));
	req.on('error', done);
	req.end();
};

module.exports.probeWithin = function probeWithin(target, ms, done) {
	const { get } = target.startsWith('https:') ? https : http;
	const req = get(target, { timeout: ms || 5000 }, (res) => done(null, res.statusCode));
	//          ^^^ guard deadline=present
	req.on('timeout', () => req.destroy(new Error('timed out'))).on('error', done);
};
