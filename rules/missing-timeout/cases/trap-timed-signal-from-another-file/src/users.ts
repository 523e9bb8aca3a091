// rules: ineffective-option
import { manual, scope, timeoutSignal, withDeadline } from './abort';

export const a = () => fetch('https://a.example.com', { signal: timeoutSignal(5_000) });

export async function b() {
	const { signal, done } = scope(5_000);
	try {
		return await fetch('https://b.example.com', { signal });
	} finally {
		done();
	}
}

export const c = () => withDeadline(5_000, (signal) => fetch('https://c.example.com', { signal }));
export const d = () => withDeadline(5_000, async (signal) => (await fetch('https://d.example.com', { signal })).json());
export const e = () => fetch('https://e.example.com', { signal: manual().signal });
//                     ^^^^^ ineffective-option: `fetch` to e.example.com has no deadline, although it is given a signal: nothing in sight aborts its controller. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const e = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://e.example.com', { signal: anySignal([manual().signal, controller.signal]) }).finally(() => clearTimeout(timer));
//+};
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
//+export const e = () => fetch('https://e.example.com', { signal: anySignal([manual().signal, AbortSignal.timeout(10_000)]) });
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
