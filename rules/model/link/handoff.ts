/**
 * Whether the promise of a call, or the function it is made in, goes to something that may bound
 * it: Promise.race with a timer, an in-house withTimeout(), a library Holdfast does not know.
 */
import type { CallId, Evidence, FileSummary, FnId } from '../summary';
import { argument } from './arguments';
import type { AV } from './av';
import { boundVerdict, guardOf } from './bounded';
import { nameOf, sitesOf } from './callers';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import { GUARDS, mayGuard, PASSES } from './guard-names';
import type { Linker } from './linker';
import { handedCalls } from './objects';
import { insideOperator, observedVerdict, pipedVerdict } from './observables';
import { mayUseGuard } from './own-guards';
import { raced, rivalTimer, settlingTimer, withTime } from './races';
import { timers } from './signals';
import { type Settled, unknownBecause } from './verdict';

const MAX_DEPTH = 4;

/**
 * @param givesPromise false when the call's result is no promise (a ClientRequest): then only the function around it counts
 * @returns undefined when nothing in sight may bound the call from outside
 */
export function handoffVerdict(L: Linker, file: string, id: CallId, givesPromise: boolean): Settled | undefined {
	return (givesPromise ? promiseVerdict(L, file, id, 0) : timerBeside(L, file, id)) ?? enclosingVerdict(L, file, id, 0);
}

/** A request with callbacks beside a timer that calls back too: whichever comes first. */
function timerBeside(L: Linker, file: string, id: CallId): Settled | undefined {
	const sum = L.summary(file);
	const fn = sum?.calls[id]?.fn;
	if (!sum || fn === undefined || fn === 0) return undefined;
	const timer = timers(L, file, sum).find(
		(t) =>
			sum.calls[t.call]!.fn === fn && !isSleep(L, file, sum, t.callback) && !callsItself(L, file, sum, t.callback, fn),
	);
	return timer ? raced({ file, at: sum.calls[timer.call]!.at }, settlingTimer(L, file, sum, fn, false)) : undefined;
}

/** setTimeout(poll, 1000) at the end of poll() only comes again. */
function callsItself(L: Linker, file: string, sum: FileSummary, callback: number, fn: FnId): boolean {
	const isIt = (a: AV): boolean => a.t === 'fn' && a.file === file && a.fn === fn;
	const value = evaluate(L, file, callback);
	return (
		isIt(value) || (value.t === 'fn' && sum.calls.some((c) => c.fn === value.fn && isIt(evaluate(L, file, c.callee))))
	);
}

function promiseVerdict(L: Linker, file: string, id: CallId, depth: number): Settled | undefined {
	const sum = L.summary(file);
	const call = sum?.calls[id];
	if (!sum || !call || depth > MAX_DEPTH) return undefined;
	for (const chained of chainsOn(L, sum, id)) {
		const v = promiseVerdict(L, file, chained, depth + 1);
		if (v) return v;
	}
	const observed = observedVerdict(L, file, sum, id, (next) => promiseVerdict(L, file, next, depth + 1));
	if (observed) return observed;
	if (call.use === 'await' || call.use === 'statement') return undefined;
	if (call.argOf) {
		const v = receives(L, file, sum, call.argOf.call, call.argOf.i, 'promise', depth);
		if (v) return v;
	}
	// const p = fetch(…); await Promise.race([p, timer])
	for (const use of variableUses(sum, id)) {
		const v = receives(L, file, sum, use.call, use.i, 'promise', depth);
		if (v) return v;
	}
	return undefined;
}

/** p.then(…), p.catch(…), p.finally(…) of the call's promise, also of a variable that holds it. */
function chainsOn(L: Linker, sum: FileSummary, id: CallId): CallId[] {
	const isIt = (v: number): boolean => {
		const of = sum.values[v];
		if (of?.k === 'read') return sum.vars[of.id]!.writes.some((w) => sum.values[w.v]?.k === 'call' && isIt(w.v));
		return of?.k === 'call' && of.call === id;
	};
	return L.uses(sum).memberCalls.flatMap((m) =>
		['then', 'catch', 'finally'].includes(m.name) && isIt(m.of) ? [m.call] : [],
	);
}

