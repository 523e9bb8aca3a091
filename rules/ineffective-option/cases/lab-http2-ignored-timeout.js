// lab: h2-silent, h2-stall
const http2 = require('node:http2');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const session = http2.connect(target);
		const req = session.request({ ':path': '/items' }, { timeout: 250 });
		//                  ^^^^^^^ ineffective-option: `session.request` has no deadline, although `timeout: 250` is set: `session.request()` has no option `timeout`, and ignores it. When the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(250)` as its second argument, or end it yourself: `stream.setTimeout(250, () => stream.close())`.
		// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
		//+		const req = session.request({ ':path': '/items' }, { signal: AbortSignal.timeout(250) });
		req.on('error', reject);
		req.on('close', () => session.close());
		req.on('data', (chunk) => resolve(chunk));
	});
