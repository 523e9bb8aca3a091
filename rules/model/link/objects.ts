/**
 * A member of an object literal as it is at a place: its properties and spreads in order, then
 * what is written to it before that place, then what functions it is handed to may write.
 */
import type { Call, FileSummary, MemberWrite, ObjId, V, VarId } from '../summary';
import { givenValues } from './arguments';
import { type AV, anyOf, encloses, type Frame, type Point, UNDEFINED, unknown } from './av';
import { callFunction } from './calls';
import { evaluate, orElse } from './evaluate';
import type { Linker } from './linker';
import { member, over } from './members';
import { mutation } from './mutation';
import { importRoot } from './seeds';

/** Stand-ins for functions of other files: where something is read, and where something is written. */
const OTHER_FILE = -1;
const ELSEWHERE = -2;

type Obj = Extract<AV, { t: 'obj' }>;

const dependsOnItself = (): AV => unknown('an object that depends on itself');

export function objectMember(L: Linker, of: Obj, name: string, point: Point): AV {
	const sum = L.summary(of.file);
	const alloc = sum?.objs[of.id];
	if (!sum || !alloc) return unknown('an object that is gone');
	// All users of a shared client read its options: of an object of the module itself, the same at the same place.
	if (alloc.fn === 0 && !of.frame && alloc.props.every((p) => p.kind === 'value' || p.kind === 'computed')) {
		const place = point.file === of.file ? `${point.order} ${point.fn} ${point.block}` : 'elsewhere';
		return L.tracker.memo(
			`member ${of.file} ${of.id} ${name} ${place}`,
			() => readMember(L, of, name, point),
			dependsOnItself,
		);
	}
	const key = `prop ${of.file} ${of.id} ${of.frame?.key ?? ''} ${name}`;
	if (L.tracker.scratch.has(key)) return dependsOnItself();
	L.tracker.scratch.set(key, true);
	try {
		return readMember(L, of, name, point);
	} finally {
		L.tracker.scratch.delete(key);
	}
}

/** Asks for the summary itself: what is kept of the answer has to know that it depends on it. */
function readMember(L: Linker, of: Obj, name: string, point: Point): AV {
	const sum = L.summary(of.file);
	if (!sum?.objs[of.id]) return unknown('an object that is gone');
	return withWrites(L, sum, of, name, point, literalMember(L, sum, of, name, point));
}

function literalMember(L: Linker, sum: FileSummary, of: Obj, name: string, point: Point): AV {
	let acc: AV = UNDEFINED;
	for (const p of sum.objs[of.id]!.props) {
		if (p.kind === 'spread') acc = over(spreadMember(L, evaluate(L, of.file, p.v, of.frame), name, point), acc);
		else if (p.kind === 'computed') acc = over(unknown('a computed key', of.file, p.at), acc);
		else if (p.key === name) {
			const v = evaluate(L, of.file, p.v, of.frame);
			acc =
				p.kind === 'get'
					? callFunction(L, v, givenValues([]), point)
					: v.t === 'fn' && p.kind === 'method'
						? { ...v, self: of }
						: v;
		}
	}
	return acc;
}

/** What a spread contributes: `...(cond && { … })` and `...undefined` give nothing. */
function spreadMember(L: Linker, of: AV, name: string, point: Point): AV {
	if (of.t === 'lit') return UNDEFINED;
	if (of.t === 'global') return unknown(`a spread of ${of.path.join('.')}`);
	if (of.t === 'any') return anyOf(of.of.map((a) => (a.t === 'lit' ? UNDEFINED : spreadMember(L, a, name, point))));
	return member(L, of, name, point);
}

/** What a write makes of the value that was there. */
type Effect = (below: AV) => AV;

interface Placed {
	readonly order: number;
	readonly fn: number;
	readonly block: number;
	readonly effect: Effect;
}

/** Something that is written to: an object literal, or a variable that holds an object from elsewhere. */
interface Subject {
	readonly file: string;
	readonly frame?: Frame;
	/** Function and block it begins in. */
	readonly fn: number;
	readonly block: number;
	readonly writes: readonly MemberWrite[];
	readonly handed: readonly Handed[];
}

