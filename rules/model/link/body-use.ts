/** What becomes of an answer's body: read as a whole, or streamed on. Decides which limit a fix may set. */
import type { Action } from '../../catalog/types';
import type { CallId, FileSummary, FnId, V } from '../summary';
import { callersOf } from './callers';
import { asAction, pointOf } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { callOptions, isCallbackArgument, option } from './options';
import { returnedUse } from './returned-body';

/** `whole`: read to its end by this code, so that a total limit fits. `unknown`: the answer is handed on to something that is not followed. */
export type BodyUse = 'whole' | 'streamed' | 'unknown';

const MAX_DEPTH = 3;
const MAX_CALLERS = 60;

type Request = Extract<Action, { does: 'request' }>;

/** What the walk over the uses of an answer goes by. */
interface Walk {
	readonly L: Linker;
	/** See the catalogue. */
	readonly streamedBy: ReadonlySet<string>;
}

/** What becomes of the answer of a request. */
export function bodyUse(L: Linker, file: string, id: CallId, action: Request): BodyUse {
	if (action.streams) return 'streamed';
	const sum = L.summary(file);
	const call = sum?.calls[id];
	if (call && action.streamsWith !== undefined) {
		const { option: name, values } =
			typeof action.streamsWith === 'string' ? { option: action.streamsWith, values: undefined } : action.streamsWith;
		const options = callOptions(L, file, call, action.options, undefined);
		const value = option(L, options, name, pointOf(file, call));
		if (value.t === 'lit' && value.v && (values?.includes(String(value.v)) ?? true)) return 'streamed';
	}
	if (!sum || action.answer === undefined) return 'whole';
	if (action.answer === 'returned') return returnedUse(L, file, id, action);
	const w = { L, streamedBy: new Set(action.streamedBy) };
	return action.answer === 'result' ? resultOf(w, file, sum, id, 0) : worst(handlersOf(w, file, sum, id));
}

/** The answer goes to a function: the last argument, or a 'response' listener. */
function handlersOf(w: Walk, file: string, sum: FileSummary, id: CallId): BodyUse[] {
	const call = sum.calls[id]!;
	const listeners = w.L.uses(sum).memberCalls.flatMap((m) => {
		const [event, handler] = sum.calls[m.call]!.args;
		const value = event && sum.values[event.v];
		const of = asAction(evaluate(w.L, file, sum.calls[m.call]!.callee), false)?.recv.result;
		if (of?.file !== file || of.call !== id) return [];
		return handler && value?.k === 'lit' && value.v === 'response' ? [handler.v] : [];
	});
	const last = call.args.at(-1)?.v;
	const isHandedOn = isCallbackArgument(w.L, file, sum, call, { arg: call.args.length - 1, when: 'object' });
	return [...call.args.map((a) => a.v), ...listeners].flatMap((v): BodyUse[] => {
		const handler = evaluate(w.L, file, v);
		// A callback from elsewhere: what it does with the body, it alone knows.
		if (handler.t !== 'fn') return v === last && isHandedOn ? ['unknown'] : [];
		const of = w.L.summary(handler.file);
		const chunks = of ? chunkUse(w.L, handler.file, of, handler.fn) : 'unknown';
		return [worst([parameterUse(w, handler.file, handler.fn, 0, 0), chunks])];
	});
}

