// lab: silent, stall, trickle
import http from 'node:http';

const load = (options: http.RequestOptions) =>
	new Promise((resolve, reject) => {
		const req = http.request(options, (res) => {
		//               ^^^^^^^ missing-timeout: `http.request` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = http.request({ signal: AbortSignal.timeout(10_000), ...options }, (res) => {
			res.resume();
			res.on('end', resolve);
		});
		req.on('error', reject);
		req.end();
	});

export const run = (target: string) => load({ port: new URL(target).port });
//                                     ^^^^ call
export const quick = (target: string) => load({ port: new URL(target).port, signal: AbortSignal.timeout(100) });
