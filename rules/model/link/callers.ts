/** Who calls a function, constructs a class or is handed a function: asked on demand, file by file. */
import type { CallId, FileSummary, FnId } from '../summary';
import { argument } from './arguments';
import type { AV } from './av';
import { evaluate } from './evaluate';
import { subclassesOf } from './instances';
import type { Linker } from './linker';
import { member } from './members';

export interface Site {
	readonly file: string;
	readonly call: CallId;
	/** `call`: the function is called here. `argument`: it is handed to this call. */
	readonly as: 'call' | 'argument';
	/** argument: which one. */
	readonly i: number;
	/** The callee may be this function or another. */
	readonly perhaps?: true;
}

export interface Callers {
	readonly sites: readonly Site[];
	/** More files would have had to be read than the budget allows. */
	readonly cut: boolean;
}

const MAX_FILES = 250;
const NONE: Callers = { sites: [], cut: false };

export function callersOf(L: Linker, file: string, fn: FnId): Callers {
	return L.tracker.memo(
		`callers ${file}#${fn}`,
		() => {
			const sites: Site[] = [];
			const found = sitesOf(L, file, fn);
			for (let next = found.next(); ; next = found.next()) {
				if (next.done) return { sites, cut: next.value };
				sites.push(next.value);
			}
		},
		() => NONE,
	);
}

/** The sites one by one, own file first, so that whoever has seen enough reads no further. @returns whether the budget cut it short */
export function* sitesOf(L: Linker, file: string, fn: FnId): Generator<Site, boolean> {
	const sum = L.summary(file);
	const of = sum?.fns[fn];
	if (!sum || !of || of.kind === 'module') return false;
	const cls = of.kind === 'ctor' ? of.cls : undefined;
	const own = cls !== undefined ? sum.classes[cls]!.name : of.name;
	const is = (a: AV, held = false): boolean => {
		if (a.t === 'any') return a.of.some((x) => is(x, held));
		if (a.t === 'fallback') return is(a.of, held) || is(a.def, held);
		// One constructor deep: what is held by something that is held in turn is not followed.
		if (a.t === 'param' && a.path.length === 1 && cls === undefined)
			return !held && heldBy(L, a).some((x) => is(x, true));
		if (cls !== undefined) return a.t === 'cls' && constructs(L, a.file, a.cls, file, cls);
		return a.t === 'fn' && a.file === file && a.fn === fn;
	};
	const exposed = exposure(L, file, sum, fn, own);
	const names = new Set([own, ...exposed].filter((n) => n !== '' && n !== 'default' && n !== '='));
	// `new Sub(…)` of a subclass without a constructor of its own fills the parameters too.
	const subclasses = cls === undefined ? [] : heirs(L, file, cls);
	for (const s of subclasses) if (s.file === file) names.add(s.name);
	yield* sitesIn(L, file, file, names, is, cls !== undefined);
	for (const s of subclasses) {
		if (s.file !== file) yield* sitesIn(L, s.file, file, new Set([s.name]), is, true);
		for (const user of usersOf(L, s.file, [s.name]))
			if (user !== s.file && user !== file) yield* sitesIn(L, user, file, new Set([s.name]), is, true);
	}
	if (exposed.length === 0) return false;
	const users = eachUser(L, file, exposed);
	for (let next = users.next(); ; next = users.next()) {
		if (next.done) return next.value;
		const user = next.value;
		if (user.file === file) continue;
		const known = new Set([...names, ...user.names]);
		yield* sitesIn(L, user.file, file, user.byDefault ? undefined : known, is, cls !== undefined);
	}
}

/** `this.transport.send()` where the constructor is given the transport: what its callers give. */
function heldBy(L: Linker, of: Extract<AV, { t: 'param' }>): AV[] {
	// Only constructors with a declared type: what else is called by the same name is somebody else's.
	const holder = L.summary(of.file)?.fns[of.fn];
	if (holder?.kind !== 'ctor' || !holder.params[of.i]?.type) return [];
	const point = { file: of.file, order: 0, fn: 0, block: 0 };
	return callersOf(L, of.file, of.fn)
		.sites.filter((s) => s.as === 'call')
		.map((s) => {
			const args = L.summary(s.file)?.calls[s.call]?.args ?? [];
			return member(L, argument(L, s.file, args, of.i, undefined), of.path[0]!, point);
		})
		.filter((a) => a.t !== 'param');
}