function variableUses(sum: FileSummary, id: CallId): { call: CallId; i: number }[] {
	const holders = new Set(
		sum.vars.flatMap((v, i) =>
			v.writes.some((w) => sum.values[w.v]?.k === 'call' && (sum.values[w.v] as { call: number }).call === id)
				? [i]
				: [],
		),
	);
	if (holders.size === 0) return [];
	const isIt = (v: number): boolean => {
		const value = sum.values[v];
		if (value?.k === 'read') return holders.has(value.id);
		return value?.k === 'arr' && value.items.some((item) => isIt(item.v));
	};
	return sum.calls.flatMap((c, call) => c.args.flatMap((a, i) => (isIt(a.v) ? [{ call, i }] : [])));
}

/** The call is made inside a function that is handed to something. */
function enclosingVerdict(L: Linker, file: string, id: CallId, depth: number): Settled | undefined {
	const sum = L.summary(file);
	if (!sum || depth > MAX_DEPTH) return undefined;
	const call = sum.calls[id]!;
	for (let f: FnId = call.fn; f !== 0; f = sum.fns[f]!.parent) {
		const fn = sum.fns[f]!;
		if (fn.argOf) {
			const v =
				fn.argOf.key === undefined
					? receives(L, file, sum, fn.argOf.call, fn.argOf.i, 'function', depth, f)
					: (guardOf(L, file, sum.calls[fn.argOf.call]!, fn.argOf.i) ?? inObject(L, file, sum, fn.argOf.call));
			if (v) return v;
			continue;
		}
		// (async () => …)(), and a function that another one returns: what is made of that one's result.
		const called = sum.calls.findIndex((c) => isFn(sum, c.callee, f));
		if (called >= 0) return promiseVerdict(L, file, called, depth + 1) ?? enclosingVerdict(L, file, called, depth + 1);
		if (fn.name === '' && sum.fns[fn.parent]!.returns.some((v) => isFn(sum, v, f))) continue;
		const kept = sum.objs.findIndex((o) => o.props.some((p) => isFn(sum, p.v, f)));
		for (const { call } of kept < 0 ? [] : handedCalls(sum, kept)) {
			const v = inObject(L, file, sum, sum.calls.indexOf(call));
			if (v) return v;
		}
		const cls = fn.cls;
		for (const c of cls === undefined ? [] : sum.calls) {
			// resilient(new Inventory(), …)
			if (
				!c.isNew ||
				!c.argOf ||
				sum.vars[(sum.values[c.callee] as { id?: number }).id ?? -1]?.name !== sum.classes[cls!]!.name
			)
				continue;
			const v = inObject(L, file, sum, c.argOf.call);
			if (v) return v;
		}
		const decorated = decoratorVerdict(L, file, sum, f);
		if (decorated) return decorated;
		return namedVerdict(L, file, f, depth);
	}
	return undefined;
}

const isFn = (sum: FileSummary, v: number, fn: FnId): boolean => {
	const value = sum.values[v];
	return value?.k === 'fn' && value.fn === fn;
};

/** `Effect.tryPromise({ try: () => fetch(…) })`: only a receiver that is known to guard by its name. */
function inObject(L: Linker, file: string, sum: FileSummary, id: CallId): Settled | undefined {
	const call = sum.calls[id]!;
	const callee = evaluate(L, file, call.callee);
	if (callee.t === 'fn' || callee.t === 'cls' || callee.t === 'op' || callee.t === 'lib') return undefined;
	const name = nameOf(sum, call.callee) ?? '';
	const guards = GUARDS.test(name) || (callee.t === 'ext' && L.libraryOfModule(callee.from)?.mayBound);
	return guards
		? unknownBecause({
				at: { file, at: call.calleeAt },
				note: `it runs inside a function handed to \`${name}\`, which may bound it`,
			})
		: undefined;
}

/** `@Timeout(5000) async load() { … }` */
function decoratorVerdict(L: Linker, file: string, sum: FileSummary, fn: FnId): Settled | undefined {
	const cls = sum.fns[fn]!.cls;
	const method = cls === undefined ? undefined : sum.classes[cls]!.methods.find((m) => m.fn === fn);
	for (const d of [...(method?.decorators ?? []), ...(cls === undefined ? [] : sum.classes[cls]!.decorators)]) {
		const name = nameOf(sum, d.callee) ?? '';
		if (
			GUARDS.test(name) &&
			!/cron|schedule|interval|queue|throttl|rate/i.test(name) &&
			evaluate(L, file, d.callee).t !== 'fn'
		) {
			return unknownBecause({
				at: { file, at: sum.fns[fn]!.at },
				note: `its method is decorated with \`@${name}\`, which may bound it`,
			});
		}
	}
	return undefined;
}

