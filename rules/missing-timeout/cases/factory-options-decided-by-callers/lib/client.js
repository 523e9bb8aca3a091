const got = require('got');

module.exports = function makeClient(prefixUrl, options = {}) {
	return got.extend({ prefixUrl, retry: 0, ...options });
	//         ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
	// fix unsafe: Set `timeout.request: 10_000` on this got client
	//+	return got.extend({ prefixUrl, retry: 0, timeout: { request: 10_000 }, ...options });
	// fix unsafe: Set `timeout.request: 10_000` on this call
	//  in lib/feeds.js
	//+exports.scores = () => sports('scores', { timeout: { request: 10_000 } }).json();
};
