// package: {"dependencies":{"needle":"^3.0.0"}}
// lab: silent, stall
const needle = require('needle');

async function send(url, options) {
	const res = await needle('put', url, { name: 'tea' }, options);
	//                ^^^^^^ missing-timeout: `needle` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
	// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
	//+	const res = await needle('put', url, { name: 'tea' }, {
	//+		response_timeout: 10_000,
	//+		read_timeout: 10_000,
	//+		...options,
	//+	});
	return res.body;
}

exports.run = (target) => send(`${target}/items`, { json: true });
//                        ^^^^ call
