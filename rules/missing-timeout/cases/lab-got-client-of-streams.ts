// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
// lab: silent, stall
import got from 'got';

const files = got.extend({ retry: { limit: 0 } });
//                ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline for its calls: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Set `timeout: { request: 10_000 }` (ms, per attempt) in its options.
// fix unsafe: Set `timeout.socket: 10_000` and `timeout.connect: 10_000` on this got client
//+const files = got.extend({ retry: { limit: 0 }, timeout: { socket: 10_000, connect: 10_000 } });

export async function run(target: string) {
	for await (const chunk of files.stream(`${target}/items`)) if (chunk.length > 100) return chunk;
	//                              ^^^^^^ call
	return (await files(`${target}/others`)).body;
	//            ^^^^^ call
}
