// lab: silent, stall, trickle
import http from 'node:http';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		http.get(`${target}/items`, (res) => {
		//   ^^^ missing-timeout: `http.get` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		http.get(`${target}/items`, { signal: AbortSignal.timeout(10_000) }, (res) => {
		//+		}).on('error', reject);
			if (res.statusCode !== 200) reject(new Error(`HTTP ${res.statusCode}`));
			res.resume();
			res.on('end', resolve);
		});
	});
