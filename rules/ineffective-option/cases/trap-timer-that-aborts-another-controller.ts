export async function both(a: string, b: string) {
	const first = new AbortController();
	const second = new AbortController();
	setTimeout(() => first.abort(), 5_000);
	const left = await fetch(a, { signal: first.signal });
	const right = await fetch(b, { signal: second.signal });
	//                  ^^^^^ ineffective-option: …
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const right = await fetch(b, { signal: anySignal([second.signal, controller.signal]) }).finally(() => clearTimeout(timer));
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
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const right = await fetch(b, { signal: anySignal([second.signal, AbortSignal.timeout(10_000)]) });
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
	return [left, right];
}
