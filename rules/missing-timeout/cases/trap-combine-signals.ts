function combineSignals(...signals: (AbortSignal | undefined)[]): AbortSignal {
	const controller = new AbortController();
	for (const signal of signals) {
		if (signal?.aborted) {
			controller.abort(signal.reason);
			break;
		}
		signal?.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
	}
	return controller.signal;
}

export function load(url: string, outer?: AbortSignal) {
	return fetch(url, { signal: combineSignals(outer, AbortSignal.timeout(5_000)) });
}
