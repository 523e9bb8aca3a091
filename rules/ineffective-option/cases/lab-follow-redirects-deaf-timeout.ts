// package: {"dependencies":{"follow-redirects":"^1.15.0"}}
// lab: silent, stall
import { http } from 'follow-redirects';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		const req = http.get(`${target}/items`, { timeout: 250 }, (res) => {
		//               ^^^ ineffective-option: `http.get` has no deadline, although `timeout: 250` is set: `timeout` only emits the 'timeout' event; nothing ends the request. When the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(250)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix safe: End the request on 'timeout'
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')));
			res.resume();
			res.on('end', resolve);
		});
		req.on('error', reject);
	});
