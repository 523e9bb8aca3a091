// lab: silent, stall, trickle
exports.run = async (target) => {
	const response = await fetch(`${target}/items`, { timeout: 250, headers: { accept: 'application/json' } });
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although `timeout: 250` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(250)`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.timeout(250), headers: { accept: 'application/json' } });
	return response.json();
};