/** How the pieces of an answer that comes to a callback are taken: collected, or handed on one by one. */
function chunkUse(L: Linker, file: string, sum: FileSummary, fn: FnId): BodyUse {
	const isIt = holders(sum, (v) => v.k === 'param' && v.fn === fn && v.i === 0);
	const owners = new Set(sum.values.flatMap((v) => (v.k === 'member' ? [v.of] : [])));
	const given = new Set(sum.calls.flatMap((c) => c.args.map((a) => a.v)));
	// for await (const chunk of res)
	const iterated = sum.values.some((v, i) => v.k === 'read' && isIt(i) && !owners.has(i) && !given.has(i));
	if (iterated) return 'streamed';
	const onData = L.uses(sum).memberCalls.flatMap((m) => {
		const [event, handler] = sum.calls[m.call]!.args;
		const name = event && sum.values[event.v];
		return isIt(m.of) && handler && name?.k === 'lit' && name.v === 'data' ? [evaluate(L, file, handler.v)] : [];
	});
	const collects = onData.every(
		(h) =>
			h.t === 'fn' &&
			h.file === file &&
			(sum.vars.some((v) => v.fn !== h.fn && v.writes.some((w) => w.fn === h.fn)) ||
				L.uses(sum).memberCalls.some((m) => m.name === 'push' && sum.calls[m.call]!.fn === h.fn)),
	);
	return collects ? 'whole' : 'streamed';
}

function parameterUse(w: Walk, file: string, fn: FnId, i: number, depth: number): BodyUse {
	const sum = w.L.summary(file);
	if (!sum || depth > MAX_DEPTH) return 'unknown';
	return useOf(w, file, sum, (v) => v.k === 'param' && v.fn === fn && v.i === i, depth);
}

function resultOf(w: Walk, file: string, sum: FileSummary, id: CallId, depth: number): BodyUse {
	return useOf(w, file, sum, (v) => v.k === 'call' && v.call === id, depth);
}

type IsSource = (v: FileSummary['values'][number]) => boolean;

function useOf(w: Walk, file: string, sum: FileSummary, isSource: IsSource, depth: number): BodyUse {
	const isIt = holders(sum, isSource);
	const found: BodyUse[] = [];
	for (const [i, v] of sum.values.entries()) {
		if (v.k === 'member' && w.streamedBy.has(v.name) && isIt(v.of) && !isDiscarded(sum, i)) return 'streamed';
		if (v.k === 'arr' && v.items.some((item) => isIt(item.v))) found.push(raced(w, file, sum, i, depth));
	}
	for (const [id, c] of sum.calls.entries()) {
		const callee = sum.values[c.callee];
		if (callee?.k === 'member' && callee.name === 'then' && isIt(callee.of))
			found.push(handed(w, file, c.args[0]?.v, 0, depth));
		else if (callee?.k === 'member' && (callee.name === 'catch' || callee.name === 'finally') && isIt(callee.of))
			found.push(resultOf(w, file, sum, id, depth));
		c.args.forEach((a, i) => {
			if (isIt(a.v)) found.push(passed(w, file, c.callee, i, depth));
		});
	}
	sum.fns.forEach((fn, id) => {
		if (fn.kind !== 'module' && fn.returns.some(isIt)) found.push(returned(w, file, sum, id, depth));
	});
	const stored =
		sum.objs.some((o) => o.props.some((p) => isIt(p.v))) ||
		sum.writes.some((w) => isIt(w.v)) ||
		sum.classes.some((c) => c.fields.some((f) => f.init !== undefined && isIt(f.init)));
	if (stored) found.push('unknown');
	return worst(found);
}

/** `response.body?.cancel()`: nobody wants it. */
function isDiscarded(sum: FileSummary, body: V): boolean {
	const uses = sum.values.filter((v) => v.k === 'member' && v.of === body);
	return uses.length > 0 && uses.every((v) => v.k === 'member' && /^(cancel|destroy|dump)$/.test(v.name));
}

/** In a race it is what the race gives; in another list it is anybody's. */
function raced(w: Walk, file: string, sum: FileSummary, list: V, depth: number): BodyUse {
	const race = sum.calls.findIndex((c) => {
		if (!c.args.some((a) => a.v === list)) return false;
		return asAction(evaluate(w.L, file, c.callee), c.isNew)?.action.does === 'race';
	});
	return race < 0 || depth >= MAX_DEPTH ? 'unknown' : resultOf(w, file, sum, race, depth + 1);
}

