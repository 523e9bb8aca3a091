// package: {"dependencies":{"follow-redirects":"^1.15.0"}}
const https = require('follow-redirects').https;

exports.load = (done) => {
	const req = https.get('https://a.example.com', (res) => done(null, res.resume().statusCode));
	//                ^^^ missing-timeout: `https.get` to a.example.com has no deadline (`timeout: 0` means none): when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const req = https.get('https://a.example.com', { signal: AbortSignal.timeout(10_000) }, (res) => done(null, res.resume().statusCode));
	req.setTimeout(0);
	req.on('error', done);
};