function withWrites(L: Linker, sum: FileSummary, of: Obj, name: string, point: Point, literal: AV): AV {
	const alloc = sum.objs[of.id]!;
	const about = aliases(sum);
	const subject = {
		...of,
		fn: alloc.fn,
		block: alloc.block,
		writes: about.writes.get(of.id) ?? [],
		handed: about.handed.get(of.id) ?? [],
	};
	return written(L, sum, subject, name, point, literal, foreignWrites(L, of, sum, name));
}

/** Whether members of the variable's object are written under its name, or it is handed to somebody. */
export function isWrittenTo(sum: FileSummary, id: VarId): boolean {
	const { writes, handed } = byVariable(sum, id);
	return writes.length > 0 || handed.length > 1;
}

export function patchedMember(L: Linker, of: Extract<AV, { t: 'patched' }>, name: string, point: Point): AV {
	const below = member(L, of.of, name, point);
	const sum = L.summary(of.file);
	const variable = sum?.vars[of.id];
	if (!sum || !variable) return below;
	const first = variable.writes[0];
	const subject = { ...of, fn: variable.fn, block: first?.block ?? 0, ...byVariable(sum, of.id) };
	return written(L, sum, subject, name, point, below, []);
}

function written(
	L: Linker,
	sum: FileSummary,
	of: Subject,
	name: string,
	point: Point,
	literal: AV,
	foreign: readonly Effect[],
): AV {
	const placed: Placed[] = [];
	for (const w of of.writes) {
		if (w.key === name) placed.push({ ...w, effect: (below) => write(L, of, w, below) });
		else if (w.key === null)
			placed.push({ ...w, effect: (below) => over(unknown('a computed key', of.file, w.at), below) });
	}
	for (const { call, i } of of.handed) {
		if (point.file === of.file && call.order >= point.order && call.fn === point.fn) continue;
		// The call the options are for comes after everything that is done to them.
		const effect = mutation(L, of, call, i, name);
		if (effect) placed.push({ order: call.order, fn: call.fn, block: call.block, effect });
	}
	for (const effect of foreign) placed.push({ order: Number.MAX_SAFE_INTEGER, fn: ELSEWHERE, block: 0, effect });
	placed.sort((a, b) => a.order - b.order);
	const here: Point = point.file === of.file ? point : { ...point, fn: OTHER_FILE };
	let acc = literal;
	for (const p of placed) {
		// Writes later in the same function are not seen; those in other functions may have happened.
		if (p.fn === here.fn && p.order > here.order) continue;
		const sure =
			here.fn === p.fn ? encloses(sum, p.block, here.block) : p.fn === of.fn && encloses(sum, p.block, of.block);
		const after = p.effect(acc);
		acc = sure ? after : anyOf([acc, after]);
	}
	return acc;
}

function write(L: Linker, of: Subject, w: MemberWrite, below: AV): AV {
	const value = (): AV => evaluate(L, of.file, w.v, of.frame);
	return w.op === '=' ? value() : orElse(below, value);
}

/** `cfg.timeout = 5`, `api.options.timeout = 5` in another file: objects that others can reach through an export. */
function foreignWrites(L: Linker, of: Obj, sum: FileSummary, name: string): readonly Effect[] {
	const alloc = sum.objs[of.id]!;
	const inClass = sum.fns[alloc.fn]!.cls !== undefined;
	if ((alloc.fn !== 0 && !inClass) || (of.frame && !inClass)) return [];
	if (!inClass && !Object.values(sum.exports).some((v) => reachesAlloc(sum, v, of.id, 0))) return [];
	// All importers are asked about: once for everybody who reads the member, and a shared client's options have many readers.
	return L.tracker.memo(
		`foreign ${of.file} ${of.id} ${name}`,
		() => L.importersOf(of.file).flatMap(({ file }) => writesFrom(L, file, of, name)),
		(): Effect[] => [],
	);
}

/** What one other file writes. */
function writesFrom(L: Linker, file: string, of: Obj, name: string): Effect[] {
	if (!L.mentionsWord(file, name)) return [];
	const effects: Effect[] = [];
	const other = L.summary(file);
	for (const w of other?.writes ?? []) {
		if (w.key !== name || !other) continue;
		const from = importRoot(other, w.base);
		const to = from === undefined ? undefined : L.resolve(file, from);
		if (to?.kind !== 'file' || to.file !== of.file) continue;
		const base = evaluate(L, file, w.base);
		if (base.t === 'obj' && base.file === of.file && base.id === of.id) {
			const value = evaluate(L, file, w.v);
			effects.push((below) => (w.op === '=' ? value : orElse(below, () => value)));
		}
	}
	return effects;
}

