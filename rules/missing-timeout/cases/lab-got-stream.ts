// package: {"type":"module","dependencies":{"got":"^14.0.0"}}
// lab: silent, stall
import got from 'got';

export async function run(target: string) {
	let size = 0;
	for await (const chunk of got.stream(`${target}/items`, { retry: { limit: 0 } })) size += chunk.length;
	//                            ^^^^^^ missing-timeout: `got.stream` has no deadline: when the other side accepts and never answers, got waits for ever, and so does everything that awaits it. Pass `timeout: { request: 10_000 }` (ms, per attempt).
	// fix unsafe: Set `timeout.socket: 10_000` and `timeout.connect: 10_000` on this call
	//+	for await (const chunk of got.stream(`${target}/items`, { retry: { limit: 0 }, timeout: { socket: 10_000, connect: 10_000 } })) size += chunk.length;
	return size;
}
