/** Whether an AbortSignal fires by itself. */
import type { Arg, FileSummary, FnId, V } from '../summary';
import { argument } from './arguments';
import type { AV, LibAV, Made } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import { fallbackVerdict } from './limits';
import type { Linker } from './linker';
import { type Clock, either, ineffective, MISSING, unknownBecause, type Verdict } from './verdict';

export function signalVerdict(L: Linker, value: AV): Verdict {
	switch (value.t) {
		case 'lit':
			return MISSING;
		case 'any':
			return either(value.of.map((a) => signalVerdict(L, a)));
		case 'fallback':
			return fallbackVerdict(value, (a) => signalVerdict(L, a));
		case 'param':
			return { state: 'callers', need: { file: value.file, fn: value.fn }, evidence: [] };
		case 'unknown':
			return unknownBecause(value.why);
		case 'lib':
			return libSignal(L, value);
		default:
			return unknownBecause({ note: 'a signal that comes from elsewhere' });
	}
}

function libSignal(L: Linker, signal: LibAV): Verdict {
	if (signal.made) return controllerVerdict(L, signal.made);
	if (signal.from?.t === 'op' && signal.result) {
		const { action } = signal.from;
		const { file, call: id } = signal.result;
		const call = L.summary(file)?.calls[id];
		if (!call) return unknownBecause({ note: 'a signal that is gone' });
		if (action.does === 'timed-signal') {
			const ms = call.args[action.ms] ? evaluate(L, file, call.args[action.ms]!.v) : undefined;
			return {
				state: 'present',
				kind: 'total',
				...(ms?.t === 'lit' && typeof ms.v === 'number' ? { valueMs: ms.v } : {}),
				clocks: [{ file, call: id }],
				evidence: [{ at: { file, at: call.at }, note: '`AbortSignal.timeout()`' }],
			};
		}
		if (action.does === 'any-signal') return anyOfSignals(L, evaluate(L, file, call.args[action.list]?.v ?? -1));
	}
	if (signal.by?.t === 'param')
		return { state: 'callers', need: { file: signal.by.file, fn: signal.by.fn }, evidence: [] };
	return unknownBecause({ note: 'a signal that comes from elsewhere' });
}

/** AbortSignal.any: one that fires is enough. */
function anyOfSignals(L: Linker, list: AV): Verdict {
	if (list.t !== 'arr') return unknownBecause({ note: 'a list of signals that is not followed' });
	const all = [...list.items, ...pushedTo(L, list)];
	const verdicts = all.map((i) =>
		i.spread
			? unknownBecause({ note: 'a spread of signals' })
			: signalVerdict(L, evaluate(L, list.file, i.v, list.frame)),
	);
	const present = verdicts.filter((v) => v.state === 'present');
	if (present[0]) return { ...present[0], clocks: present.flatMap((v) => v.clocks ?? []) };
	return verdicts.find((v) => v.state === 'callers') ?? verdicts.find((v) => v.state === 'unknown') ?? MISSING;
}

/** `signals.push(…)`: what the file adds to the array. */
function pushedTo(L: Linker, list: Extract<AV, { t: 'arr' }>): readonly Arg[] {
	const sum = L.summary(list.file);
	if (!sum) return [];
	return L.uses(sum).memberCalls.flatMap((m) => {
		if (m.name !== 'push' && m.name !== 'unshift') return [];
		const of = evaluate(L, list.file, m.of, list.frame);
		return of.t === 'arr' && of.items === list.items ? sum.calls[m.call]!.args : [];
	});
}

