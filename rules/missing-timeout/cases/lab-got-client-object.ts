// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
// lab: silent, stall, trickle
import got from 'got';

export async function run(target: string) {
	const api = got.extend({ prefixUrl: target, retry: { limit: 0 } });
	//              ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline for its calls: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Set `timeout: { request: 10_000 }` (ms, per attempt) in its options.
	// fix unsafe: Set `timeout.request: 10_000` on this got client
	//+	const api = got.extend({ prefixUrl: target, retry: { limit: 0 }, timeout: { request: 10_000 } });
	await api('items').json();
	//    ^^^ call
	await api.post('items').json();
	//        ^^^^ call
}
