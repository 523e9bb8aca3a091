const https = require('https');

exports.load = (url, callback) => {
	let settled = false;
	const finish = (error, code) => {
		if (settled) return;
		settled = true;
		clearTimeout(timer);
		callback(error, code);
	};
	const timer = setTimeout(() => finish(new Error('timed out')), 5000);
	https.get(url, (res) => finish(null, res.statusCode)).on('error', finish);
};
