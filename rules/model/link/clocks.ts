/** Signals that fire by themselves at the wrong time: counted from when the module is loaded, or stopped too soon. */
import type { Action } from '../../catalog/types';
import type { Call, CallId, FileSummary, FnId, V } from '../summary';
import { encloses } from './av';
import { bodyUse } from './body-use';
import { sitesOf } from './callers';
import type { Linker } from './linker';
import type { Flaw, Settled } from './verdict';

/**
 * The verdict with what is wrong about the time of its signal.
 * @param action what the call does
 */
export function withClockFlaw(
	L: Linker,
	file: string,
	id: CallId,
	verdict: Settled,
	action: Request | undefined,
): Settled {
	if (verdict.state !== 'present' || !verdict.clocks) return verdict;
	const flaw = sharedFlaw(L, file, id, verdict) ?? (action && clearedFlaw(L, file, id, verdict, action));
	return flaw ? { ...verdict, flaw } : verdict;
}

type Request = Extract<Action, { does: 'request' }>;
type Timed = Extract<Settled, { state: 'present' }>;

const limitOf = ({ valueMs }: Timed): { readonly valueMs?: number } => (valueMs === undefined ? {} : { valueMs });

/** The time starts at module level, while the call is made whenever its function is called. */
function sharedFlaw(L: Linker, file: string, id: CallId, verdict: Timed): Flaw | undefined {
	const fn = L.summary(file)!.calls[id]!.fn;
	const shared = verdict.clocks!.find((clock) => L.summary(clock.file)?.calls[clock.call]?.fn === 0);
	if (!shared || fn === 0 || isCalledOnLoadOnly(L, file, fn, 0)) return undefined;
	return {
		kind: 'shared-signal',
		says: 'its signal is made once, when the module is loaded, and counts from then',
		at: { file: shared.file, at: L.summary(shared.file)!.calls[shared.call]!.at },
		...limitOf(verdict),
	};
}

const MAX_HOPS = 3;

/** A function that runs when modules are loaded, and not again: `main()`, `(async () => …)()`. */
function isCalledOnLoadOnly(L: Linker, file: string, fn: FnId, depth: number): boolean {
	if (fn === 0) return true;
	if (depth > MAX_HOPS) return false;
	const sum = L.summary(file)!;
	const direct = sum.calls.filter((c) => isFn(sum, c.callee, fn));
	const sites = [...sitesOf(L, file, fn)];
	if (direct.length + sites.length === 0) return false;
	return (
		direct.every((c) => isCalledOnLoadOnly(L, file, c.fn, depth + 1)) &&
		sites.every(
			(s) => s.as === 'call' && isCalledOnLoadOnly(L, s.file, L.summary(s.file)!.calls[s.call]!.fn, depth + 1),
		)
	);
}

const isFn = (sum: FileSummary, v: V, fn: FnId): boolean => {
	const value = sum.values[v];
	return value?.k === 'fn' && value.fn === fn;
};

/** `clearTimeout(timer)` between the answer's headers and its body. */
function clearedFlaw(L: Linker, file: string, id: CallId, verdict: Timed, action: Request): Flaw | undefined {
	const sum = L.summary(file)!;
	const call = sum.calls[id]!;
	// One that goes on is enough.
	const [clock, ...others] = verdict.clocks!;
	if (clock?.file !== file || others.length > 0 || !action.readBy) return undefined;
	const reads = bodyReads(sum, id, action.readBy);
	const read = reads[0];
	const clear =
		read &&
		sum.calls.find((c) => clears(sum, c, clock.call) && (isBetween(sum, call, c, read) || isOvertaken(sum, c, read)));
	// A body that is streamed on may take longer: the timer was for the headers.
	if (!clear || bodyUse(L, file, id, action) !== 'whole') return undefined;
	const isBeside =
		reads.length === 1 && clear.use === 'statement' && clear.fn === read.fn && clear.block === read.block;
	return {
		kind: 'cleared',
		...(isOvertaken(sum, clear, read)
			? { until: { at: read.at, by: 'awaiting' } }
			: isBeside
				? { until: { at: read.at, by: 'moving' } }
				: {}),
		says: 'its timer is stopped as soon as the headers are there, before the body is read',
		at: { file, at: clear.at },
		...limitOf(verdict),
	};
}

/** The calls by which the same function reads the answer's body. */
function bodyReads(sum: FileSummary, id: CallId, readBy: readonly string[]): Call[] {
	const call = sum.calls[id]!;
	const isIt = (v: V): boolean => {
		const value = sum.values[v];
		if (value?.k === 'await') return isIt(value.of);
		if (value?.k === 'read') return sum.vars[value.id]!.writes.some((w) => isIt(w.v));
		if (value?.k !== 'call') return false;
		if (value.call === id) return true;
		// fetch(…).finally(…)
		const callee = sum.values[sum.calls[value.call]!.callee];
		return callee?.k === 'member' && /^(finally|catch)$/.test(callee.name) && isIt(callee.of);
	};
	return sum.calls.filter((c) => {
		const callee = sum.values[c.callee];
		return callee?.k === 'member' && c.fn === call.fn && readBy.includes(callee.name) && isIt(callee.of);
	});
}

/** `clearTimeout` of what `setTimeout` gave. */
function clears(sum: FileSummary, c: Call, timer: CallId): boolean {
	const callee = sum.values[c.callee];
	const given = c.args[0] && sum.values[c.args[0].v];
	if (callee?.k !== 'global' || callee.name !== 'clearTimeout' || given?.k !== 'read') return false;
	return sum.vars[given.id]!.writes.some((w) => {
		const value = sum.values[w.v];
		return value?.k === 'call' && value.call === timer;
	});
}

/** `try { return response.json(); } finally { clearTimeout(timer); }`: without `await` the reading has only begun. */
function isOvertaken(sum: FileSummary, clear: Call, read: Call): boolean {
	if (read.use !== 'return' || clear.order < read.order || clear.fn !== read.fn) return false;
	const ends = sum.blocks[clear.block];
	if (ends?.kind !== 'finally') return false;
	for (let b = read.block; b >= 0; b = sum.blocks[b]!.parent) {
		const { kind, parent } = sum.blocks[b]!;
		if (kind === 'try' && parent === ends.parent)
			return !sum.blocks.some(
				(other, i) => other.kind === 'try' && other.parent === parent && i > b && i < clear.block,
			);
	}
	return false;
}

/** Surely after the call has settled, and surely before the body is read. */
function isBetween(sum: FileSummary, call: Call, clear: Call, read: Call): boolean {
	if (clear.order < call.order || clear.order > read.order) return false;
	if (clear.fn === call.fn) return encloses(sum, clear.block, read.block);
	// fetch(…).finally(() => clearTimeout(timer))
	const handler = sum.fns[clear.fn]!;
	const chained = handler.argOf && sum.calls[handler.argOf.call];
	const callee = chained && sum.values[chained.callee];
	return callee?.k === 'member' && callee.name === 'finally' && handler.parent === call.fn;
}
