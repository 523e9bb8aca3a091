// rules: ineffective-option
require('cross-fetch/polyfill');

// Node has a fetch of its own, and so the polyfill does nothing: this timeout is read by nobody.
exports.news = async () => {
	const response = await fetch('https://news.example.com/feed', { timeout: 5000 });
	//                     ^^^^^ ineffective-option: `fetch` to news.example.com has no deadline, although `timeout: 5000` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(5000)`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const response = await fetch('https://news.example.com/feed', { signal: AbortSignal.timeout(5000) });
	return response.json();
};