interface Heir {
	readonly file: string;
	readonly cls: number;
	readonly name: string;
}

/** Subclasses, also of subclasses, that inherit the constructor. */
function heirs(L: Linker, file: string, cls: number): Heir[] {
	return subclassesOf(L, file, cls).flatMap((s) => {
		const sub = L.summary(s.file)!.classes[s.cls]!;
		return sub.ctor === undefined ? [{ ...s, name: sub.name }, ...heirs(L, s.file, s.cls)] : [];
	});
}

/** Whether `new` of the class runs the constructor of the other one: the class itself or one that inherits it. */
function constructs(L: Linker, file: string, cls: number, ofFile: string, ofCls: number, depth = 0): boolean {
	if (file === ofFile && cls === ofCls) return true;
	const c = L.summary(file)?.classes[cls];
	if (!c || c.ctor !== undefined || c.extends === undefined || depth > 5) return false;
	const parent = evaluate(L, file, c.extends);
	return parent.t === 'cls' && constructs(L, parent.file, parent.cls, ofFile, ofCls, depth + 1);
}

/** Names under which the function, its class or the object it belongs to can be had from outside. */
function exposure(L: Linker, file: string, sum: FileSummary, fn: FnId, own: string): string[] {
	const of = sum.fns[fn]!;
	const belongs = of.cls !== undefined || of.obj !== undefined;
	return Object.keys(sum.exports).filter((name) => {
		if (belongs) return true;
		if (name === own) return true;
		const value = evaluate(L, file, sum.exports[name]!);
		if (value.t === 'fn') return value.file === file && value.fn === fn;
		if (value.t !== 'obj' || value.file !== file) return false;
		return sum.objs[value.id]!.props.some((p) => {
			const v = evaluate(L, file, p.v);
			return v.t === 'fn' && v.file === file && v.fn === fn;
		});
	});
}

/** The calls of a file that reach the function: only those under one of its names are looked at. */
function* sitesIn(
	L: Linker,
	file: string,
	target: string,
	names: ReadonlySet<string> | undefined,
	is: (a: AV) => boolean,
	isNew: boolean,
): Generator<Site> {
	const sum = L.summary(file);
	if (!sum) return;
	for (const [call, c] of sum.calls.entries()) {
		const callee = sum.values[c.callee];
		if (isNew && callee?.k === 'super') {
			const cls = sum.fns[c.fn]?.cls;
			const parent = cls === undefined ? undefined : sum.classes[cls]?.extends;
			if (parent !== undefined && is(evaluate(L, file, parent))) yield { file, call, as: 'call', i: 0 };
			continue;
		}
		if (
			isNew === c.isNew &&
			(!names || names.has(nameOf(sum, c.callee) ?? '') || isAlias(L, file, sum, c.callee, names, target))
		) {
			const reached = evaluate(L, file, c.callee);
			if (is(reached))
				yield {
					file,
					call,
					as: 'call',
					i: 0,
					...(reached.t === 'any' || reached.t === 'fallback' ? { perhaps: true } : {}),
				};
		}
		if (isNew) continue;
		for (const [i, a] of c.args.entries()) {
			const kind = sum.values[a.v]?.k;
			if (kind !== 'read' && kind !== 'import' && kind !== 'member') continue;
			if (names && !names.has(nameOf(sum, a.v) ?? '')) continue;
			if (is(evaluate(L, file, a.v))) yield { file, call, as: 'argument', i };
		}
	}
}

/** The last name of a value as written: `get` of `api.http.get`. */
export function nameOf(sum: FileSummary, v: number): string | undefined {
	const value = sum.values[v];
	if (value?.k === 'member' || value?.k === 'global') return value.name;
	if (value?.k === 'import') return value.name === 'default' || value.name === '*' ? undefined : value.name;
	return value?.k === 'read' ? sum.vars[value.id]?.name : undefined;
}

