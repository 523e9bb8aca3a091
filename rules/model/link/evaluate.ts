/** Values on demand: what a value of a summary is, followed across files. */
import type { Library } from '../../catalog/types';
import type { Call, FileSummary, V, Value } from '../summary';
import {
	type AV,
	anyOf,
	awaited,
	encloses,
	type Frame,
	isWithin,
	type LibAV,
	type Point,
	UNDEFINED,
	unknown,
} from './av';
import { evaluateCall } from './calls';
import type { Linker } from './linker';
import { member } from './members';
import { evaluateImport } from './modules';
import { ownValue } from './own';
import { declaredAs } from './seeds';

/** Longest chain of values followed in one go; beyond it the answer is unknown. */
const MAX_DEPTH = 120;
/** Values looked at for one answer; beyond it the answer is unknown. */
const MAX_STEPS = 60_000;
const STEPS = 'steps taken';
let depth = 0;

/** @returns what the value is, as far as it can be followed; never throws */
export function evaluate(L: Linker, file: string, v: V, frame?: Frame): AV {
	const sum = L.summary(file);
	const value = sum?.values[v];
	if (!sum || !value) return unknown('the file is gone');
	if (value.k === 'lit') return { t: 'lit', v: value.v };
	if (value.k === 'undef') return UNDEFINED;
	const own = ownValue(L, file, v);
	if (own) return own;
	const key = `eval ${file} ${v} ${frame?.key ?? ''}`;
	const scratch = L.tracker.scratch;
	const known = scratch.get(key);
	if (known) return known as AV;
	const steps = ((scratch.get(STEPS) as number | undefined) ?? 0) + 1;
	scratch.set(STEPS, steps);
	if (depth > MAX_DEPTH) return unknown(`more than ${MAX_DEPTH} steps away`);
	if (steps > MAX_STEPS) return unknown(`more than ${MAX_STEPS} values to look at`);
	scratch.set(key, unknown('a value that depends on itself'));
	depth++;
	try {
		const result = evaluateValue(L, file, sum, value, frame);
		scratch.set(key, result);
		return result;
	} finally {
		depth--;
	}
}

function evaluateValue(L: Linker, file: string, sum: FileSummary, value: Value, frame: Frame | undefined): AV {
	const go = (v: V): AV => evaluate(L, file, v, frame);
	switch (value.k) {
		case 'lit':
			return { t: 'lit', v: value.v };
		case 'undef':
			return UNDEFINED;
		case 'text': {
			const parts = value.parts.map((p) => (typeof p === 'string' ? p : go(p)));
			const flat = joined(
				parts.flatMap((p) =>
					typeof p === 'string' ? [p] : p.t === 'lit' ? [String(p.v)] : p.t === 'text' ? p.parts : [p],
				),
			);
			return flat.every((p) => typeof p === 'string') ? { t: 'lit', v: flat.join('') } : { t: 'text', parts: flat };
		}
		case 'math':
			return math(value.op, go(value.l), go(value.r));
		case 'import':
			return evaluateImport(L, file, value.from, value.name);
		case 'global':
			return globalValue(L, value.name);
		case 'obj':
			return { t: 'obj', file, id: value.id, frame };
		case 'arr':
			return { t: 'arr', file, items: value.items, frame };
		case 'fn': {
			const fn = sum.fns[value.fn]!;
			const self: AV | undefined = fn.obj !== undefined ? { t: 'obj', file, id: fn.obj, frame } : undefined;
			return { t: 'fn', file, fn: value.fn, frame, self };
		}
		case 'class':
			return { t: 'cls', file, cls: value.cls };
		case 'read':
			return read(L, file, sum, value, frame);
		case 'param':
			return parameter(L, file, sum, value.fn, value.i, frame);
		case 'this':
			return thisValue(file, sum, value.fn, frame);
		case 'super': {
			const cls = sum.fns[value.fn]?.cls;
			const parent = cls === undefined ? undefined : sum.classes[cls]?.extends;
			return parent === undefined ? unknown('super') : instanceOf(go(parent));
		}
		case 'member':
			if (isInfinity(sum, value)) return { t: 'lit', v: Number.POSITIVE_INFINITY };
			return member(L, go(value.of), value.name, { file, order: value.order, fn: value.fn, block: value.block });
		case 'elem': {
			const of = go(value.of);
			const key = go(value.key);
			if (key.t === 'lit' && typeof key.v === 'string')
				return member(L, of, key.v, { file, order: Number.MAX_SAFE_INTEGER, fn: 0, block: 0 });
			if (of.t === 'arr' && key.t === 'lit' && typeof key.v === 'number' && !of.items.some((i) => i.spread)) {
				// What is pushed later is not among them.
				const item = of.items[key.v];
				return item ? evaluate(L, of.file, item.v, of.frame) : unknown('an item of an array');
			}
			return unknown('a computed member');
		}
		case 'rest':
			return { t: 'rest', of: go(value.of), omit: value.omit };
		case 'call':
			return evaluateCall(L, file, value.call, frame);
		case 'await':
			return awaited(go(value.of));
		case 'default':
			return orElse(go(value.of), () => go(value.def));
		case 'logic': {
			const l = go(value.l);
			if (value.op === '&&')
				return l.t === 'lit' && !l.v ? l : anyOf([l.t === 'lit' ? UNDEFINED : { t: 'lit', v: false }, go(value.r)]);
			if (l.t === 'lit' && value.op === '||' && !l.v) return go(value.r);
			return orElse(l, () => go(value.r));
		}
		case 'cond':
			return anyOf([go(value.a), go(value.b)]);
		case 'lost':
			return unknown(value.why, file, value.at);
	}
}

