// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
// lab: silent, stall
import { createWriteStream } from 'node:fs';
import got from 'got';

export const run = (target) =>
	new Promise((resolve, reject) => {
		const stream = got.stream(`${target}/items`);
		//                 ^^^^^^ missing-timeout: `got.stream` has no deadline: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 10_000 }` (ms, per attempt).
		// fix unsafe: Set `timeout.socket: 10_000` and `timeout.connect: 10_000` on this call
		//+		const stream = got.stream(`${target}/items`, {
		//+			timeout: { socket: 10_000, connect: 10_000 },
		//+		});
		stream.on('error', reject);
		stream.pipe(createWriteStream('/dev/null')).on('finish', resolve);
	});
