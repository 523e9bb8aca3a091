// package: {"dependencies":{"ofetch":"^1.4.0"}}
// lab: silent, stall, trickle
import { ofetch } from 'ofetch';

export const run = (target: string): Promise<unknown> => {
	const closing = new AbortController();
	return ofetch(`${target}/items`, { signal: closing.signal, timeout: 5000 });
	//     ^^^^^^ ineffective-option: `ofetch` has no deadline, although `timeout: 5000` is set: ofetch does not read `timeout` where `signal` is set. When the other side accepts and never answers, ofetch gives up only after 300 s without an answer, twice that where it retries, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(5000)`, or `timeout: 5000` (ms, until the headers).
	// fix safe: Give `timeout` effect beside the signal
	//+	return ofetch(`${target}/items`, { signal: anySignal([closing.signal, AbortSignal.timeout(5000)]) });
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
};
