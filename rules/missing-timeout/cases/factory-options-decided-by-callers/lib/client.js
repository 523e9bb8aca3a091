const got = require('got');

module.exports = function makeClient(prefixUrl, options = {}) {
	return got.extend({ prefixUrl, retry: 0, ...options });
	//         ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
};
