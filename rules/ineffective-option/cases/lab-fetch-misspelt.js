// lab: silent, stall, trickle
exports.run = async (target) => {
	const response = await fetch(`${target}/items`, { singal: AbortSignal.timeout(250) });
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although `singal` is set: fetch has no option `singal`; it is called `signal`. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix safe: Rename `singal` to `signal`
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.timeout(250) });
	return response.json();
};
