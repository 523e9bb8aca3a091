// lab: silent, stall, trickle
import http from 'node:http';

export const run = (target: string) =>
	new Promise<string>((resolve, reject) => {
		http
			.get(`${target}/items`, (res) => {
//  ^^^ missing-timeout: `http.get` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
			// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
			//+			.get(`${target}/items`, { signal: AbortSignal.timeout(10_000) }, (res) => {
				let text = '';
				res.on('data', (chunk) => {
					text += chunk;
				});
				res.on('end', () => resolve(text));
			})
			.on('error', reject);
	});