/**
 * Some file awaits the function and names nothing that could guard it: told from its text, as the
 * question is asked of every finding and most functions have such a caller.
 */
function isPlainlyAwaited(L: Linker, file: string, fn: FnId): boolean {
	const name = L.summary(file)?.fns[fn]?.name ?? '';
	if (!/^[\w$]{3,}$/.test(name)) return false;
	return L.importersOf(file).some((importer) => {
		const { file: user } = importer;
		if (!L.mentionsWord(user, name) || L.textQuery(`names guards ${user}`, user, (text) => GUARDS.test(text)))
			return false;
		if (mayGuardCalls(L, user)) return false;
		const awaiting = new RegExp(`\\bawait\\s+(?:[\\w$]+\\s*\\??\\.\\s*)*${name.replaceAll('$', '\\$')}\\s*\\(`);
		return L.textQuery(`awaits ${name} in ${user}`, user, (text) => awaiting.test(text));
	});
}

/** Whether a file may put limits on what it calls by a library of policies or a declared guard. Asked for each of its calls. */
function mayGuardCalls(L: Linker, file: string): boolean {
	return L.tracker.memo(
		`guards ${file}`,
		() => importsPolicies(L, file) || mayUseGuard(L, file),
		() => false,
	);
}

function importsPolicies(L: Linker, file: string): boolean {
	return L.importsOf(file).some(({ specifier }) => {
		const to = L.resolve(file, specifier);
		return to.kind === 'package' && L.libraryOfModule(to.name)?.mayBound === true;
	});
}

/** Every use of the function in sight goes through something that may bound it: new CircuitBreaker(load), withTimeout(load()). */
function namedVerdict(L: Linker, file: string, fn: FnId, depth: number): Settled | undefined {
	if (depth > 1) return undefined;
	if (isPlainlyAwaited(L, file, fn)) return undefined;
	let last: Settled | undefined;
	// One caller that is not guarded is enough: no need to read the others.
	for (const s of sitesOf(L, file, fn)) {
		const sum = L.summary(s.file);
		if (!sum) return undefined;
		last =
			s.as === 'argument'
				? receives(L, s.file, sum, s.call, s.i, 'function', depth + 1, undefined)
				: (promiseVerdict(L, s.file, s.call, depth + 1) ?? enclosingVerdict(L, s.file, s.call, depth + 1));
		if (!last) return undefined;
	}
	return last;
}

/** What the receiver of a promise or function does with it. */
function receives(
	L: Linker,
	file: string,
	sum: FileSummary,
	id: CallId,
	i: number,
	what: 'promise' | 'function',
	depth: number,
	fn?: FnId,
): Settled | undefined {
	const call = sum.calls[id]!;
	const callee = evaluate(L, file, call.callee);
	const at = { file, at: call.calleeAt };
	const op = asAction(callee, call.isNew);
	if (op) {
		switch (op.action.does) {
			case 'race':
				return what === 'promise' ? raced(at, rivalTimer(L, file, call.args[op.action.list]?.v)) : undefined;
			case 'gather':
			case 'run': {
				// new Promise((resolve, reject) => { setTimeout(() => reject(…), ms); … })
				const runs =
					fn !== undefined &&
					timers(L, file, sum).some((t) => sum.calls[t.call]!.fn === fn && !isSleep(L, file, sum, t.callback));
				return runs ? raced(at, settlingTimer(L, file, sum, fn, false)) : promiseVerdict(L, file, id, depth + 1);
			}
			case 'same':
				return promiseVerdict(L, file, id, depth + 1);
			case 'bound':
				return boundVerdict(L, file, call, op, i) ?? promiseVerdict(L, file, id, depth + 1);
			case 'operator':
				return insideOperator(L, file, sum, call, (pipe) => promiseVerdict(L, file, pipe, depth + 1));
			default:
				return undefined;
		}
	}
	const name = nameOf(sum, call.callee) ?? '';
	if (['then', 'catch', 'finally'].includes(name)) return promiseVerdict(L, file, id, depth + 1);
	if (callee.t === 'fn')
		return (
			bounds(L, callee, i, at, depth, (k) => argument(L, file, call.args, k, undefined)) ??
			(what === 'promise' ? promiseVerdict(L, file, id, depth + 1) : undefined)
		);
	if (callee.t === 'cls' || callee.t === 'lib') return undefined;
	// new Response(stream), new Map(entries): the platform's own bound nothing.
	if (what === 'promise' && call.isNew && callee.t === 'global') return undefined;
	// A method passes on by its name (list.push); a function imported from a package is what it is.
	if (what === 'promise')
		return PASSES.test(name) && callee.t !== 'ext'
			? undefined
			: unknownBecause({ at, note: `its promise is handed to \`${name || 'something'}\`, which may bound it` });
	if (mayGuard(L, sum, call, name, callee, i, fn))
		return unknownBecause({
			at,
			note: `it runs inside a function handed to \`${name || 'something'}\`, which may bound it`,
		});
	// ids.map((id) => fetch(…)): the promises are in the result.
	if (/^(map|flatMap|then|catch|finally)$/.test(name)) return promiseVerdict(L, file, id, depth + 1);
	// asyncHandler(async (req, res) => …): another function, and what is done with that one.
	return call.argOf && depth < MAX_DEPTH
		? receives(L, file, sum, call.argOf.call, call.argOf.i, 'function', depth + 1)
		: undefined;
}

