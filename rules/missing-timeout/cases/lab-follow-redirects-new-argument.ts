// package: {"dependencies":{"follow-redirects":"^1.15.0"}}
// lab: silent, stall
import http from 'follow-redirects/http';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		const req = http.request(target);
		//               ^^^^^^^ missing-timeout: `http.request` has no deadline: when the other side accepts and never answers, follow-redirects waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = http.request(target, { signal: AbortSignal.timeout(10_000) });
		req.on('response', (res) => res.resume().on('end', resolve));
		req.on('error', reject);
		req.end();
	});
