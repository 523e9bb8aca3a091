const https = require('https');

function load(options) {
	return new Promise((resolve, reject) => {
		https.get(options, (res) => resolve(res.statusCode)).on('error', reject);
		//    ^^^ missing-timeout: `https.get` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// no fix
	});
}
function ping(options) {
	return new Promise((resolve, reject) => {
		https.get(options, (res) => resolve(res.statusCode)).on('error', reject);
		//    ^^^ missing-timeout: `https.get` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		https.get(options, { signal: AbortSignal.timeout(10_000) }, (res) => resolve(res.statusCode)).on('error', reject);
	});
}
function head(options) {
	return new Promise((resolve, reject) => {
		https.get(options, (res) => resolve(res.statusCode)).on('error', reject);
		//    ^^^ missing-timeout: `https.get` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		https.get({
		//+			signal: AbortSignal.timeout(10_000),
		//+			...options,
		//+		}, (res) => resolve(res.statusCode)).on('error', reject);
	});
}

exports.a = () => load('https://a.example.com');
//                ^^^^ call missing-timeout#1
exports.b = () => load({ host: 'b.example.com' });
//                ^^^^ call missing-timeout#1
exports.c = (id) => ping(`https://c.example.com/${id}`);
//                  ^^^^ call missing-timeout#2
exports.d = () => head({ host: 'd.example.com', method: 'HEAD' });
//                ^^^^ call missing-timeout#3