/** A name that may stand for one of the wanted: a default or namespace import that leads there, a variable set to one. */
function isAlias(
	L: Linker,
	file: string,
	sum: FileSummary,
	v: number,
	names: ReadonlySet<string>,
	target: string,
	depth = 0,
): boolean {
	const value = sum.values[v];
	if (value?.k === 'member') return depth > 0 && names.has(value.name);
	if (value?.k === 'import') {
		if (names.has(value.name)) return true;
		if (value.name !== 'default' && value.name !== '*') return false;
		const to = L.resolve(file, value.from);
		return to.kind === 'file' && (to.file === target || L.importsOf(to.file).some((i) => i.reexports));
	}
	if (value?.k === 'cond') return [value.a, value.b].some((x) => isAlias(L, file, sum, x, names, target, depth + 1));
	if (value?.k === 'fn') return depth > 0;
	if (value?.k !== 'read' || depth > 3) return false;
	return (
		names.has(sum.vars[value.id]!.name) ||
		sum.vars[value.id]!.writes.some((w) => isAlias(L, file, sum, w.v, names, target, depth + 1))
	);
}

interface User {
	readonly file: string;
	readonly names: readonly string[];
	/** Gets it by default import or as a namespace: under any name. */
	readonly byDefault: boolean;
}

/** Files that import one of the names from the file, through barrels too. */
export function usersOf(L: Linker, file: string, names: readonly string[]): readonly string[] {
	return [...new Set([...eachUser(L, file, names)].map((u) => u.file))].sort();
}

/** @returns whether the budget cut it short */
function* eachUser(L: Linker, file: string, names: readonly string[]): Generator<User, boolean> {
	const seen = new Set<string>([`${file} ${names.join()}`]);
	const queue: { file: string; names: readonly string[] }[] = [{ file, names }];
	let read = 0;
	for (let next = queue.pop(); next; next = queue.pop()) {
		const wanted = new Set(next.names);
		const anyName = wanted.has('default') || wanted.has('=');
		for (const importer of L.importersOf(next.file)) {
			const mentioned = anyName || next.names.some((n) => L.mentionsWord(importer.file, n));
			if (!mentioned && !importer.reexports) continue;
			if (++read > MAX_FILES) return true;
			const sum = L.summary(importer.file);
			if (!sum) continue;
			if (usesDirectly(L, sum, importer.file, next.file, wanted))
				yield { file: importer.file, names: [...wanted], byDefault: anyName };
			const passed = passedOn(L, sum, importer.file, next.file, wanted);
			const key = `${importer.file} ${passed.join()}`;
			if (passed.length > 0 && !seen.has(key)) {
				seen.add(key);
				queue.push({ file: importer.file, names: passed });
			}
		}
	}
	return false;
}

function usesDirectly(L: Linker, sum: FileSummary, from: string, to: string, wanted: ReadonlySet<string>): boolean {
	return sum.values.some((v) => {
		if (v.k !== 'import') return false;
		if (v.name !== '*' && !wanted.has(v.name) && !wanted.has('=')) return false;
		const r = L.resolve(from, v.from);
		return r.kind === 'file' && r.file === to;
	});
}

/** Names under which an importer exports what it got: `export … from`, and imports exported again. */
function passedOn(L: Linker, sum: FileSummary, from: string, to: string, wanted: ReadonlySet<string>): string[] {
	const leads = (specifier: string): boolean => {
		const r = L.resolve(from, specifier);
		return r.kind === 'file' && r.file === to;
	};
	const names: string[] = [];
	for (const re of sum.reexports) {
		if (!leads(re.from)) continue;
		if (!re.names) names.push(...[...wanted].filter((n) => n !== 'default'));
		else for (const n of re.names) if (wanted.has(n.imported) || wanted.has('=')) names.push(n.exported);
	}
	for (const [exported, v] of Object.entries(sum.exports)) {
		const value = sum.values[v];
		// module.exports = { db: require('./db'), ...require('./http') }
		if (exported === '=' && value?.k === 'obj') {
			for (const p of sum.objs[value.id]!.props) {
				const inner = sum.values[p.v];
				if (inner?.k !== 'import' || !leads(inner.from)) continue;
				if (p.key !== null) names.push(p.key);
				else names.push(...wanted);
			}
		}
		if (value?.k === 'import' && (value.name === '*' || wanted.has(value.name) || wanted.has('=')) && leads(value.from))
			names.push(exported);
	}
	return names;
}