/** Whether a value is the source, what awaits it, or a variable that holds it. */
function holders(sum: FileSummary, isSource: IsSource): (v: V) => boolean {
	const held = new Set<number>();
	const isIt = (v: V): boolean => {
		const value = sum.values[v];
		if (!value) return false;
		if (isSource(value)) return true;
		switch (value.k) {
			case 'await':
				return isIt(value.of);
			case 'call': {
				// response.clone()
				const callee = sum.values[sum.calls[value.call]!.callee];
				return callee?.k === 'member' && callee.name === 'clone' && isIt(callee.of);
			}
			case 'read':
				return held.has(value.id);
			case 'default':
				return isIt(value.of);
			case 'logic':
				return isIt(value.l) || isIt(value.r);
			case 'cond':
				return isIt(value.a) || isIt(value.b);
			default:
				return false;
		}
	};
	// Once for the variables it is written to, once more for their aliases.
	for (let round = 0; round < 2; round++)
		sum.vars.forEach((variable, id) => {
			if (variable.writes.some((w) => isIt(w.v))) held.add(id);
		});
	return isIt;
}

/** An argument of a call: followed where the function is in sight. */
function passed(w: Walk, file: string, callee: V, i: number, depth: number): BodyUse {
	const of = evaluate(w.L, file, callee);
	if (of.t === 'fn') return parameterUse(w, of.file, of.fn, i, depth + 1);
	const does = asAction(of, false)?.action.does;
	// The array around it is judged as such.
	return does === 'look' || does === 'race' ? 'whole' : 'unknown';
}

/** A function that is given the answer: `.then(read)`. */
function handed(w: Walk, file: string, v: V | undefined, i: number, depth: number): BodyUse {
	const of = v === undefined ? undefined : evaluate(w.L, file, v);
	return of?.t === 'fn' ? parameterUse(w, of.file, of.fn, i, depth + 1) : 'unknown';
}

/** What the function gives back is the answer: its callers decide. */
function returned(w: Walk, file: string, sum: FileSummary, fn: FnId, depth: number): BodyUse {
	if (depth >= MAX_DEPTH) return 'unknown';
	// (res) => res of a then(), or the function of a policy: what becomes of it is not followed.
	const { argOf } = sum.fns[fn]!;
	if (argOf) {
		const outer = sum.calls[argOf.call]!;
		if (argOf.key !== undefined) return 'unknown';
		const runner = evaluate(w.L, file, outer.callee);
		if (runner.t === 'fn') return calledBack(w, runner.file, runner.fn, argOf.i, depth);
		const runs = asAction(runner, outer.isNew)?.action.does === 'run';
		return runs ? resultOf(w, file, sum, argOf.call, depth + 1) : 'unknown';
	}
	const { sites, cut } = callersOf(w.L, file, fn);
	if (cut || sites.length === 0 || sites.length > MAX_CALLERS || sites.some((s) => s.as !== 'call')) return 'unknown';
	return worst(
		sites.map((s) => {
			const at = w.L.summary(s.file);
			return at ? resultOf(w, s.file, at, s.call, depth + 1) : 'unknown';
		}),
	);
}

/** The function is given to one in sight, which calls it: what that does with the result. */
function calledBack(w: Walk, file: string, fn: FnId, i: number, depth: number): BodyUse {
	const sum = w.L.summary(file);
	if (!sum) return 'unknown';
	const isIt = holders(sum, (v) => v.k === 'param' && v.fn === fn && v.i === i);
	const uses = sum.calls.flatMap((c, id) => {
		if (c.args.some((a) => isIt(a.v))) return ['unknown' as const];
		return isIt(c.callee) ? [resultOf(w, file, sum, id, depth + 1)] : [];
	});
	return uses.length === 0 ? 'unknown' : worst(uses);
}

function worst(list: readonly BodyUse[]): BodyUse {
	return list.includes('streamed') ? 'streamed' : list.includes('unknown') ? 'unknown' : 'whole';
}
