import https from 'node:https';

type Take = (piece: string) => void;

export const events = (url: string, take: Take, fail: (e: Error) => void) =>
	https
		.request(url, { headers: { accept: 'text/event-stream' } }, (res) => {
// ^^^^^^^ missing-timeout: `https.request` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// no fix
			res.on('data', (piece) => take(String(piece)));
		})
		.on('error', fail);
export const pieces = (url: string, take: Take) =>
	new Promise<void>((resolve, reject) => {
		const req = https.get(url, async (res) => {
		//                ^^^ missing-timeout: `https.get` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `timeout: 10_000` and end the request on 'timeout' on this call
		//+		const req = https.get(url, { timeout: 10_000 }, async (res) => {
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')));
			for await (const piece of res) take(String(piece));
			resolve();
		});
		req.on('error', reject);
	});
export const copied = async (url: string) => {
	const response = await fetch(url);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const response = await fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer));
	const copy = response.clone();
	return [await response.text(), copy.body];
};
