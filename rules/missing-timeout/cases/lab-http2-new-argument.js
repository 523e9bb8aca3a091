// lab: h2-silent, h2-stall
const { connect } = require('http2');

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const session = connect(target);
		session.on('error', reject);
		const req = session.request({ ':method': 'POST', ':path': '/items' });
		//                  ^^^^^^^ missing-timeout: `session.request` has no deadline: when the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` as its second argument, or end it yourself: `stream.setTimeout(10_000, () => stream.close())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = session.request({ ':method': 'POST', ':path': '/items' }, {
		//+			signal: AbortSignal.timeout(10_000),
		//+		});
		req.on('close', () => session.close());
		req.on('end', resolve).resume();
		req.on('error', reject);
		req.end('{}');
	});
