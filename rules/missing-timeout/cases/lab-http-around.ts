// lab: silent, stall, trickle
import { type RequestOptions, get } from 'node:http';

const optionsFor = (target: string): RequestOptions => ({ host: '127.0.0.1', port: new URL(target).port, path: '/items' });

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		const req = get(optionsFor(target), (res) => {
		//          ^^^ missing-timeout: `get` to 127.0.0.1 has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = get({ ...optionsFor(target), signal: AbortSignal.timeout(10_000) }, (res) => {
			res.resume();
			res.on('end', resolve);
		});
		req.on('error', reject);
	});
