// package: {"dependencies":{"follow-redirects":"^1.15.0"}}
// lab: silent, stall
import { createWriteStream } from 'node:fs';
import { http } from 'follow-redirects';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		const req = http.get(`${target}/export`, { headers: { accept: 'text/csv' } }, (res) => {
		//               ^^^ missing-timeout: `http.get` has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `timeout: 10_000` and end the request on 'timeout' on this call
		//+		const req = http.get(`${target}/export`, { headers: { accept: 'text/csv' }, timeout: 10_000 }, (res) => {
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')));
			res.pipe(createWriteStream('/dev/null')).on('finish', resolve);
		});
		req.on('error', reject);
	});