/** `Number.POSITIVE_INFINITY`, as linters want it. */
function isInfinity(sum: FileSummary, { of, name }: Extract<Value, { k: 'member' }>): boolean {
	const owner = name === 'POSITIVE_INFINITY' ? sum.values[of] : undefined;
	return owner?.k === 'global' && owner.name === 'Number';
}

/** Neighbouring strings as one. */
function joined(parts: readonly (string | AV)[]): (string | AV)[] {
	const out: (string | AV)[] = [];
	for (const p of parts) {
		const last = out.at(-1);
		if (typeof p === 'string' && typeof last === 'string') out[out.length - 1] = last + p;
		else out.push(p);
	}
	return out;
}

/** `a ?? b`: a when it is there for sure, b when it is not, else both. */
export function orElse(of: AV, def: () => AV): AV {
	switch (of.t) {
		case 'lit':
			return of.v === undefined || of.v === null ? def() : of;
		case 'any': {
			const there = of.of.filter((a) => !(a.t === 'lit' && (a.v === undefined || a.v === null)));
			if (there.length === 0) return def();
			return there.length === of.of.length && there.every((a) => a.t === 'lit' || isThing(a))
				? of
				: anyOf([...there, def()]);
		}
		case 'param':
		case 'unknown':
		case 'user':
		case 'fallback':
		case 'ext':
		case 'global':
		case 'rest':
			return { t: 'fallback', of, def: def() };
		default:
			return of;
	}
}

const isThing = (a: AV): boolean =>
	['obj', 'arr', 'fn', 'cls', 'inst', 'lib', 'op', 'ns', 'text', 'merged'].includes(a.t);

function math(op: string, l: AV, r: AV): AV {
	if (l.t === 'lit' && r.t === 'lit' && typeof l.v === 'number' && typeof r.v === 'number') {
		const [a, b] = [l.v, r.v];
		const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '**': a ** b, '%': a % b }[op];
		return { t: 'lit', v: result };
	}
	if (op === '+' && [l, r].some((x) => x.t === 'text' || (x.t === 'lit' && typeof x.v === 'string'))) {
		return {
			t: 'text',
			parts: [l, r].flatMap((x) => (x.t === 'text' ? x.parts : x.t === 'lit' ? [String(x.v)] : [x])),
		};
	}
	// Something is computed from it: a number the user decides, whatever it is.
	if ([l, r].some((x) => x.t === 'user')) return l.t === 'user' ? l : r;
	const open = [l, r].find((x) => x.t === 'param' || x.t === 'unknown' || x.t === 'any' || x.t === 'fallback');
	return open?.t === 'param' ? open : { t: 'user', name: 'a computed number' };
}

