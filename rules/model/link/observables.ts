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
		const verdict = memberVerdict(L, file, sum, call, next);
		if (verdict) return verdict;
	}
	return held.size > 0 ? undefined : keptVerdict(L, file, sum, id, next);
}

function memberVerdict(L: Linker, file: string, sum: FileSummary, id: CallId, next: Next): Settled | undefined {
	const call = sum.calls[id]!;
	if (isPipe(L, file, sum, call)) return operatorsVerdict(L, file, call, 0) ?? next(id);
	if (actionOf(L, file, call)?.does === 'gather') return next(id);
	if (call.use === 'statement' || actionOf(L, file, call)?.does !== 'subscribe') return undefined;
	return unknownBecause({ at: { file, at: call.calleeAt }, note: 'what is subscribed to may be unsubscribed from' });
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
	if (!call.argOf || !pipe || !isPipe(L, file, sum, pipe)) return notFollowed(file, call);
	return operatorsVerdict(L, file, pipe, call.argOf.i + 1) ?? next(call.argOf.call);
}

/**
 * In a function that is given an observable: whether a call puts operators on it that bound it.
 * @param isGiven whether a value is what the function is given
 */
export function pipedVerdict(
	L: Linker,
	file: string,
	sum: FileSummary,
	id: CallId,
	isGiven: (v: V) => boolean,
	next: Next,
): Settled | undefined {
	const call = sum.calls[id]!;
	const callee = sum.values[call.callee];
	if (callee?.k !== 'member' || !isGiven(callee.of) || !isPipe(L, file, sum, call)) return undefined;
	return operatorsVerdict(L, file, call, 0) ?? next(id);
}

/** A call that puts operators on its receiver: that of an observable, or told by one of the operators. */
function isPipe(L: Linker, file: string, sum: FileSummary, call: Call): boolean {
	const action = actionOf(L, file, call);
	if (action) return action.does === 'pipe';
	return sum.values[call.callee]?.k === 'member' && call.args.some(({ v }) => madeOperator(L, evaluate(L, file, v)));
}

interface Operator {
	readonly file: string;
	readonly call: Call;
	readonly action: Extract<Action, { does: 'operator' }>;
}

/** The call of the catalogue that made an operator. */
function madeOperator(L: Linker, value: AV): Operator | undefined {
	if (value.t !== 'lib' || !value.result) return undefined;
	const { file } = value.result;
	const call = L.summary(file)?.calls[value.result.call];
	const action = call && actionOf(L, file, call);
	return call && action?.does === 'operator' ? { file, call, action } : undefined;
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
function operatorVerdict(L: Linker, value: AV, cancels: boolean, pipe: Call, pipeFile: string): Settled | undefined {
	const operator = madeOperator(L, value);
	if (!operator) return notFollowed(pipeFile, pipe);
	const { file, call, action } = operator;
	if (action.composes) {
		for (const { v, spread } of call.args) {
			const part = (): Settled | undefined => operatorVerdict(L, evaluate(L, file, v), cancels, pipe, pipeFile);
			const verdict = spread ? notFollowed(file, call) : part();
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