/** Does a function in sight race or time its argument, or hand it on to something out of sight? */
function bounds(
	L: Linker,
	fn: Extract<AV, { t: 'fn' }>,
	i: number,
	at: NonNullable<Evidence['at']>,
	depth: number,
	given: (k: number) => AV,
): Settled | undefined {
	const sum = L.summary(fn.file);
	if (!sum || depth > MAX_DEPTH) return undefined;
	const inside = (f: FnId): boolean => {
		for (let x = f; ; x = sum.fns[x]!.parent) {
			if (x === fn.fn) return true;
			if (x === 0) return false;
		}
	};
	for (const t of timers(L, fn.file, sum)) {
		if (inside(sum.calls[t.call]!.fn) && !isSleep(L, fn.file, sum, t.callback))
			return raced(at, withTime(settlingTimer(L, fn.file, sum, fn.fn, false), fn.fn, given));
	}
	for (const [id, c] of sum.calls.entries()) {
		if (!inside(c.fn)) continue;
		const callee = evaluate(L, fn.file, c.callee);
		const action = asAction(callee, c.isNew)?.action;
		if (action?.does === 'race')
			return raced(at, withTime(rivalTimer(L, fn.file, c.args[action.list]?.v), fn.fn, given));
		const piped = pipedVerdict(
			L,
			fn.file,
			sum,
			id,
			(v) => involves(sum, v, fn.fn, i),
			(next) => promiseVerdict(L, fn.file, next, depth + 1),
		);
		if (piped) return piped;
		const handed = c.args.findIndex((a) => involves(sum, a.v, fn.fn, i));
		if (handed < 0) continue;
		const v = receives(L, fn.file, sum, id, handed, 'promise', depth + 1);
		if (v) return v;
	}
	return undefined;
}

/** new Promise(resolve => setTimeout(resolve, ms)) only waits. */
function isSleep(L: Linker, file: string, sum: FileSummary, callback: number): boolean {
	const value = evaluate(L, file, callback);
	if (value.t === 'param') return value.i === 0;
	if (value.t !== 'fn' || value.file !== file) return false;
	const calls = sum.calls.filter((c) => c.fn === value.fn);
	return (
		calls.length > 0 &&
		calls.every((c) => {
			const callee = evaluate(L, file, c.callee);
			return callee.t === 'param' && callee.i === 0;
		})
	);
}

/** The value is the parameter, or a call of it. */
function involves(sum: FileSummary, v: number, fn: FnId, i: number, depth = 0): boolean {
	const value = sum.values[v];
	if (depth > 4) return false;
	switch (value?.k) {
		case 'param':
			return value.fn === fn && value.i === i;
		case 'read':
			return sum.vars[value.id]!.writes.some((w) => involves(sum, w.v, fn, i, depth + 1));
		case 'call':
			return involves(sum, sum.calls[value.call]!.callee, fn, i, depth + 1);
		case 'fn':
			return sum.calls.some((c) => c.fn === value.fn && involves(sum, c.callee, fn, i, depth + 1));
		case 'arr':
			return value.items.some((item) => involves(sum, item.v, fn, i, depth + 1));
		default:
			return false;
	}
}