function globalValue(L: Linker, name: string): AV {
	if (name === 'globalThis' || name === 'global') return { t: 'global', path: [] };
	if (name === 'Infinity') return { t: 'lit', v: Number.POSITIVE_INFINITY };
	if (name === 'NaN') return { t: 'lit', v: Number.NaN };
	const lib = L.libraryOfGlobal(name);
	return lib ? libraryDefault(lib, lib.globals![name]!) : { t: 'global', path: [name] };
}

export function libraryDefault(lib: Library, shape: string): LibAV {
	return { t: 'lib', lib, shape, origin: 'default' };
}

export function instanceOf(cls: AV): AV {
	if (cls.t === 'cls') return { t: 'inst', file: cls.file, cls: cls.cls };
	if (cls.t === 'lib') {
		const construct = cls.lib.shapes[cls.shape]?.construct;
		if (construct?.does === 'create') return { t: 'lib', lib: cls.lib, shape: construct.shape, origin: 'given' };
	}
	return unknown('an instance of something out of sight');
}

function parameter(L: Linker, file: string, sum: FileSummary, fn: number, i: number, frame: Frame | undefined): AV {
	for (let f = frame; f; f = f.lexical) if (f.file === file && f.fn === fn) return f.arg(i);
	// p.then(value => …): what p gives.
	const argOf = sum.fns[fn]?.argOf;
	const callee =
		argOf && argOf.i === 0 && argOf.key === undefined && i === 0
			? sum.values[sum.calls[argOf.call]!.callee]
			: undefined;
	if (callee?.k === 'member' && callee.name === 'then') return awaited(evaluate(L, file, callee.of, frame));
	const given =
		argOf && argOf.key === undefined ? callbackArgument(L, file, sum.calls[argOf.call]!, argOf.i, i) : undefined;
	if (given) return given;
	return { t: 'param', file, fn, i, path: [] };
}

/** What the receiver of a callback gives as its i-th argument: pool.connect((err, client) => …), transaction((client) => …). */
function callbackArgument(L: Linker, file: string, call: Call, at: number, i: number): AV | undefined {
	const callee = evaluate(L, file, call.callee);
	if (callee.t === 'op') {
		const { action, recv } = callee;
		const gives = action.does === 'derive' ? action.callback : undefined;
		return gives && gives.arg === at && gives.param === i && action.does === 'derive'
			? { t: 'lib', lib: recv.lib, shape: action.shape, made: recv.made, origin: recv.origin, by: recv.by }
			: undefined;
	}
	if (callee.t !== 'fn') return undefined;
	const sum = L.summary(callee.file);
	for (const c of sum?.calls ?? []) {
		if (c.args[i] === undefined) continue;
		const run = evaluate(L, callee.file, c.callee);
		if (
			run.t === 'param' &&
			run.file === callee.file &&
			run.fn === callee.fn &&
			run.i === at &&
			run.path.length === 0
		) {
			const value = evaluate(L, callee.file, c.args[i].v);
			if (value.t === 'lib') return value;
		}
	}
	return undefined;
}

function thisValue(file: string, sum: FileSummary, fn: number, frame: Frame | undefined): AV {
	for (let f = frame; f; f = f.lexical) if (f.file === file && f.fn === fn && f.self) return f.self;
	// At the top of a module it holds nothing that is looked for.
	if (fn === 0) return UNDEFINED;
	const here = sum.fns[fn];
	if (here?.cls !== undefined)
		return here.isStatic ? { t: 'cls', file, cls: here.cls } : { t: 'inst', file, cls: here.cls, env: frame };
	if (here?.obj !== undefined) return { t: 'obj', file, id: here.obj, frame };
	return unknown('`this` of a function that anybody may call');
}

