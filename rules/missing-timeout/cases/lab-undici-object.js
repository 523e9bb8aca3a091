// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
const undici = require('undici');

exports.run = async (target) => {
	const { body } = await undici.request(`${target}/items`, {
	//                            ^^^^^^^ missing-timeout: `undici.request` has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
	//+		headersTimeout: 10_000,
	//+		bodyTimeout: 10_000,
		method: 'POST',
		body: JSON.stringify({ name: 'tea' }),
	});
	return body.text();
};
