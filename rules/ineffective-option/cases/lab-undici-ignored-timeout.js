// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent
const { request } = require('undici');

exports.run = async (target) => {
	const { body } = await request(`${target}/items`, { method: 'GET', timeout: 200 });
	//                     ^^^^^^^ ineffective-option: `request` has no deadline, although `timeout: 200` is set: undici has no option `timeout`, and ignores it. When the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(200)`.
	// fix safe: Give the ignored `timeout` effect: `headersTimeout: …`
	//+	const { body } = await request(`${target}/items`, { method: 'GET', headersTimeout: 200, bodyTimeout: 200 });
	return body.json();
};
