// package: {"type":"module","dependencies":{"node-fetch":"^3.3.0"}}
// path: src/service.mjs
// lab: silent, stall, trickle
import fetch from 'node-fetch';

export const run = async (target) => {
	const response = await fetch(`${target}/items`, { timeout: 250 });
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.timeout(250) });
	return response.json();
};
