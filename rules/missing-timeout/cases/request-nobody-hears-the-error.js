// package: {"dependencies":{"request":"^2.88.0"}}
const request = require('request');

exports.proxy = (req, res) => {
	req.pipe(request('https://a.example.com')).pipe(res);
	//       ^^^^^^^ missing-timeout: `request` to a.example.com has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
	// no fix
};

exports.notify = (event) => {
	request.post('https://b.example.com', { json: event });
	//      ^^^^ missing-timeout: `request.post` to b.example.com has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
	// no fix
};

exports.collect = (onData) => {
	request('https://c.example.com').on('data', onData).on('error', console.error);
 //<^^^^ missing-timeout: `request` to c.example.com has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	request('https://c.example.com', {
	//+		timeout: 10_000,
	//+	}).on('data', onData).on('error', console.error);
};
