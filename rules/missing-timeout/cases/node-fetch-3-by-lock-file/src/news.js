// rules: ineffective-option
import fetch from 'node-fetch';

export async function news(topic) {
	const response = await fetch(`https://news.example.com/${topic}`, { timeout: 5000 });
	//                     ^^^^^ ineffective-option: `fetch` to news.example.com has no deadline, although `timeout: 5000` is set: node-fetch has no option `timeout` since version 3, and ignores it. When the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(5000)`.
	// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
	//+	const response = await fetch(`https://news.example.com/${topic}`, { signal: AbortSignal.timeout(5000) });
	return response.json();
}
