// lab: h2-silent, h2-stall
import { createWriteStream } from 'node:fs';
import { connect } from 'node:http2';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		const session = connect(target);
		const req = session.request({ ':path': '/export' });
		//                  ^^^^^^^ missing-timeout: `session.request` has no deadline: when the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` as its second argument, or end it yourself: `stream.setTimeout(10_000, () => stream.close())`.
		// fix unsafe: End the stream when it is silent for 10 s
		//+		req.setTimeout(10_000, () => req.destroy(new Error('The request timed out')));
		req.on('error', reject);
		req.on('close', () => session.close());
		req.pipe(createWriteStream('/dev/null')).on('finish', resolve);
	});
