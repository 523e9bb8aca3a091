/**
 * Limits set on the object a call returns: req.setTimeout(ms, …), req.on('timeout', () => req.destroy()),
 * setTimeout(() => req.destroy(), ms).
 */
import type { Limit } from '../../catalog/types';
import type { Call, FileSummary } from '../summary';
import { argument } from './arguments';
import { type AV, type LibAV, UNDEFINED } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { escapes, timerOf } from './signals';
import { ineffective, unknownBecause, type Verdict } from './verdict';

/** Says something and does nothing. */
const LOGS = /^(log|debug|info|warn|error|trace|verbose)$/;

export interface OnResult {
	/** A limit set on the result after the call. */
	readonly verdict?: Verdict;
	/** Whether a listener of this event ends the call: the other half of an option that only emits an event. */
	readonly stopsOn: (event: string) => 'yes' | 'no' | 'unknown';
}

/** @param thenable it is a promise, too: whoever is handed it waits for it, and sets nothing on it */
export function onResult(
	L: Linker,
	file: string,
	sum: FileSummary,
	id: number,
	limits: readonly Limit[],
	thenable = false,
): OnResult {
	const isMine = (a: LibAV): boolean => a.result?.file === file && a.result.call === id;
	const listeners = new Map<string, AV[]>();
	let stopped = false;
	let set: { readonly ms: AV; readonly event: string; readonly call: Call; readonly ends: boolean } | undefined;
	for (const c of sum.calls) {
		if (sum.values[c.callee]?.k !== 'member' || c.order < sum.calls[id]!.order) continue;
		const op = asAction(evaluate(L, file, c.callee), c.isNew);
		if (!op || !isMine(op.recv)) continue;
		if (op.action.does === 'stop') {
			const timer = timerOf(L, file, sum, c.fn);
			stopped ||= !sum.fns[c.fn]!.argOf || !ownListener(L, file, sum, c.fn, isMine);
			if (timer)
				return {
					verdict: {
						state: 'present',
						kind: 'total',
						...timer,
						evidence: [{ at: { file, at: c.at }, note: 'a timer ends the request' }],
					},
					stopsOn: () => 'yes',
				};
		}
		if (op.action.does === 'listen') {
			const event = argument(L, file, c.args, op.action.event, undefined);
			add(
				listeners,
				event.t === 'lit' ? String(event.v) : '?',
				argument(L, file, c.args, op.action.handler, undefined),
			);
		}
		if (op.action.does === 'limit') {
			const handler = argument(L, file, c.args, op.action.handler, undefined);
			set = {
				ms: argument(L, file, c.args, op.action.ms, undefined),
				event: op.action.event,
				call: c,
				ends: op.action.ends === true,
			};
			if (handler !== UNDEFINED && handler.t !== 'lit') add(listeners, op.action.event, handler);
		}
	}
	const isHandedOn = (): boolean => !thenable && handedOn(L, file, sum, id);
	const stopsOn = (event: string): 'yes' | 'no' | 'unknown' => {
		const all = listeners.get(event) ?? [];
		const answers = all.map((h) => stops(L, h, isMine));
		if (answers.includes('yes')) return 'yes';
		// A 'socket' listener may set a timeout on the socket itself.
		if (answers.includes('unknown') || listeners.has('?') || listeners.has('socket')) return 'unknown';
		return isHandedOn() ? 'unknown' : 'no';
	};
	const limit = set && limits.find((l) => l.onlyWith?.event === set.event);
	if (stopped && (!set || !limit))
		return {
			stopsOn,
			verdict: unknownBecause({
				at: { file, at: sum.calls[id]!.at },
				note: 'something ends the request, but not a timer in sight',
			}),
		};
	if (!set || !limit) {
		return {
			stopsOn,
			...(isHandedOn() || listeners.has('socket')
				? {
						verdict: unknownBecause({
							at: { file, at: sum.calls[id]!.at },
							note: 'the request is handed on, and may get a limit there',
						}),
					}
				: {}),
		};
	}
	const value = limitVerdict(L, limit, set.ms);
	const at = { file, at: set.call.at };
	if (value.state !== 'present') return { verdict: value, stopsOn };
	const ends = set.ends ? 'yes' : stopsOn(set.event);
	const verdict: Verdict =
		ends === 'yes'
			? { ...value, evidence: [{ at, note: 'a timeout that ends the request' }] }
			: ends === 'unknown'
				? unknownBecause({ at, note: 'a timeout whose listener is not followed' })
				: ineffective({
						kind: 'event-only',
						says: `a timeout is set on the request, but it only emits '${set.event}', and nothing ends the request then`,
						at,
						...(value.valueMs === undefined ? {} : { valueMs: value.valueMs }),
					});
	return { verdict, stopsOn };
}

