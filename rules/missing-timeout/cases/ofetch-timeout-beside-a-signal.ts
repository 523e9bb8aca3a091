// package: {"dependencies":{"ofetch":"^1.4.0"}}
import { ofetch } from 'ofetch';

// Beside a signal, the client's timeout is not read.
const api = ofetch.create({ baseURL: 'https://orders.example.com', timeout: 5000 });
//                 ^^^^^^ missing-timeout: This ofetch client (`ofetch.create`) sets no deadline for its calls (`timeout: 5000`; ofetch does not read `timeout` where `signal` is set; nothing in sight aborts this controller): when the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Set `timeout: 10_000` (ms, until the headers) in its options.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+	return api('/orders', { signal: AbortSignal.any([controller.signal, AbortSignal.timeout(10_000)]) });

export async function orders(): Promise<unknown> {
	const controller = new AbortController();
	return api('/orders', { signal: controller.signal });
	//     ^^^ call
}