export interface Handed {
	readonly call: Call;
	readonly i: number;
}

const variables = new WeakMap<FileSummary, Map<VarId, { writes: MemberWrite[]; handed: Handed[] }>>();

/** Who writes to a variable's object by the variable's name, and who is given it. */
function byVariable(
	sum: FileSummary,
	id: VarId,
): { readonly writes: readonly MemberWrite[]; readonly handed: readonly Handed[] } {
	let all = variables.get(sum);
	if (!all) {
		all = new Map();
		const of = (v: V): { writes: MemberWrite[]; handed: Handed[] } | undefined => {
			const value = sum.values[v];
			if (value?.k !== 'read') return undefined;
			let entry = all!.get(value.id);
			if (!entry) {
				entry = { writes: [], handed: [] };
				all!.set(value.id, entry);
			}
			return entry;
		};
		for (const w of sum.writes) of(w.base)?.writes.push(w);
		for (const call of sum.calls) for (const [i, a] of call.args.entries()) of(a.v)?.handed.push({ call, i });
		variables.set(sum, all);
	}
	return all.get(id) ?? { writes: [], handed: [] };
}

interface Aliases {
	readonly writes: ReadonlyMap<ObjId, readonly MemberWrite[]>;
	/** Calls that get the object as their i-th argument. */
	readonly handed: ReadonlyMap<ObjId, readonly Handed[]>;
}

const cache = new WeakMap<FileSummary, Aliases>();

/** Who writes to which object literal and who is given it, by following names within the file. */
function aliases(sum: FileSummary): Aliases {
	const known = cache.get(sum);
	if (known) return known;
	const writes = new Map<ObjId, MemberWrite[]>();
	const handed = new Map<ObjId, { call: Call; i: number }[]>();
	for (const w of sum.writes) for (const id of allocsOf(sum, w.base)) push(writes, id, w);
	for (const call of sum.calls)
		for (const [i, a] of call.args.entries()) for (const id of allocsOf(sum, a.v)) push(handed, id, { call, i });
	const made = { writes, handed };
	cache.set(sum, made);
	return made;
}

/** Calls that get the object literal under one of its names. */
export function handedCalls(sum: FileSummary, id: ObjId): readonly Handed[] {
	return aliases(sum).handed.get(id) ?? [];
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
	const list = map.get(key);
	if (list) list.push(item);
	else map.set(key, [item]);
}

/** The object literals a value may be, looking through names, fields, `??` and ternaries of the file only. */
export function allocsOf(sum: FileSummary, v: V, depth = 0): Set<ObjId> {
	const found = new Set<ObjId>();
	if (depth > 6) return found;
	const add = (x: V): void => {
		for (const id of allocsOf(sum, x, depth + 1)) found.add(id);
	};
	const value = sum.values[v];
	switch (value?.k) {
		case 'obj':
			found.add(value.id);
			break;
		case 'read':
			for (const w of sum.vars[value.id]!.writes) add(w.v);
			break;
		case 'logic':
			add(value.l);
			add(value.r);
			break;
		case 'cond':
			add(value.a);
			add(value.b);
			break;
		case 'default':
			add(value.of);
			add(value.def);
			break;
		case 'await':
			add(value.of);
			break;
		case 'member': {
			const of = sum.values[value.of];
			if (of?.k === 'this') {
				const cls = sum.fns[of.fn]?.cls;
				if (cls === undefined) break;
				for (const f of sum.classes[cls]!.fields) if (f.name === value.name && f.init !== undefined) add(f.init);
				for (const w of sum.writes) {
					const base = sum.values[w.base];
					if (w.key === value.name && base?.k === 'this' && sum.fns[base.fn]?.cls === cls) add(w.v);
				}
			} else
				for (const id of allocsOf(sum, value.of, depth + 1))
					for (const p of sum.objs[id]!.props) if (p.key === value.name) add(p.v);
			break;
		}
	}
	return found;
}

function reachesAlloc(sum: FileSummary, v: V, id: ObjId, depth: number): boolean {
	if (allocsOf(sum, v).has(id)) return true;
	if (depth > 2) return false;
	for (const a of allocsOf(sum, v))
		if (sum.objs[a]!.props.some((p) => p.kind === 'value' && reachesAlloc(sum, p.v, id, depth + 1))) return true;
	return false;
}
