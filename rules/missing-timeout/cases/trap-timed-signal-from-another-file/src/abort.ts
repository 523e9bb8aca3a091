export function timeoutSignal(ms: number): AbortSignal {
	const controller = new AbortController();
	setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), ms).unref();
	return controller.signal;
}

export function scope(ms: number) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), ms);
	return { signal: controller.signal, done: () => clearTimeout(timer) };
}

export const withDeadline = <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
	work(AbortSignal.timeout(ms));

export function manual() {
	const controller = new AbortController();
	return { signal: controller.signal };
}
