/** Limits set on a client after it is made, for all that goes through it: an http2 session's `setTimeout(ms, …)`. */
import type { Limit } from '../../catalog/types';
import { argument } from './arguments';
import { type AV, type LibAV, type Made, madeKey, type OpAV } from './av';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { timerOf } from './signals';
import { ownListener, stops } from './stops';
import { ineffective, strongest, unknownBecause, type Verdict } from './verdict';

/** A call on the client, by what it does. */
interface Done {
	readonly file: string;
	readonly call: number;
	readonly op: OpAV;
}

/** @returns nothing for clients on which no limit can be set */
export function clientLimits(L: Linker, made: Made, limits: readonly Limit[]): Verdict[] {
	const members = Object.entries(made.lib.shapes[made.action.shape]?.members ?? {});
	const sets = members.some(([, m]) => 'does' in m && m.does === 'limit');
	if (!sets) return [];
	const isIt = (a: LibAV): boolean => !a.result && a.made !== undefined && madeKey(a.made) === madeKey(made);
	const done = callsOn(L, made, members, isIt);
	const handlers = handlersOf(L, done);
	return done.flatMap(({ file, call: id, op }): Verdict[] => {
		const sum = L.summary(file)!;
		const call = sum.calls[id]!;
		const at = { file, at: call.at };
		if (op.action.does === 'stop') {
			const timer = timerOf(L, file, sum, call.fn);
			if (timer) return [{ state: 'present', kind: 'total', ...timer, evidence: [{ at, note: 'a timer ends it' }] }];
			if (sum.fns[call.fn]!.argOf && ownListener(L, file, sum, call.fn, isIt)) return [];
			return [unknownBecause({ at, note: 'something ends the client, but not a timer in sight' })];
		}
		if (op.action.does !== 'limit') return [];
		const { event, ms } = op.action;
		const limit = limits.find((l) => l.onlyWith?.event === event);
		if (!limit) return [];
		const value = limitVerdict(L, limit, argument(L, file, call.args, ms, undefined));
		if (value.state !== 'present') return [value];
		const ends = handlers
			.filter((h) => h.event === event || h.event === undefined)
			.map((h) => stops(L, h.handler, isIt));
		if (ends.includes('yes')) return [{ ...value, evidence: [{ at, note: 'a timeout that ends the client' }] }];
		if (ends.includes('unknown')) return [unknownBecause({ at, note: 'a timeout whose listener is not followed' })];
		return [ineffective({ kind: 'event-only', says: limit.caveat ?? `\`${limit.option}\` ends nothing`, at })];
	});
}

/** In the file that makes the client, and in those that import from it. */
function callsOn(
	L: Linker,
	made: Made,
	members: readonly (readonly [string, unknown])[],
	isIt: (a: LibAV) => boolean,
): Done[] {
	const names = new Set(members.map(([name]) => name));
	const files = new Set([made.file, ...L.importersOf(made.file).map((i) => i.file)]);
	return [...files].flatMap((file) => {
		const sum = L.summary(file);
		return (sum ? L.uses(sum).memberCalls : []).flatMap((m): Done[] => {
			if (!names.has(m.name)) return [];
			const op = asAction(evaluate(L, file, sum!.calls[m.call]!.callee), false);
			return op && isIt(op.recv) ? [{ file, call: m.call, op }] : [];
		});
	});
}

/** Listeners, with the event when it is in sight, and the handlers given to limits. */
function handlersOf(L: Linker, done: readonly Done[]): { event: string | undefined; handler: AV }[] {
	return done.flatMap(({ file, call: id, op }) => {
		const call = L.summary(file)!.calls[id]!;
		const arg = (i: number): AV => argument(L, file, call.args, i, undefined);
		if (op.action.does === 'listen') {
			const event = arg(op.action.event);
			return [{ event: event.t === 'lit' ? String(event.v) : undefined, handler: arg(op.action.handler) }];
		}
		if (op.action.does !== 'limit') return [];
		const handler = arg(op.action.handler);
		return handler.t === 'lit' ? [] : [{ event: op.action.event, handler }];
	});
}

/** All limits of the client as one. */
export const clientLimit = (L: Linker, made: Made | undefined, limits: readonly Limit[]): Verdict[] => {
	const found = made ? clientLimits(L, made, limits) : [];
	return found.length === 0 ? [] : [strongest(found)];
};