/** The function listens to the request itself: ending it after its own 'error' bounds nothing. */
export function ownListener(
	L: Linker,
	file: string,
	sum: FileSummary,
	fn: number,
	isMine: (a: LibAV) => boolean,
): boolean {
	const { argOf } = sum.fns[fn]!;
	const call = argOf && sum.calls[argOf.call];
	const op = call && asAction(evaluate(L, file, call.callee), call.isNew);
	return !!op && isMine(op.recv);
}

function add(map: Map<string, AV[]>, key: string, value: AV): void {
	map.set(key, [...(map.get(key) ?? []), value]);
}

/** The result is passed, returned or stored, other than to what only reads from or writes to it. */
function handedOn(L: Linker, file: string, sum: FileSummary, id: number): boolean {
	const call = sum.calls[id]!;
	if (call.use === 'return') {
		// new Promise(() => http.get(…)): the executor's result goes nowhere.
		const { argOf } = sum.fns[call.fn]!;
		const runs =
			argOf &&
			argOf.key === undefined &&
			asAction(evaluate(L, file, sum.calls[argOf.call]!.callee), sum.calls[argOf.call]!.isNew)?.action.does === 'run';
		return !runs;
	}
	if (!escapes(sum, id)) return false;
	// stream.pipe(req), pipeline(a, req): the stream goes through, the limit does not come from there.
	const holders = sum.vars.flatMap((v, i) => (v.writes.some((w) => isCall(sum, w.v, id)) ? [i] : []));
	const uses = sum.calls.filter((c) =>
		c.args.some(
			(a) =>
				isCall(sum, a.v, id) ||
				(sum.values[a.v]?.k === 'read' && holders.includes((sum.values[a.v] as { id: number }).id)),
		),
	);
	const streams =
		uses.length > 0 &&
		uses.every((c) => {
			const callee = sum.values[c.callee];
			return callee?.k === 'member'
				? /^(pipe|pipeline)$/.test(callee.name)
				: callee?.k === 'import' && callee.name === 'pipeline';
		});
	return !streams;
}

const isCall = (sum: FileSummary, v: number, id: number): boolean => {
	const value = sum.values[v];
	return value?.k === 'call' && value.call === id;
};

/** Whether a listener ends the request: calls a stopping member of it, or of its own `this`. */
export function stops(L: Linker, handler: AV, isMine: (a: LibAV) => boolean): 'yes' | 'no' | 'unknown' {
	if (handler.t === 'op') return handler.action.does === 'stop' && isMine(handler.recv) ? 'yes' : 'unknown';
	if (handler.t !== 'fn') return 'unknown';
	const sum = L.summary(handler.file);
	if (!sum) return 'unknown';
	let calls = 0;
	for (const c of sum.calls) {
		if (c.fn !== handler.fn) continue;
		const op = asAction(evaluate(L, handler.file, c.callee), c.isNew);
		if (op?.action.does === 'stop' && isMine(op.recv)) return 'yes';
		if (op?.action.does === 'look' || LOGS.test(nameOf(sum, c.callee) ?? '')) continue;
		calls++;
		const callee = sum.values[c.callee];
		if (callee?.k === 'member' && /^(destroy|abort)$/.test(callee.name)) return 'yes';
	}
	return calls === 0 ? 'no' : 'unknown';
}
