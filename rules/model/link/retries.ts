/** Loops, and functions that call themselves, that try an outbound call again when it has failed. */
import type { BlockId, Call, CallId, Exit, FileSummary, FnId, Span, V } from '../summary';
import { catchOf, endsLoop, isInBlock, loopAround } from './blocks';
import { nameOf } from './callers';
import { asAction } from './calls';
import { isSameEachTime } from './each-time';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { mayWait, type Reached, reached } from './reach';

export interface Retry {
	readonly file: string;
	/** The loop's keyword, or the name of the function where it is called by itself. */
	readonly at: Span;
	readonly by: 'loop' | 'recursion';
	/** What is tried again: an outbound call, or a call of a function that makes one. */
	readonly call: CallId;
	readonly reached: Reached;
	/** Nothing but success ends it. */
	readonly isEndless: boolean;
	/** Nothing is waited for between two attempts. */
	readonly isImmediate: boolean;
}

export function retriesOf(L: Linker, file: string): readonly Retry[] {
	return L.tracker.memo(
		`retries ${file}`,
		() => {
			const sum = L.summary(file);
			if (!sum) return [];
			const tries = sum.blocks.flatMap(({ kind }, block) => (kind === 'try' ? [block] : []));
			return tries.flatMap((tried) => [...loopAt(L, file, sum, tried), ...recursionAt(L, file, sum, tried)]);
		},
		() => [],
	);
}

/** A `try` in a loop, whose success ends the loop, and whose failure does not always. */
interface Attempt {
	readonly sum: FileSummary;
	/** What is run again: the loop's body, or that of the function. */
	readonly loop: BlockId;
	readonly fn: FnId;
	readonly tried: BlockId;
	readonly caught: BlockId;
	/** Jumps within the loop, of its function. */
	readonly exits: readonly Exit[];
}

function loopAt(L: Linker, file: string, sum: FileSummary, tried: BlockId): Retry[] {
	const loop = loopAround(sum, tried);
	const caught = catchOf(sum, tried);
	const loopOf = loop === undefined ? undefined : sum.blocks[loop]!.loop;
	// One that goes through a collection tries something else each time.
	if (loop === undefined || caught === undefined || !loopOf || loopOf.ends === 'items') return [];
	const exits = sum.exits.filter((exit) => exit.fn === loopOf.fn && isInBlock(sum, exit.block, loop));
	const attempt: Attempt = { sum, loop, fn: loopOf.fn, tried, caught, exits };
	const success = successOf(attempt);
	if (!success || failsAtOnce(attempt)) return [];
	for (const call of awaitedIn(attempt, success.order)) {
		const found = isTheSame(sum, sum.calls[call]!, loop) ? reached(L, file, call) : undefined;
		if (!found) continue;
		const rest = outside(attempt, sum.calls[call]!);
		// One that depends on the answer may wait for a state, rather than for an answer: nobody can tell.
		const isCertain = !isInBlock(sum, success.block, tried) || success.block === tried;
		const isEndless =
			isCertain &&
			loopOf.ends === 'never' &&
			exits.every((exit) => exit === success || !mayEnd(attempt, exit, sum.calls[call]!)) &&
			rest.every((id) => isHarmless(L, file, id, 0));
		const isImmediate =
			!found.mayWait &&
			!rest.some((id) => waits(L, file, id)) &&
			!awaitsSomething(attempt) &&
			(isCertain || !pausesIn(L, file, attempt));
		return [{ file, at: loopOf.at, by: 'loop', call, reached: found, isEndless, isImmediate }];
	}
	return [];
}

/** The same call to the same client: not that of the next mirror. */
const isTheSame = (sum: FileSummary, { callee, args }: Call, loop: BlockId): boolean =>
	[callee, ...args.map(({ v }) => v)].every((v) => isSameEachTime(sum, v, loop));

/** `catch { return load(url); }` in `load` itself. */
function recursionAt(L: Linker, file: string, sum: FileSummary, tried: BlockId): Retry[] {
	const caught = catchOf(sum, tried);
	if (caught === undefined) return [];
	const again = sum.calls.findIndex((call) => {
		const isGiven = call.use === 'return' || call.use === 'await';
		return isGiven && isInBlock(sum, call.block, caught) && isItself(L, file, sum, call);
	});
	const { fn, block, order, calleeAt } = sum.calls[again] ?? {};
	if (fn === undefined || block === undefined || order === undefined || !calleeAt) return [];
	const exits = sum.exits.filter((exit) => exit.fn === fn);
	const attempt: Attempt = { sum, loop: sum.fns[fn]!.body, fn, tried, caught, exits };
	for (const call of awaitedIn(attempt, order)) {
		const found = reached(L, file, call);
		if (!found) continue;
		// Behind the call that starts anew nothing matters.
		const rest = outside(attempt, sum.calls[call]!).filter((id) => id !== again && sum.calls[id]!.order < order);
		const isEndless =
			block === caught &&
			exits.every((exit) => exit.order > order || isInBlock(sum, exit.block, tried)) &&
			rest.every((id) => isHarmless(L, file, id, 0));
		const isImmediate =
			!found.mayWait &&
			!isOnce(sum, sum.calls[again]!) &&
			!rest.some((id) => waits(L, file, id)) &&
			!awaitsSomething(attempt);
		return [{ file, at: calleeAt, by: 'recursion', call, reached: found, isEndless, isImmediate }];
	}
	return [];
}

/** `load(id, true)`: a flag that keeps it from being tried a third time. One more attempt at once is often meant. */
const isOnce = (sum: FileSummary, { args }: Call): boolean =>
	args.some(({ v }) => {
		const value = sum.values[v];
		return value?.k === 'lit' && typeof value.v === 'boolean';
	});

