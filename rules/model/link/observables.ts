/** Observables: the operators that are put on one, and what becomes of it. */
import type { Action } from '../../catalog/types';
import type { Call, CallId, FileSummary, V } from '../summary';
import type { AV } from './av';
import { timed } from './bounded';
import { asAction, evaluateCall } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { handedCalls } from './objects';
import { type Settled, unknownBecause } from './verdict';

type Next = (id: CallId) => Settled | undefined;

/**
 * What bounds the observable that a call gives: the members that are called on it, by itself or by a variable that holds
 * it, and what it is put into.
 * @param next the verdict on what another call gives
 */
export function observedVerdict(
	L: Linker,
	file: string,
	sum: FileSummary,
	id: CallId,
	next: Next,
): Settled | undefined {
	const held = new Set(sum.vars.flatMap((v, i) => (v.writes.some((w) => isCall(sum, w.v, id)) ? [i] : [])));
	for (const { call, of } of L.uses(sum).memberCalls) {
		const value = sum.values[of];
		if (!(value?.k === 'read' ? held.has(value.id) : isCall(sum, of, id))) continue;
		const action = actionOf(L, file, sum.calls[call]!);
		if (action?.does !== 'pipe' && action?.does !== 'subscribe') continue;
		const verdict = memberVerdict(L, file, sum.calls[call]!, action) ?? next(call);
		if (verdict) return verdict;
	}
	return held.size > 0 ? undefined : keptVerdict(L, file, sum, id, next);
}

function memberVerdict(L: Linker, file: string, call: Call, action: Action): Settled | undefined {
	if (action.does === 'pipe') return operatorsVerdict(L, file, call, 0);
	return call.use === 'statement'
		? undefined
		: unknownBecause({ at: { file, at: call.calleeAt }, note: 'what is subscribed to may be unsubscribed from' });
}

const actionOf = (L: Linker, file: string, call: Call): Action | undefined =>
	asAction(evaluate(L, file, call.callee), call.isNew)?.action;

/** The observable is put where it is not followed, and may be bounded there: a field, a list, one of several values. */
function keptVerdict(L: Linker, file: string, sum: FileSummary, id: CallId, next: Next): Settled | undefined {
	const call = sum.calls[id]!;
	if (call.use !== 'value' || call.argOf || !isObservable(evaluateCall(L, file, id))) return undefined;
	if (sum.values.some((v) => v.k === 'member' && isCall(sum, v.of, id))) return undefined;
	// forkJoin({ a: …, b: … })
	const object = sum.objs.findIndex((o) => o.props.some((p) => isCall(sum, p.v, id)));
	const [handed] = object < 0 ? [] : handedCalls(sum, object);
	if (handed && actionOf(L, file, handed.call)?.does === 'gather') return next(sum.calls.indexOf(handed.call));
	return unknownBecause({ at: { file, at: call.calleeAt }, note: 'its observable is kept, and may be bounded later' });
}

function isObservable(value: AV): boolean {
	if (value.t !== 'lib') return false;
	return Object.values(value.lib.shapes[value.shape]?.members ?? {}).some((m) => 'does' in m && m.does === 'pipe');
}

/** The call is made in a function that an operator is given: what stands behind that one bounds it, or what becomes of the whole. */
export function insideOperator(L: Linker, file: string, sum: FileSummary, call: Call, next: Next): Settled | undefined {
	const pipe = call.argOf && sum.calls[call.argOf.call];
	if (!call.argOf || !pipe || actionOf(L, file, pipe)?.does !== 'pipe') return notFollowed(file, call);
	return operatorsVerdict(L, file, pipe, call.argOf.i + 1) ?? next(call.argOf.call);
}

/**
 * In a function that is given an observable: the operator that a call makes, when it has a time and is put on that one.
 * @param isGiven whether a value is what the function is given
 */
export function pipedVerdict(
	L: Linker,
	file: string,
	sum: FileSummary,
	id: CallId,
	isGiven: (v: V) => boolean,
): Settled | undefined {
	const { argOf } = sum.calls[id]!;
	const pipe = argOf && sum.calls[argOf.call];
	const callee = pipe && sum.values[pipe.callee];
	if (callee?.k !== 'member' || !isGiven(callee.of)) return undefined;
	const action = actionOf(L, file, sum.calls[id]!);
	return action?.does === 'operator' ? operatorVerdict(L, evaluateCall(L, file, id), false, pipe!, file) : undefined;
}

/**
 * Whether one of the operators of a `pipe` bounds what stands before it.
 * @param from place of the first one that counts
 */
function operatorsVerdict(L: Linker, file: string, pipe: Call, from: number): Settled | undefined {
	const cancels = endsRequest(L, file, pipe);
	for (const { v, spread } of pipe.args.slice(from)) {
		const verdict = spread ? notFollowed(file, pipe) : operatorVerdict(L, evaluate(L, file, v), cancels, pipe, file);
		if (verdict) return verdict;
	}
	return undefined;
}

const notFollowed = (file: string, { calleeAt }: Call): Settled =>
	unknownBecause({ at: { file, at: calleeAt }, note: 'an operator that is not followed may bound it' });

/** @param cancels unsubscribing ends the request */
function operatorVerdict(L: Linker, operator: AV, cancels: boolean, pipe: Call, pipeFile: string): Settled | undefined {
	const { file, call: id } = (operator.t === 'lib' && operator.result) || { file: pipeFile, call: -1 };
	const call = L.summary(file)?.calls[id];
	const action = call && actionOf(L, file, call);
	if (!call || action?.does !== 'operator') return notFollowed(pipeFile, pipe);
	if (action.composes) {
		for (const { v, spread } of call.args) {
			const verdict = spread
				? notFollowed(file, call)
				: operatorVerdict(L, evaluate(L, file, v), cancels, pipe, pipeFile);
			if (verdict) return verdict;
		}
		return undefined;
	}
	if (!action.time) return undefined;
	const name = L.textAt(file, call.calleeAt);
	const note = cancels ? `\`${name}\` ends it` : `\`${name}\` gives up on it in time; the call itself goes on`;
	const at = { file, at: call.calleeAt };
	return timed(L, file, call, action.time, cancels ? 'total' : 'policy', [{ at, note }]);
}

/** The observable is a request's own: who unsubscribes from it ends it. */
function endsRequest(L: Linker, file: string, pipe: Call): boolean {
	const callee = evaluate(L, file, pipe.callee);
	const source = callee.t === 'op' ? callee.recv.result : undefined;
	const made = source && L.summary(source.file)?.calls[source.call];
	return !!made && actionOf(L, source.file, made)?.does === 'request';
}

const isCall = (sum: FileSummary, v: V, id: CallId): boolean => {
	const value = sum.values[v];
	return value?.k === 'call' && value.call === id;
};
