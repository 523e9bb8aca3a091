// package: {"dependencies":{"ofetch":"^1.4.0"}}
// lab: silent, stall, trickle
const { $fetch } = require('ofetch');

exports.run = async (target) => {
	const items = await $fetch(`${target}/items`, { method: 'POST', body: { page: 1 }, timeout: 0 });
	//                  ^^^^^^ missing-timeout: `$fetch` has no deadline (`timeout: 0` means none): when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, or `timeout: 10_000` (ms, until the headers).
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const items = await $fetch(`${target}/items`, { method: 'POST', body: { page: 1 }, timeout: 0, signal: AbortSignal.timeout(10_000) });
	return items;
};
