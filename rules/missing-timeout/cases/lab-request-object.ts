// package: {"dependencies":{"request":"^2.88.0"}}
// lab: silent, stall
import request from 'request';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		request.post({ url: `${target}/items`, json: { name: 'tea' } }, (err, _res, body) => (err ? reject(err) : resolve(body)));
		//      ^^^^ missing-timeout: `request.post` has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		request.post({ url: `${target}/items`, json: { name: 'tea' }, timeout: 10_000 }, (err, _res, body) => (err ? reject(err) : resolve(body)));
	});
