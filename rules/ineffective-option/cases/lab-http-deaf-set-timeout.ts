// lab: silent, stall
import http from 'node:http';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		const req = http.get(`${target}/items`, (res) => {
		//               ^^^ ineffective-option: `http.get` has no deadline: a timeout is set on the request, but it only emits 'timeout', and nothing ends the request then. When the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(250)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix safe: End the request on 'timeout'
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')));
			res.resume();
			res.on('end', resolve);
		});
		req.setTimeout(250);
		req.on('error', reject);
	});
