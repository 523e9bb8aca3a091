// rules: ineffective-option
exports.load = async (url) => {
	const options = { timeout: 5000, headers: {} };
	const response = await fetch(url, options);
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although `timeout: 5000` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(5000)`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const response = await fetch(url, {
	//+		...options,
	//+		signal: AbortSignal.timeout(options.timeout),
	//+	});
	console.log(options.timeout);
	return response.json();
};