/** Which writes of a variable a reading sees. */
function read(
	L: Linker,
	file: string,
	sum: FileSummary,
	at: Extract<Value, { k: 'read' }>,
	frame: Frame | undefined,
): AV {
	const variable = sum.vars[at.id]!;
	const point: Point = { file, order: at.order, fn: at.fn, block: at.block };
	const writes = reaching(sum, variable.writes, variable.fn, point);
	if (writes.length === 0)
		return variable.writes.length === 0 ? unknown(`\`${variable.name}\` has no value in sight`) : UNDEFINED;
	const got = anyOf(
		writes.map((w) => evaluate(L, file, w.v, frame)),
		true,
	);
	return got.t === 'unknown' && variable.type?.v !== undefined
		? (instanceOfType(L, file, variable.type.v) ?? got)
		: got;
}

/** The instance a declared type stands for: a class in sight, or a type the catalogue knows. */
export function instanceOfType(L: Linker, file: string, type: V): AV | undefined {
	const written = L.summary(file)?.values[type];
	if (written?.k === 'import') {
		const to = L.resolve(file, written.from);
		if (to.kind === 'file' && declaredAs(L, to.file, written.name) === 'type') return undefined;
	}
	// pg.PoolClient: a type that is a member of the module.
	const owner = written?.k === 'member' ? evaluate(L, file, written.of) : undefined;
	const owned = owner?.t === 'lib' && written?.k === 'member' ? owner.lib.types?.[written.name] : undefined;
	if (owner?.t === 'lib' && owned) return { t: 'lib', lib: owner.lib, shape: owned, origin: 'given' };
	const named = evaluate(L, file, type);
	if (named.t === 'cls') return { t: 'inst', file: named.file, cls: named.cls };
	const value = L.summary(file)?.values[type];
	const name =
		value?.k === 'import'
			? value.name
			: value?.k === 'global'
				? value.name
				: value?.k === 'member'
					? value.name
					: undefined;
	if (named.t !== 'lib') return undefined;
	const shape = name === undefined ? undefined : named.lib.types?.[name];
	if (shape) return { t: 'lib', lib: named.lib, shape, origin: 'given' };
	// A class is the type of its instances, under any name.
	const made = instanceOf(named);
	return made.t === 'lib' ? made : undefined;
}

interface PlacedWrite {
	readonly v: V;
	readonly order: number;
	readonly fn: number;
	readonly block: number;
	readonly empty?: true;
}

/**
 * The writes a reading may see: the last one that surely ran before it and those that may have run
 * after that. Writes in other functions may have run at any time.
 */
export function reaching<W extends PlacedWrite>(sum: FileSummary, all: readonly W[], home: number, point: Point): W[] {
	const filled = all.filter((w) => !w.empty);
	const writes = filled.length > 0 ? filled : all;
	if (writes.length <= 1) return [...writes];
	const before = writes.filter((w) => w.fn === point.fn && w.order <= point.order);
	const sure = before.filter((w) => encloses(sum, w.block, point.block)).at(-1);
	if (sure)
		return writes.filter((w) => w === sure || (w.fn === point.fn && w.order > sure.order && w.order <= point.order));
	// In a closure: what the enclosing function has done by the time the closure is made, and all it may do later.
	const initial = writes.filter((w) => w.fn === home && isWithin(sum, point.fn, home));
	const first = initial[0];
	// `let client = null` filled in later by someone: the null is not what is used.
	const placeholder = first && isNullish(sum, first.v) && writes.length > 1 ? first : undefined;
	return writes.filter((w) => w !== placeholder && !(w.fn === point.fn && w.order > point.order && point.fn === home));
}

function isNullish(sum: FileSummary, v: V): boolean {
	const value = sum.values[v];
	return value?.k === 'undef' || (value?.k === 'lit' && value.v === null);
}
