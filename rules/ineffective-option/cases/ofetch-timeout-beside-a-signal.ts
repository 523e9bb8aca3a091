// package: {"dependencies":{"ofetch":"^1.4.0"}}
import { ofetch } from 'ofetch';

// Beside a signal, the client's timeout is not read.
const api = ofetch.create({ baseURL: 'https://orders.example.com', timeout: 5000 });

export async function orders(): Promise<unknown> {
	const controller = new AbortController();
	return api('/orders', { signal: controller.signal });
	//     ^^^ ineffective-option: `api` to orders.example.com has no deadline, although `timeout: 5000` is set: ofetch does not read `timeout` where `signal` is set. When the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(5000)`, or `timeout: 5000` (ms, until the headers).
	// fix safe: Give `timeout` effect beside the signal
	//+	return api('/orders', { signal: anySignal([controller.signal, AbortSignal.timeout(5000)]) });
	//+
	//+/** What AbortSignal.any does, for Node before 22, where a collected timeout does not fire. */
	//+function anySignal(signals: readonly AbortSignal[]): AbortSignal {
	//+	const controller = new AbortController();
	//+	for (const signal of signals) {
	//+		if (signal.aborted) controller.abort(signal.reason);
	//+		signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal });
	//+	}
	//+	return controller.signal;
	//+}
}