/** A controller in sight: does anything abort it, and does a timer? */
export function controllerVerdict(L: Linker, made: Made): Verdict {
	const { file } = made;
	const sum = L.summary(file);
	if (!sum) return unknownBecause({ note: 'a controller that is gone' });
	const mine = (a: AV | undefined): boolean => a?.t === 'lib' && a.made?.file === file && a.made.call === made.call;
	const at = { file, at: sum.calls[made.call]!.at };
	let aborted = false;
	for (const c of sum.calls) {
		const name = nameOf(sum, c.callee);
		if (name === undefined) continue;
		const callee = /abort|cancel|destroy|stop|kill|timeout/i.test(name)
			? asAction(evaluate(L, file, c.callee), c.isNew)
			: undefined;
		if (callee?.action.does === 'stop' && mine(callee.recv)) {
			aborted = true;
			const timer = timerOf(L, file, sum, c.fn);
			if (timer)
				return {
					state: 'present',
					kind: 'total',
					...timer,
					evidence: [{ at: { file, at: c.at }, note: 'a timer aborts its controller' }],
				};
		}
	}
	// setTimeout(controller.abort, ms) and controller.abort.bind(controller)
	for (const { call, callback } of timers(L, file, sum)) {
		if (mentionsStop(L, file, sum, callback, mine))
			return {
				state: 'present',
				kind: 'total',
				...milliseconds(L, file, sum, call),
				clocks: [{ file, call }],
				evidence: [{ at: { file, at: sum.calls[call]!.at }, note: 'a timer aborts its controller' }],
			};
	}
	if (aborted) return unknownBecause({ at, note: 'its controller is aborted, but not by a timer in sight' });
	if (escapes(sum, made.call))
		return unknownBecause({ at, note: 'its controller is handed on, and may be aborted there' });
	const says = 'nothing in sight aborts its controller';
	return ineffective({ kind: 'never-aborted', says, at }, [{ at, note: 'nothing in sight aborts this controller' }]);
}

/** The timer whose callback the function is or lies in. */
export function timerOf(
	L: Linker,
	file: string,
	sum: FileSummary,
	fn: FnId,
): { valueMs?: number; clocks: Clock[] } | undefined {
	const all = timers(L, file, sum);
	for (let f = fn; f !== 0; f = sum.fns[f]!.parent) {
		for (const { call, callback } of all) {
			const value = evaluate(L, file, callback);
			if (value.t === 'fn' && value.file === file && value.fn === f)
				return { ...milliseconds(L, file, sum, call), clocks: [{ file, call }] };
		}
	}
	return undefined;
}

function milliseconds(L: Linker, file: string, sum: FileSummary, call: number): { valueMs?: number } {
	const c = sum.calls[call]!;
	const action = asAction(evaluate(L, file, c.callee), c.isNew)?.action;
	const ms = action?.does === 'timer' ? argument(L, file, c.args, action.ms, undefined) : undefined;
	return ms?.t === 'lit' && typeof ms.v === 'number' ? { valueMs: ms.v } : {};
}

export function timers(L: Linker, file: string, sum: FileSummary): { readonly call: number; readonly callback: V }[] {
	return sum.calls.flatMap((c, call) => {
		const name = nameOf(sum, c.callee);
		if (name === undefined || !/^set(Timeout|Interval)$/.test(name)) return [];
		const action = asAction(evaluate(L, file, c.callee), c.isNew)?.action;
		const arg = action?.does === 'timer' ? c.args[action.callback] : undefined;
		return arg ? [{ call, callback: arg.v }] : [];
	});
}

function mentionsStop(L: Linker, file: string, sum: FileSummary, v: V, mine: (a: AV | undefined) => boolean): boolean {
	const value = sum.values[v];
	if (value?.k === 'member' && value.name !== 'bind') {
		const op = asAction(evaluate(L, file, v), false);
		return op?.action.does === 'stop' && mine(op.recv);
	}
	if (value?.k === 'call') {
		const callee = sum.values[sum.calls[value.call]!.callee];
		return callee?.k === 'member' && callee.name === 'bind' && mentionsStop(L, file, sum, callee.of, mine);
	}
	return false;
}

/** Whether the result of a call is used as anything but the owner of a member: passed, returned, stored. */
export function escapes(sum: FileSummary, call: number): boolean {
	const owners = new Set<V>();
	for (const v of sum.values) if (v.k === 'member') owners.add(v.of);
	const isIt = (v: V): boolean => {
		const value = sum.values[v];
		if (value?.k === 'call') return value.call === call;
		return value?.k === 'await' ? isIt(value.of) : false;
	};
	const holders = new Set(sum.vars.flatMap((variable, id) => (variable.writes.some((w) => isIt(w.v)) ? [id] : [])));
	const held =
		holders.size > 0 &&
		sum.values.some(
			(v, i) => v.k === 'read' && holders.has(v.id) && !owners.has(i) && !sum.calls.some((c) => c.callee === i),
		);
	const stored =
		sum.writes.some((w) => isIt(w.v)) ||
		sum.classes.some((c) => c.fields.some((f) => f.init !== undefined && isIt(f.init)));
	const direct =
		sum.calls[call]!.use !== 'statement' &&
		holders.size === 0 &&
		!stored &&
		!sum.values.some((v, i) => v.k === 'call' && v.call === call && owners.has(i));
	return held || stored || direct;
}
