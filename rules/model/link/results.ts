/** What is done with the object a call returns, for fixes that listen to its events. */
import type { CallId, FileSummary, V } from '../summary';
import { argument } from './arguments';
import { nameOf } from './callers';
import { asAction, pointOf } from './calls';
import { sentAtOnce } from './chained';
import { evaluate } from './evaluate';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { callOptions, option } from './options';
import type { DeadlineRecord } from './outbound';
import { usesOfRequest } from './result-uses';
import { escapes } from './signals';
import { onResult } from './stops';

/** Whether a listener of the event is there: `elsewhere` when the object is handed on to something that may add one. */
export function listensTo(L: Linker, r: DeadlineRecord, event: string): 'yes' | 'no' | 'elsewhere' {
	const { file, id } = r;
	const sum = L.summary(file)!;
	for (const m of L.uses(sum).memberCalls) {
		const c = sum.calls[m.call]!;
		const op = asAction(evaluate(L, file, c.callee), false);
		if (op?.action.does !== 'listen' || op.recv.result?.file !== file || op.recv.result.call !== id) continue;
		const name = argument(L, file, c.args, op.action.event, undefined);
		if (name.t !== 'lit') return 'elsewhere';
		if (name.v === event) return 'yes';
	}
	const asPromise = isPromise(L, r);
	if (asPromise !== undefined) return asPromise ? 'elsewhere' : 'no';
	const outer = outermost(L, r);
	if (outer < 0) return 'elsewhere';
	const isOwn = sum.calls[outer]!.use === 'statement' || isExecutors(L, file, sum, outer);
	return !isOwn && escapes(sum, outer) ? 'elsewhere' : 'no';
}

const takes = (sum: FileSummary, call: CallId): boolean => sum.calls[call]!.args.length > 0;

/** Its errors reject a promise that somebody waits for, or go to a callback; false: its body is piped on, and they are events; undefined: neither is seen. */
function isPromise(L: Linker, { file, id, call, action }: DeadlineRecord): boolean | undefined {
	const uses = usesOfRequest(L, file, call.fn, { file, call: id });
	const calls = uses.flatMap((use) => (use.is === 'called' ? [use.name] : []));
	const sum = L.summary(file)!;
	const into = uses.some((use) => use.is === 'passed' && nameOf(sum, sum.calls[use.call]!.callee) === 'pipe');
	if (into || calls.includes('pipe')) return false;
	if (!action?.thenable) return undefined;
	const waits = uses.some(
		(use) =>
			use.is === 'awaited' ||
			(use.is === 'called' && (/^(then|catch)$/.test(use.name) || (use.name === 'end' && takes(sum, use.call)))),
	);
	return waits ? true : undefined;
}

/** A callback is the call's last argument, or one of its options. */
export function takesCallback(L: Linker, { file, call, action }: DeadlineRecord): boolean {
	if (sentAtOnce(L, file, call)) return true;
	const options = callOptions(L, file, call, action?.options ?? [], undefined);
	return option(L, options, 'callback', pointOf(file, call)).t === 'fn';
}

/** A limit that only emits an event is set by an option, or on what the call returned: half of a deadline. */
export function limitsResult(L: Linker, r: DeadlineRecord): boolean {
	const events = r.bounds.limits.filter((l) => l.onlyWith);
	if (!r.action || events.length === 0) return false;
	const options = callOptions(L, r.file, r.call, r.action.options, undefined);
	const byOption = events.some(
		(l) => limitVerdict(L, l, option(L, options, l.option, pointOf(r.file, r.call))).state === 'present',
	);
	if (byOption) return true;
	const { verdict } = onResult(L, r.file, L.summary(r.file)!, r.id, r.bounds.limits);
	return verdict?.state === 'absent' && verdict.how === 'ineffective';
}

/** The name by which a promise around the call is rejected: `reject` of `new Promise((resolve, reject) => …)`. */
export function rejecter(L: Linker, r: DeadlineRecord): string | undefined {
	const sum = L.summary(r.file)!;
	for (let f = r.call.fn; f !== 0; f = sum.fns[f]!.parent)
		if (runs(L, r.file, sum, f)) return sum.fns[f]!.params[1]?.name;
	return undefined;
}

/** Whether a statement can follow that uses the result by a name: it has one, or its call is a statement of its own. */
export function canBeNamed(L: Linker, r: DeadlineRecord): boolean {
	const sum = L.summary(r.file)!;
	const outer = outermost(L, r);
	const isIt = (v: V): boolean => {
		const value = sum.values[v];
		return value?.k === 'call' && value.call === outer;
	};
	if (outer < 0) return false;
	return (
		sum.calls[outer]!.use === 'statement' ||
		sum.vars.some((variable) => variable.writes.some((w) => isIt(w.v))) ||
		sum.writes.some((w) => w.key !== null && isIt(w.v))
	);
}

/** The call is made on a condition within its statement: `cached ?? (await fetch(url))`. */
export const isConditional = (L: Linker, { file, call }: DeadlineRecord): boolean =>
	L.summary(file)?.blocks[call.block]?.inExpression === true;

/** The last call of the chain that the call begins; -1 when the chain does not give the object back. */
function outermost(L: Linker, { file, id, lib, action }: DeadlineRecord): CallId {
	const sum = L.summary(file)!;
	const chains = (action?.returns !== undefined && lib.shapes[action.returns]?.chains) || [];
	let outer = id;
	for (;;) {
		const next = sum.calls.findIndex((c) => {
			const callee = sum.values[c.callee];
			const of = callee?.k === 'member' ? sum.values[callee.of] : undefined;
			return of?.k === 'call' && of.call === outer;
		});
		if (next < 0) return outer;
		const callee = sum.values[sum.calls[next]!.callee];
		if (callee?.k !== 'member' || !chains.includes(callee.name)) return -1;
		outer = next;
	}
}

/** `new Promise(() => http.get(…))`: what the executor returns goes nowhere. */
function isExecutors(L: Linker, file: string, sum: FileSummary, id: CallId): boolean {
	const call = sum.calls[id]!;
	return call.use === 'return' && runs(L, file, sum, call.fn);
}

function runs(L: Linker, file: string, sum: FileSummary, fn: number): boolean {
	const { argOf } = sum.fns[fn]!;
	const outer = argOf && argOf.key === undefined ? sum.calls[argOf.call] : undefined;
	return !!outer && asAction(evaluate(L, file, outer.callee), outer.isNew)?.action.does === 'run';
}
