// lab: silent
export async function run(target: string) {
	const controller = new AbortController();
	const response = await fetch(`${target}/export`, { signal: controller.signal });
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although it is given a signal: nothing in sight aborts its controller. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller2 = new AbortController();
	//+	const timer = setTimeout(() => controller2.abort(), 10_000);
	//+	const response = await fetch(`${target}/export`, { signal: anySignal([controller.signal, controller2.signal]) }).finally(() => clearTimeout(timer));
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
	return response.blob();
}
