import * as https from 'https';
import type { IncomingMessage } from 'http';

export function head(host: string): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const req = https.request({ host, method: 'HEAD' }, resolve);
		//                ^^^^^^^ missing-timeout: `https.request` …has no deadline…
		// fix unsafe: Set `timeout: 10_000` and end the request on 'timeout' on this call
		//+		const req = https.request({ host, method: 'HEAD', timeout: 10_000 }, resolve);
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')));
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const req = https.request({ host, method: 'HEAD', signal: AbortSignal.timeout(10_000) }, resolve);
		req.on('error', reject);
		req.end();
	});
}

export function headWithin(host: string, ms: number): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const req = https.request({ host, method: 'HEAD' }, resolve);
		//                ^^^^^^^ guard deadline=present kind=idle 4000ms
		req.setTimeout(4000, () => req.destroy(new Error(`no answer from ${host} in ${ms} ms`)));
		req.on('error', reject);
		req.end();
	});
}
