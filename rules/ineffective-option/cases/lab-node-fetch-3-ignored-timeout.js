// package: {"type":"module","dependencies":{"node-fetch":"^3.3.0"}}
// path: src/service.mjs
// lab: silent, stall, trickle
import fetch from 'node-fetch';

export const run = async (target) => {
	const response = await fetch(`${target}/items`, { timeout: 250 });
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although `timeout: 250` is set: node-fetch has no option `timeout` since version 3, and ignores it. When the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(250)`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.timeout(250) });
	return response.json();
};
