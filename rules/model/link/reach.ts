/** Whether a call sends something out, itself or by the functions that it calls. */
import type { CallId, FileSummary, FnId } from '../summary';
import { isWithin } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { contactsOf, type RequestOp } from './contacts';
import { evaluate } from './evaluate';
import type { Linker } from './linker';

/** An outbound call that is made. */
export interface Reached {
	readonly file: string;
	readonly call: CallId;
	readonly op: RequestOp;
	/** Something on the way to it may wait, so that it comes later. */
	readonly mayWait: boolean;
}

/** Functions within functions that are looked into. */
const MAX_DEPTH = 3;

/** Names of what waits, whatever it is. */
const WAITS = /sleep|wait|delay|back_?off|pause|throttl|limit|schedule|retry|queue|acquire|sync$/i;

/** The first outbound call that a call makes; undefined where none is in sight. */
export function reached(L: Linker, file: string, id: CallId, depth = 0): Reached | undefined {
	const op = contactsOf(L, file).contacts.find((contact) => contact.id === id)?.op;
	if (op) return { file, call: id, op, mayWait: false };
	const sum = L.summary(file);
	const call = sum?.calls[id];
	if (!sum || !call || depth >= MAX_DEPTH) return undefined;
	const callee = evaluate(L, file, call.callee);
	if (callee.t !== 'fn') return undefined;
	const inside = callsIn(L.summary(callee.file)!, callee.fn);
	for (const one of inside) {
		const found = reached(L, callee.file, one, depth + 1);
		if (found) return { ...found, mayWait: found.mayWait || inside.some((other) => mayWait(L, callee.file, other)) };
	}
	return undefined;
}

const callsIn = (sum: FileSummary, fn: FnId): CallId[] =>
	sum.calls.flatMap((call, id) => (isWithin(sum, call.fn, fn) ? [id] : []));

/** A timer, or something whose name says that it waits. */
export function mayWait(L: Linker, file: string, id: CallId): boolean {
	const sum = L.summary(file)!;
	const call = sum.calls[id]!;
	if (WAITS.test(nameOf(sum, call.callee) ?? '')) return true;
	const does = asAction(evaluate(L, file, call.callee), call.isNew)?.action.does;
	return does === 'timer' || does === 'wait';
}
