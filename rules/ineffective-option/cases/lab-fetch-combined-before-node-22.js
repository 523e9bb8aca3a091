// package: {"engines":{"node":"18"}}
// lab: silent, stall, trickle
exports.run = async (target) => {
	const controller = new AbortController()
	const response = await fetch(`${target}/items`, { signal: controller.signal })
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although it is given a signal: nothing in sight aborts its controller. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch(`${target}/items`, { signal: anySignal([controller.signal, AbortSignal.timeout(10_000)]) })
	//+
	//+/**
	//+ * What AbortSignal.any does, for Node before 22, where a collected timeout does not fire.
	//+ * @param {AbortSignal[]} signals
	//+ */
	//+function anySignal(signals) {
	//+	const controller = new AbortController()
	//+	for (const signal of signals) {
	//+		if (signal.aborted) controller.abort(signal.reason)
	//+		signal.addEventListener('abort', () => controller.abort(signal.reason), { signal: controller.signal })
	//+	}
	//+	return controller.signal
	//+}
	return response.json()
}
