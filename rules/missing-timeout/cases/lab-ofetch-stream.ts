// package: {"dependencies":{"ofetch":"^1.4.0"}}
// lab: silent
import { ofetch } from 'ofetch';

export async function run(target: string): Promise<number> {
	const body = await ofetch(`${target}/archive`, { responseType: 'stream', retry: 0 });
	//                 ^^^^^^ missing-timeout: `ofetch` has no deadline: when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`, or `timeout: 10_000` (ms, until the headers).
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const body = await ofetch(`${target}/archive`, { responseType: 'stream', retry: 0, timeout: 10_000 });
	let size = 0;
	for await (const chunk of body) size += chunk.length;
	return size;
}
