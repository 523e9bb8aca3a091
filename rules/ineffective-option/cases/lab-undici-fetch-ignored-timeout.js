// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
const { fetch } = require('undici');

exports.run = async (target) => {
	const response = await fetch(`${target}/items`, { timeout: 200 });
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although `timeout: 200` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(200)`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.timeout(200) });
	return response.json();
};
