/** Functions and operators that give up on what they are given after a time: is the time one that ends? */
import type { TimeRef } from '../../catalog/types';
import type { Call, Evidence } from '../summary';
import { argument } from './arguments';
import { type AV, type OpAV, UNDEFINED } from './av';
import { asAction, pointOf } from './calls';
import { evaluate } from './evaluate';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { option } from './options';
import { MISSING, type Settled, strongest, unknownBecause } from './verdict';

/**
 * What a call of a guard does for its argument `i`.
 * @returns undefined when it bounds nothing: the argument is another one, the time is 0, endless or not given
 */
export function boundVerdict(
	L: Linker,
	file: string,
	call: Call,
	{ action, recv }: OpAV,
	i: number,
): Settled | undefined {
	if (action.does !== 'bound' || i !== action.what) return undefined;
	const at = { file, at: call.calleeAt };
	const name = L.textAt(file, call.calleeAt);
	const by = recv.lib.declaredBy;
	const note = by
		? `bounded by \`${recv.lib.name}\`, as ${by} says`
		: `\`${name}\` gives up on it in time; the call itself goes on`;
	const evidence = [{ at, note }];
	if (!action.time) return { state: 'present', kind: 'policy', evidence };
	const bound = timed(L, file, call, action.time, 'policy', evidence);
	// What a guard of the project's own does without a time, it alone knows.
	return by && !bound && !action.time.some((ref) => isEndless(argument(L, file, call.args, ref.arg, undefined)))
		? unknownBecause({ at, note: `${recv.lib.name} is given no time here` })
		: bound;
}

/** The same for something within argument `i`: a function in an object that is handed over. */
export function guardOf(L: Linker, file: string, call: Call, i: number): Settled | undefined {
	const op = asAction(evaluate(L, file, call.callee), call.isNew);
	return op && boundVerdict(L, file, call, op, i);
}

/** @param kind of the deadline where the time is one */
export function timed(
	L: Linker,
	file: string,
	call: Call,
	refs: readonly TimeRef[],
	kind: string,
	evidence: readonly Evidence[],
): Settled | undefined {
	const verdict = strongest(refs.map((ref) => timeVerdict(L, file, call, ref)));
	if (verdict.state === 'absent') return undefined;
	if (verdict.state === 'present') return { ...verdict, kind, evidence };
	const note = verdict.state === 'unknown' ? verdict.evidence[0]?.note : 'a parameter';
	return unknownBecause({ at: { file, at: call.calleeAt }, note: `it is given up on after a time from ${note}` });
}

function timeVerdict(L: Linker, file: string, call: Call, ref: TimeRef): ReturnType<typeof limitVerdict> {
	const given = argument(L, file, call.args, ref.arg, undefined);
	if (ref.option !== undefined && isNumber(given)) return MISSING;
	const value = ref.option === undefined ? given : option(L, given, ref.option, pointOf(file, call));
	if (value === UNDEFINED) return MISSING;
	const name = ref.option ?? L.textAt(file, call.calleeAt);
	return limitVerdict(L, { option: name, covers: 'total', unit: 'ms', off: [0], source: '' }, value);
}

const isEndless = (value: AV): boolean => value.t === 'lit' && value.v === Number.POSITIVE_INFINITY;

/** What has no members to ask for. */
const isNumber = (value: AV): boolean => value.t === 'lit' || value.t === 'user';
