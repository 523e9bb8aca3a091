// package: {"dependencies":{"superagent":"^10.0.0"}}
const superagent = require('superagent');

exports.upload = async (file) =>
	superagent.post('https://files.example.com').attach('file', file).timeout({ upload: 5000 });
	//         ^^^^ missing-timeout: `superagent.post` to files.example.com has no deadline (`timeout.upload: 5000`; `upload` bounds sending the body of the request only): when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
	// fix unsafe: Chain `.timeout(10_000)` to this call
	//+	superagent.post('https://files.example.com').timeout(10_000).attach('file', file).timeout({ upload: 5000 });
