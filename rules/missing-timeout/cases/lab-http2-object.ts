// lab: h2-silent, h2-stall
import http2 from 'node:http2';

export const run = (target: string) =>
	new Promise((resolve, reject) => {
		const session = http2.connect(target);
		const req = session.request({ ':path': '/items' }, { endStream: true });
		//                  ^^^^^^^ missing-timeout: `session.request` has no deadline: when the other side accepts and never answers, Node's http2 waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` as its second argument, or end it yourself: `stream.setTimeout(10_000, () => stream.close())`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = session.request({ ':path': '/items' }, { endStream: true, signal: AbortSignal.timeout(10_000) });
		let body = '';
		req.on('data', (chunk) => {
			body += chunk;
		});
		req.on('end', () => resolve(body));
		req.on('error', reject);
		req.on('close', () => session.close());
	});
