// package: {"dependencies":{"request":"^2.88.0"}}
// lab: silent, stall
import * as request from 'request';

const api = request.defaults({ json: true, headers: { 'x-caller': 'lab' } });
//                  ^^^^^^^^ missing-timeout: This request client (`request.defaults`) sets no deadline for its calls: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Set `timeout` in its options (ms, between one sign of life and the next).
// fix unsafe: Set `timeout: 10_000` on this request client
//+const api = request.defaults({ json: true, headers: { 'x-caller': 'lab' }, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+		api.get(`${target}/items`, { timeout: 10_000 }, (err, _res, body) => (err ? reject(err) : resolve(body)));

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		api.get(`${target}/items`, (err, _res, body) => (err ? reject(err) : resolve(body)));
		//  ^^^ call
	});
