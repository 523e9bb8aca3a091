// package: {"dependencies":{"axios":"^1.7.0"}}
const https = require('https');

function request(options, callback) {
	const req = https.request(options, (res) => callback(null, res));
	req.on('error', callback);
	if (options.timeout) {
		req.setTimeout(options.timeout, () => {
			req.abort();
			callback(new Error('timed out'));
		});
	}
	req.end();
	return req;
}

module.exports.load = (path, done) => request({ host: 'files.example.com', path, timeout: 5000 }, done);
