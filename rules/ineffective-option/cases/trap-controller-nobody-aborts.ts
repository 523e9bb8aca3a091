export async function cancellable(url: string) {
	const controller = new AbortController();
	const response = await fetch(url, { signal: controller.signal });
	//                     ^^^^^ ineffective-option: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(url, { signal: anySignal([controller.signal, AbortSignal.timeout(10_000)]) });
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
	return response.json();
}
