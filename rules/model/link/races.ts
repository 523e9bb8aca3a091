/** Timers that a call is raced against: who loses is not ended, and goes on. */
import type { CallId, Evidence, FileSummary, FnId, Loc, V } from '../summary';
import { argument } from './arguments';
import { type AV, isWithin } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { timers } from './signals';
import type { Settled } from './verdict';

/** A timer that settles a promise or calls back, and does nothing else. */
export interface RaceTimer {
	readonly at: Loc;
	readonly valueMs?: number;
}

/** The call is bounded by a race; when its rival is a timer in sight, losing it leaves the request running. */
export function raced(at: NonNullable<Evidence['at']>, timer: RaceTimer | undefined): Settled {
	const says = 'a timer wins the race against it and does not end it';
	return {
		state: 'present',
		kind: 'race',
		...(timer ? { flaw: { kind: 'race', says, ...timer } } : {}),
		evidence: [{ at, note: 'raced against something else; losing the race does not end the call' }],
	};
}

const MAX_DEPTH = 3;

/** The timer among the rivals of a race. @param list the array that is handed to it */
export function rivalTimer(L: Linker, file: string, list: V | undefined): Found | undefined {
	const items = list === undefined ? undefined : evaluate(L, file, list);
	if (items?.t !== 'arr') return undefined;
	for (const item of items.items) {
		const timer = timerOfItem(L, items.file, item.v, 0);
		if (timer) return timer;
	}
	return undefined;
}

/** `new Promise((_, reject) => setTimeout(reject, 5000))`, `sleep(5000).then(…)`, a function in sight that gives one. */
function timerOfItem(L: Linker, file: string, v: V, depth: number): Found | undefined {
	const sum = L.summary(file);
	const value = sum?.values[v];
	if (!sum || !value || depth > MAX_DEPTH) return undefined;
	if (value.k === 'read') {
		const writes = sum.vars[value.id]!.writes;
		return writes.length === 1 ? timerOfItem(L, file, writes[0]!.v, depth + 1) : undefined;
	}
	return value.k === 'call' ? timerOfCall(L, file, sum, value.call, depth) : undefined;
}

function timerOfCall(L: Linker, file: string, sum: FileSummary, id: CallId, depth: number): Found | undefined {
	const call = sum.calls[id]!;
	const written = sum.values[call.callee];
	if (written?.k === 'member' && /^(then|catch|finally)$/.test(written.name))
		return timerOfItem(L, file, written.of, depth + 1);
	const callee = evaluate(L, file, call.callee);
	const op = asAction(callee, call.isNew);
	if (op?.action.does === 'run') {
		const executor = call.args[op.action.callback] && evaluate(L, file, call.args[op.action.callback]!.v);
		return executor?.t === 'fn' && executor.file === file ? settlingTimer(L, file, sum, executor.fn) : undefined;
	}
	if (op?.action.does === 'wait')
		return { at: { file, at: call.at }, ...milliseconds(argument(L, file, call.args, op.action.ms, undefined)) };
	if (callee.t !== 'fn') return undefined;
	const timer = timerOfFunction(L, callee.file, callee.fn, depth + 1);
	if (timer?.param?.fn !== callee.fn) return timer;
	const { param, ...rest } = timer;
	return { ...rest, ...timed(argument(L, file, call.args, param.i, undefined), file) };
}

interface Found extends RaceTimer {
	/** The parameter that holds the time. */
	readonly param?: { readonly fn: FnId; readonly i: number };
}

/** The timer with the time that the function `fn` is given for it. */
export function withTime(timer: Found | undefined, fn: FnId, given: (k: number) => AV): RaceTimer | undefined {
	if (!timer) return undefined;
	const { param, ...rest } = timer;
	return param?.fn === fn ? { ...rest, ...milliseconds(given(param.i)) } : rest;
}

/** What a function gives is a timer: it returns one, or waits for one and throws. */
function timerOfFunction(L: Linker, file: string, fn: FnId, depth: number): Found | undefined {
	const sum = L.summary(file);
	const of = sum?.fns[fn];
	if (!sum || !of) return undefined;
	const given = of.returns.map((v) => timerOfItem(L, file, v, depth));
	if (given.length > 0) return given.every((t) => t !== undefined) ? given[0] : undefined;
	const own = sum.calls.flatMap((c, id) => (c.fn === fn ? [id] : []));
	return own.map((id) => timerOfCall(L, file, sum, id, depth)).find((t) => t !== undefined);
}

/**
 * A timer within a function that only settles promises or calls back: one that does more may end the request, too.
 * @param waits whether one that only waits counts as well
 */
export function settlingTimer(
	L: Linker,
	file: string,
	sum: FileSummary,
	fn: FnId,
	waits = true,
): (Found & { readonly call: CallId }) | undefined {
	for (const { call, callback } of timers(L, file, sum)) {
		if (!isWithin(sum, sum.calls[call]!.fn, fn)) continue;
		const what = settles(L, file, sum, callback);
		if (what === 'no' || (what === 'waits' && !waits)) continue;
		return { call, at: { file, at: sum.calls[call]!.at }, ...timed(timeOf(L, file, sum, call), file) };
	}
	return undefined;
}

function timeOf(L: Linker, file: string, sum: FileSummary, call: CallId): AV | undefined {
	const c = sum.calls[call]!;
	const action = asAction(evaluate(L, file, c.callee), c.isNew)?.action;
	return action?.does === 'timer' ? argument(L, file, c.args, action.ms, undefined) : undefined;
}

const timed = (ms: AV | undefined, file: string): Pick<Found, 'valueMs' | 'param'> =>
	ms?.t === 'param' && ms.path.length === 0 && ms.file === file ? { param: { fn: ms.fn, i: ms.i } } : milliseconds(ms);

const milliseconds = (ms: AV | undefined): { readonly valueMs?: number } =>
	ms?.t === 'lit' && typeof ms.v === 'number' ? { valueMs: ms.v } : {};

/** A callback that calls nothing but `resolve` and `reject`, and what only looks or builds an error. */
function settles(L: Linker, file: string, sum: FileSummary, callback: V): 'yes' | 'waits' | 'no' {
	const value = evaluate(L, file, callback);
	if (value.t === 'param') return value.path.length > 0 ? 'no' : value.i === 0 ? 'waits' : 'yes';
	if (value.t !== 'fn' || value.file !== file) return 'no';
	let rejects = false;
	for (const c of sum.calls) {
		if (!isWithin(sum, c.fn, value.fn)) continue;
		const callee = evaluate(L, file, c.callee);
		const isError = c.isNew && /(Error|Exception)$/.test(nameOf(sum, c.callee) ?? '');
		if (isError || asAction(callee, c.isNew)?.action.does === 'look') continue;
		if (callee.t !== 'param' || callee.path.length > 0) return 'no';
		rejects ||= callee.i > 0 || c.args.length > 0;
	}
	return rejects ? 'yes' : 'waits';
}
