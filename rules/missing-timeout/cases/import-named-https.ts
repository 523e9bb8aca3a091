import { Agent, get } from 'node:https';

const agent = new Agent({ keepAlive: true });

export function download(url: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		get(url, { agent }, (res) => {
//^^^ missing-timeout: `get` has no deadline: …http waits for ever…
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		get(url, { agent, signal: AbortSignal.timeout(10_000) }, (res) => {
			const chunks: Buffer[] = [];
			res.on('data', (chunk) => chunks.push(chunk));
			res.on('end', () => resolve(Buffer.concat(chunks)));
		}).on('error', reject);
	});
}

export function isUp(url: string): Promise<boolean> {
	return new Promise((resolve) => {
		get(url, { agent, signal: AbortSignal.timeout(3000) }, (res) => resolve(res.statusCode === 200)).on('error', () =>
//^^^ guard deadline=present kind=total 3000ms
			resolve(false),
		);
	});
}
