// lab: h2-silent, h2-stall
const http2 = require('node:http2');

const OPTIONS = { weight: 8, endStream: true };

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const session = http2.connect(target);
		const req = session.request({ ':path': '/items' }, OPTIONS);
		//                  ^^^^^^^ missing-timeout: `session.request` has no deadline: when the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` as its second argument, or end it yourself: `stream.setTimeout(10_000, () => stream.close())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = session.request({ ':path': '/items' }, {
		//+			...OPTIONS,
		//+			signal: AbortSignal.timeout(10_000),
		//+		});
		req.on('error', reject);
		req.on('close', () => session.close());
		req.on('data', (chunk) => resolve(chunk));
	});
