// rules: ineffective-option
import type { Request, Response } from 'express';

const shutdown = new AbortController();
process.once('SIGTERM', () => shutdown.abort());

export async function proxy(req: Request & { signal: AbortSignal }, res: Response): Promise<void> {
	const signal = AbortSignal.any([req.signal, AbortSignal.timeout(10_000)]);
	const upstream = await fetch('http://upstream.internal', { signal });
	//                     ^^^^^ guard deadline=present kind=total
	res.status(upstream.status).send(await upstream.text());
}

export async function relay(req: Request & { signal: AbortSignal }, res: Response): Promise<void> {
	const upstream = await fetch('http://upstream.internal', { signal: req.signal });
	//                     ^^^^^ guard deadline=unknown
	res.status(upstream.status).end();
}

export const drain = () => fetch('http://upstream.internal/drain', { signal: shutdown.signal });
//                         ^^^^^ guard deadline=unknown: …not by a timer…

export const version = () => fetch('http://upstream.internal/version', { signal: new AbortController().signal });
//                           ^^^^^ ineffective-option: `fetch` to upstream.internal has no deadline, although it is given a signal: nothing in sight aborts its controller. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const version = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('http://upstream.internal/version', { signal: anySignal([new AbortController().signal, controller.signal]) }).finally(() => clearTimeout(timer));
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
//+export const version = () => fetch('http://upstream.internal/version', { signal: anySignal([new AbortController().signal, AbortSignal.timeout(10_000)]) });
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
