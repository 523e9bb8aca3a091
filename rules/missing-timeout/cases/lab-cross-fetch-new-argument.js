// package: {"dependencies":{"cross-fetch":"^4.0.0"}}
// lab: silent, stall, trickle
const fetch = require('cross-fetch');

exports.run = async (target) => {
	const response = await fetch(`${target}/items`);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, cross-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(`${target}/items`, {
	//+		signal: AbortSignal.timeout(10_000),
	//+	});
	return response.json();
};