function isItself(L: Linker, file: string, sum: FileSummary, call: Call): boolean {
	if (nameOf(sum, call.callee) !== sum.fns[call.fn]!.name) return false;
	const callee = evaluate(L, file, call.callee);
	return callee.t === 'fn' && callee.file === file && callee.fn === call.fn;
}

/**
 * What ends the loop when nothing is thrown: a jump in the `try`, best one that is always come to, or one behind it where the
 * `catch` goes on with the loop.
 */
function successOf({ sum, loop, tried, caught, exits }: Attempt): Exit | undefined {
	const ends = exits.filter((exit) => exit.kind !== 'throw' && endsLoop(sum, exit, loop));
	const inside = ends.filter(({ block }) => isInBlock(sum, block, tried));
	if (inside.length > 0) return inside.find(({ block }) => block === tried) ?? inside.at(-1);
	const goesOn = exits.some(
		({ kind, loop: of, block }) => kind === 'continue' && of === loop && isInBlock(sum, block, caught),
	);
	const end = Math.max(0, ...sum.calls.flatMap(({ block, order }) => (isInBlock(sum, block, caught) ? [order] : [])));
	return goesOn ? ends.find(({ block, order }) => block === loop && order > end) : undefined;
}

/** The `catch` never goes on with the loop. */
function failsAtOnce({ sum, loop, caught, exits }: Attempt): boolean {
	const own = exits.filter(({ block }) => isInBlock(sum, block, caught));
	return (
		own.some((exit) => exit.block === caught && endsLoop(sum, exit, loop)) &&
		!own.some(({ kind }) => kind === 'continue')
	);
}

/** The calls that the `try` waits for until its success, and those that they are chained to: `got(…).json()`. */
function awaitedIn({ sum, fn, tried }: Attempt, before: number): CallId[] {
	return sum.calls.flatMap((call, id): CallId[] => {
		const isAwaited = call.use === 'await' || call.use === 'return';
		if (!isAwaited || call.fn !== fn || !isInBlock(sum, call.block, tried) || call.order > before) return [];
		return chain(sum, id);
	});
}

/** A call, and the calls whose results its callee is a member of, the first one first. */
function chain(sum: FileSummary, id: CallId): CallId[] {
	const callee = sum.values[sum.calls[id]!.callee];
	const of = callee?.k === 'member' ? sum.values[callee.of] : undefined;
	return of?.k === 'call' ? [...chain(sum, of.call), id] : [id];
}

/** Whether a jump may end the loop although the call fails each time. */
function mayEnd({ sum, loop, tried }: Attempt, exit: Exit, call: Call): boolean {
	if (isInBlock(sum, exit.block, tried)) return exit.kind !== 'throw' && exit.order < call.order;
	return endsLoop(sum, exit, loop);
}

/** The calls in the loop that are made although the call fails: all but those in the `try` behind it, and itself. */
function outside({ sum, loop, fn, tried }: Attempt, call: Call): CallId[] {
	return sum.calls.flatMap((other, id): CallId[] => {
		if (other.fn !== fn || !isInBlock(sum, other.block, loop)) return [];
		return isInBlock(sum, other.block, tried) && other.order >= call.order ? [] : [id];
	});
}

const waits = (L: Linker, file: string, id: CallId): boolean => {
	const { use } = L.summary(file)!.calls[id]!;
	return use === 'await' || use === 'return' || mayWait(L, file, id);
};

/** A pause in the `try` itself, for answers that are not what is wanted. */
const pausesIn = (L: Linker, file: string, { sum, fn, tried }: Attempt): boolean =>
	sum.calls.some(
		(call, id) =>
			call.fn === fn &&
			isInBlock(sum, call.block, tried) &&
			((call.isNew && call.use === 'await') || mayWait(L, file, id)),
	);

/** `await pause`: something that was begun elsewhere. */
function awaitsSomething({ sum, loop }: Attempt): boolean {
	return sum.values.some((value) => {
		const of = value.k === 'await' ? sum.values[value.of] : undefined;
		return (of?.k === 'read' || of?.k === 'member') && isInBlock(sum, of.block, loop);
	});
}

const LOGS =
	/^(log|info|warn|error|debug|trace|verbose|fatal|notice|silly|http|capture\w+|add\w*Event|record\w*|inc\w*)$/;

const PAUSES = /sleep|wait|delay|back_?off|pause/i;
const PURE = new Set(['Math', 'Date', 'Number', 'String', 'JSON', 'Boolean', 'BigInt', 'performance']);

/** `Math.random()`. */
function isPure(sum: FileSummary, v: V): boolean {
	const value = sum.values[v];
	if (value?.k === 'member') return isPure(sum, value.of);
	return value?.k === 'global' && PURE.has(value.name);
}

/** It returns: so it is no way to give up. */
function isHarmless(L: Linker, file: string, id: CallId, depth: number): boolean {
	const sum = L.summary(file)!;
	const call = sum.calls[id]!;
	const name = nameOf(sum, call.callee) ?? '';
	if (LOGS.test(name) || PAUSES.test(name) || isPure(sum, call.callee)) return true;
	const callee = evaluate(L, file, call.callee);
	const does = asAction(callee, call.isNew)?.action.does;
	if (does === 'look' || does === 'run' || does === 'wait' || does === 'timer') return true;
	if (callee.t !== 'fn' || depth > 1) return false;
	const of = L.summary(callee.file)!;
	return (
		!of.exits.some(({ kind, fn }) => kind === 'throw' && fn === callee.fn) &&
		of.calls.every((inner, i) => inner.fn !== callee.fn || isHarmless(L, callee.file, i, depth + 1))
	);
}
