/** A member of a value. */
import type { ClsId, FileSummary } from '../summary';
import { type AV, anyOf, type Frame, type LibAV, type Point, UNDEFINED, unknown } from './av';
import { callFunction } from './calls';
import { evaluate, instanceOf, instanceOfType, libraryDefault, reaching } from './evaluate';
import type { Linker } from './linker';
import { libraryMember, namespaceMember } from './modules';
import { allocsOf, isWrittenTo, objectMember, patchedMember } from './objects';

export function member(L: Linker, of: AV, name: string, point: Point): AV {
	switch (of.t) {
		case 'obj':
			return objectMember(L, of, name, point);
		case 'rest':
			return of.omit.includes(name) ? UNDEFINED : member(L, of.of, name, point);
		case 'merged':
			return overlay(of.of.map((a) => member(L, a, name, point)));
		case 'as-of': {
			const then = member(L, of.of, name, of.point);
			return then.t === 'obj' || then.t === 'merged' || then.t === 'rest' ? { ...of, of: then } : then;
		}
		case 'patched':
			return patchedMember(L, of, name, point);
		case 'single':
			return of.key === name ? of.value : UNDEFINED;
		case 'any':
			return anyOf(
				of.of
					.filter((a) => !(a.t === 'lit' && (a.v === undefined || a.v === null)))
					.map((a) => member(L, a, name, point)),
				of.rewritten,
			);
		case 'fallback': {
			const first = member(L, of.of, name, point);
			const mark = of.overlay ? { overlay: true as const } : { container: true as const };
			return first.t === 'lit' && first.v !== undefined
				? first
				: { t: 'fallback', of: first, def: member(L, of.def, name, point), ...mark };
		}
		case 'param':
			return paramMember(L, of, name, point);
		case 'inst':
			return instanceMember(L, of, name, point);
		case 'cls':
			return staticMember(L, of, name, point);
		case 'ns':
			return namespaceMember(L, of.file, name);
		case 'cjs': {
			const own = L.summary(of.file)?.exports[name];
			return own !== undefined ? evaluate(L, of.file, own) : member(L, of.whole, name, point);
		}
		case 'lib':
			return libMember(of, name);
		case 'fn':
			// f.bind(x): the same function as far as values go.
			return name === 'bind' || name === 'call' || name === 'apply'
				? { t: 'ext', from: '(function)', path: [name] }
				: functionMember(L, of, name);
		case 'ext':
			return { t: 'ext', from: of.from, path: [...of.path, name] };
		case 'global':
			return globalMember(L, of.path, name);
		case 'lit':
			return of.v === undefined || of.v === null ? UNDEFINED : unknown(`a member of ${JSON.stringify(of.v)}`);
		case 'user':
			return { t: 'user', name: `${of.name}.${name}` };
		case 'unknown':
			return of;
		default:
			return unknown(`a member of ${of.t === 'arr' ? 'an array' : 'a value'} that is not followed`);
	}
}

/** Later values win where they are there. */
export function overlay(list: readonly AV[]): AV {
	let acc: AV = UNDEFINED;
	for (const v of list) acc = over(v, acc);
	return acc;
}

/** `top` spread over `below`. */
export function over(top: AV, below: AV): AV {
	if (top.t === 'lit') return top.v === undefined ? below : top;
	if (top.t === 'any' && top.of.some((a) => a.t === 'lit' && a.v === undefined)) {
		return anyOf([...top.of.filter((a) => !(a.t === 'lit' && a.v === undefined)), below]);
	}
	if (top.t === 'fallback') return { ...top, def: over(top.def, below) };
	if (top.t === 'param' || top.t === 'unknown' || top.t === 'ext' || top.t === 'user')
		return { t: 'fallback', of: top, def: below, overlay: true };
	return top;
}

function libMember(of: LibAV, name: string): AV {
	const found = of.lib.shapes[of.shape]?.members?.[name];
	if (!found)
		return libraryMember(of.lib, name, of) ?? unknown(`\`${name}\` of ${of.lib.name} is not in the catalogue`);
	if ('does' in found) return { t: 'op', action: found, recv: of, name };
	if (!of.made && of.origin === 'default' && !of.result) return { ...libraryDefault(of.lib, found.shape), from: of };
	return { t: 'lib', lib: of.lib, shape: found.shape, made: of.made, origin: of.origin, by: of.by, from: of };
}

function globalMember(L: Linker, path: readonly string[], name: string): AV {
	if (path.length === 0) {
		const lib = L.libraryOfGlobal(name);
		return lib ? libraryDefault(lib, lib.globals![name]!) : { t: 'global', path: [name] };
	}
	if (path[0] === 'process' && path[1] === 'env') return { t: 'user', name: `process.env.${name}` };
	return { t: 'global', path: [...path, name] };
}

/** A parameter's member: by its declared type when that is a class or a known library, else symbolic. */
function paramMember(L: Linker, of: Extract<AV, { t: 'param' }>, name: string, point: Point): AV {
	const typed = of.path.length === 0 ? typedParam(L, of) : undefined;
	return typed ? member(L, typed, name, point) : { ...of, path: [...of.path, name] };
}

export function typedParam(L: Linker, of: Extract<AV, { t: 'param' }>): AV | undefined {
	if (of.path.length > 0) return undefined;
	const type = L.summary(of.file)?.fns[of.fn]?.params[of.i]?.type;
	const instance = type?.v === undefined ? undefined : instanceOfType(L, of.file, type.v);
	return instance?.t === 'lib' ? { ...instance, by: of } : instance;
}

type Instance = Extract<AV, { t: 'inst' }>;

/** A member of `this` of a class that others extend may be theirs. */
function instanceMember(L: Linker, of: Instance, name: string, point: Point): AV {
	const own = ownMember(L, of, name, point);
	if (of.made || own.t === 'lib' || own.t === 'op') return own;
	return overriddenIn(L, of, name) ? anyOf([own, unknown(`\`${name}\` is overridden in a subclass`)]) : own;
}

function overriddenIn(L: Linker, of: Instance, name: string): boolean {
	return subclassesOf(L, of.file, of.cls).some(({ file, cls }) => {
		const sub = L.summary(file)?.classes[cls];
		return (
			!!sub &&
			(sub.fields.some((f) => f.name === name) ||
				sub.methods.some((m) => m.name === name) ||
				overriddenIn(L, { t: 'inst', file, cls }, name))
		);
	});
}

export function subclassesOf(
	L: Linker,
	file: string,
	cls: ClsId,
): readonly { readonly file: string; readonly cls: ClsId }[] {
	return L.tracker.memo(
		`subclasses ${file}#${cls}`,
		() => {
			const name = L.summary(file)?.classes[cls]?.name;
			if (!name) return [];
			const extending = new RegExp(`\\bextends\\s+[\\w$.]*\\b${name.replaceAll('$', '\\$')}\\b`);
			const files = [file, ...L.importersOf(file).map((i) => i.file)];
			return files
				.filter((f) => L.tracker.query(`extends ${name} in ${f}`, () => extending.test(L.host.text(f) ?? '')))
				.flatMap((f) =>
					(L.summary(f)?.classes ?? []).flatMap((c, id) => {
						const parent = c.extends === undefined ? undefined : evaluate(L, f, c.extends);
						return parent?.t === 'cls' && parent.file === file && parent.cls === cls && !(f === file && id === cls)
							? [{ file: f, cls: id }]
							: [];
					}),
				);
		},
		() => [],
	);
}

function ownMember(L: Linker, of: Instance, name: string, point: Point): AV {
	const sum = L.summary(of.file);
	const cls = sum?.classes[of.cls];
	if (!sum || !cls) return unknown('a class that is gone');
	const method = cls.methods.find((m) => m.name === name && !m.isStatic && m.kind !== 'set');
	if (method) {
		const fn: AV = { t: 'fn', file: of.file, fn: method.fn, self: of, frame: selfFrame(L, of, sum, method.fn) };
		return method.kind === 'get' ? callFunction(L, fn, givenValues([]), point) : fn;
	}
	const field = fieldValue(L, of, sum, of.cls, name, false, point);
	if (field) return field;
	if (cls.extends === undefined)
		return unknown(`\`${cls.name || 'this class'}\` has no member \`${name}\` in sight`, of.file, cls.at);
	const parent = cls.extends;
	return inherited(L, of.file, of.cls, () => member(L, parentOf(L, of, sum, parent), name, point));
}

/** Classes that extend each other in a circle end here. */
function inherited(L: Linker, file: string, cls: ClsId, ask: () => AV): AV {
	const key = `inherits ${file} ${cls}`;
	const { scratch } = L.tracker;
	if (scratch.has(key)) return unknown('a class that extends itself');
	scratch.set(key, true);
	try {
		return ask();
	} finally {
		scratch.delete(key);
	}
}

function staticMember(L: Linker, of: Extract<AV, { t: 'cls' }>, name: string, point: Point): AV {
	const sum = L.summary(of.file);
	const cls = sum?.classes[of.cls];
	if (!sum || !cls) return unknown('a class that is gone');
	const method = cls.methods.find((m) => m.name === name && m.isStatic && m.kind !== 'set');
	if (method) {
		const fn: AV = { t: 'fn', file: of.file, fn: method.fn, self: of };
		return method.kind === 'get' ? callFunction(L, fn, givenValues([]), point) : fn;
	}
	const field = fieldValue(L, { t: 'inst', file: of.file, cls: of.cls }, sum, of.cls, name, true, point);
	if (field) return field;
	const parent = cls.extends;
	return parent === undefined
		? unknown(`\`${cls.name}\` has no static \`${name}\``)
		: inherited(L, of.file, of.cls, () => member(L, evaluate(L, of.file, parent), name, point));
}

/** An instance seen as one of its parent class: what the constructor hands to super() is not followed yet, only the class. */
function parentOf(L: Linker, of: Instance, sum: FileSummary, parent: number): AV {
	const cls = evaluate(L, of.file, parent);
	const asParent = instanceOf(cls);
	const superCall = sum.calls.findIndex((c) => {
		const callee = sum.values[c.callee];
		return callee?.k === 'super' && sum.fns[c.fn]?.cls === of.cls;
	});
	const ctor = sum.classes[of.cls]?.ctor;
	const frame = ctor === undefined ? undefined : constructorFrame(L, of, ctor);
	if (asParent.t === 'lib') return subclassOfLibrary(cls, asParent, of, superCall, frame);
	if (asParent.t !== 'inst') return asParent;
	if (superCall < 0) return { ...asParent, made: of.made };
	return { ...asParent, made: { file: of.file, call: superCall, frame } };
}

/** class Db extends Pool: made by `new Db(…)`, with the options that reach super(…). */
function subclassOfLibrary(cls: AV, instance: LibAV, of: Instance, superCall: number, frame: Frame | undefined): AV {
	const action = cls.t === 'lib' ? cls.lib.shapes[cls.shape]?.construct : undefined;
	const options = superCall < 0 ? of.made : { file: of.file, call: superCall, frame: frame ?? of.env };
	if (!options || action?.does !== 'create') return instance;
	const site = of.made ? { site: { file: of.made.file, call: of.made.call } } : {};
	return { ...instance, origin: 'made', made: { ...options, lib: instance.lib, action, ...site } };
}

/** Parameters of the constructor, by the `new` this instance comes from. */
export function constructorFrame(L: Linker, of: Instance, ctor: number): Frame | undefined {
	const { made } = of;
	if (!made) return undefined;
	const args = L.summary(made.file)?.calls[made.call]?.args ?? [];
	return {
		file: of.file,
		fn: ctor,
		arg: parametersFrom(
			L,
			of.file,
			ctor,
			givenBy(L, made.file, args, () => made.frame),
		),
		self: of,
		depth: (made.frame?.depth ?? 0) + 1,
		key: `new ${made.file}:${made.call}(${made.frame?.key ?? ''})`,
	};
}

/** An object that comes from elsewhere under a name by which it is written to here. */
function patched(L: Linker, file: string, v: number, value: AV, frame: Frame | undefined): AV {
	if (!['param', 'obj', 'unknown', 'fallback', 'merged', 'rest', 'any', 'as-of'].includes(value.t)) return value;
	const sum = L.summary(file);
	const read = sum?.values[v];
	// What is written to an object literal of this file under its own names is seen at the literal.
	if (!sum || (value.t === 'obj' && value.file === file && allocsOf(sum, v).has(value.id))) return value;
	return read?.k === 'read' && isWrittenTo(sum, read.id)
		? { t: 'patched', of: value, file, id: read.id, frame }
		: value;
}

type Args = readonly { readonly v: number; readonly spread?: true }[];

/** The i-th argument of a call; a rest parameter that is spread again is seen through. */
export function argument(L: Linker, file: string, args: Args, i: number, frame: Frame | undefined): AV {
	const at = args.findIndex((a, k) => a.spread && k <= i);
	if (at < 0) {
		const arg = args[i];
		return arg ? patched(L, file, arg.v, evaluate(L, file, arg.v, frame), frame) : UNDEFINED;
	}
	const spread = evaluate(L, file, args[at]!.v, frame);
	if (spread.t === 'list') {
		const inside = spread.items[i - at];
		return inside ? inside() : argument(L, file, args.slice(at + 1), i - at - spread.items.length, frame);
	}
	// The callers of this function fill the list: they decide.
	if (
		spread.t === 'param' &&
		spread.path.length === 0 &&
		L.summary(spread.file)?.fns[spread.fn]?.params[spread.i]?.rest
	)
		return spread;
	return unknown('arguments are spread');
}

/** The arguments of a call, asked for by place; `from` is what a rest parameter at that place gets. */
export interface Given {
	readonly at: (i: number) => AV;
	readonly from: (i: number) => AV;
}

/** @param frame asked for late, as frames may refer to each other */
export function givenBy(L: Linker, file: string, args: Args, frame: () => Frame | undefined): Given {
	const at = (i: number): AV => argument(L, file, args, i, frame());
	const from = (i: number): AV => {
		const spread = args.findIndex((a) => a.spread);
		// A list of which the end is not known is one spread: asking for its items asks its callers.
		if (spread >= 0)
			return spread === i && args.length === i + 1
				? evaluate(L, file, args[i]!.v, frame())
				: unknown('arguments are spread');
		return { t: 'list', items: args.slice(i).map((_, k) => (): AV => at(i + k)) };
	};
	return { at, from };
}

export const givenValues = (values: readonly AV[]): Given => ({
	at: (i) => values[i] ?? UNDEFINED,
	from: (i) => ({ t: 'list', items: values.slice(i).map((v) => (): AV => v) }),
});

/** The values of a function's parameters when it is given these arguments. */
export function parametersFrom(L: Linker, file: string, fn: number, given: Given): (i: number) => AV {
	const rest = L.summary(file)?.fns[fn]?.params.findIndex((p) => p.rest) ?? -1;
	const known = new Map<number, AV>();
	return (i) => {
		let v = known.get(i);
		if (!v) {
			v = i === rest ? given.from(i) : given.at(i);
			known.set(i, v);
		}
		return v;
	};
}

function selfFrame(L: Linker, of: Instance, sum: FileSummary, fn: number): Frame | undefined {
	if (!of.made) return of.env;
	const cls = sum.fns[fn]?.cls;
	const ctor = cls === undefined ? undefined : sum.classes[cls]?.ctor;
	return ctor === undefined ? undefined : constructorFrame(L, of, ctor);
}

/** A field: its initialiser and what methods assign to `this.name`, else what its declared type tells. */
function fieldValue(
	L: Linker,
	of: Instance,
	sum: FileSummary,
	cls: ClsId,
	name: string,
	isStatic: boolean,
	point: Point,
): AV | undefined {
	const field = sum.classes[cls]!.fields.find((f) => f.name === name && !!f.isStatic === isStatic);
	const ctor = sum.classes[cls]!.ctor;
	const inCtor = (ctor === undefined || isStatic ? undefined : constructorFrame(L, of, ctor)) ?? of.env;
	const writes = thisWrites(sum, cls, name);
	const all = [
		...(field?.init !== undefined ? [{ v: field.init, order: field.at[0], fn: 0, block: 0 }] : []),
		...writes,
	];
	// Inside the method that writes it, the order of statements counts.
	const seen =
		all.length > 1 && sum.fns[point.fn]?.cls === cls && point.file === of.file ? reaching(sum, all, 0, point) : all;
	const placeholder = (v: number): boolean => {
		const value = sum.values[v];
		return value?.k === 'undef' || (value?.k === 'lit' && value.v === null);
	};
	const useful = seen.filter((w) => seen.length === 1 || !placeholder(w.v));
	const got =
		useful.length > 0
			? anyOf(
					useful.map((w) => evaluate(L, of.file, w.v, inCtor)),
					true,
				)
			: undefined;
	if (got && isStatic && writtenElsewhere(L, of, sum.classes[cls]!.name, name))
		return anyOf([got, unknown(`\`${name}\` is also set in another file`)], true);
	const type = field?.type?.v;
	if (type !== undefined && (!got || got.t === 'unknown' || got.t === 'param' || (got.t === 'lit' && got.v === null))) {
		const typed = instanceOfType(L, of.file, type);
		if (typed) return typed.t === 'lib' && got ? { ...typed, by: got } : typed;
	}
	if (got) return got;
	return field ? unknown(`the field \`${name}\` gets no value in sight`, of.file, field.at) : undefined;
}

/** `Api.shared = …` in a file that imports the class. */
function writtenElsewhere(L: Linker, of: Instance, cls: string, name: string): boolean {
	return L.importersOf(of.file).some(({ file }) => {
		if (!cls || !L.mentionsWord(file, cls) || !L.mentionsWord(file, name)) return false;
		return !!L.summary(file)?.writes.some((w) => {
			const base = w.key === name ? evaluate(L, file, w.base) : undefined;
			return base?.t === 'cls' && base.file === of.file && base.cls === of.cls;
		});
	});
}

function thisWrites(
	sum: FileSummary,
	cls: ClsId,
	name: string,
): { v: number; order: number; fn: number; block: number }[] {
	return sum.writes.filter((w) => {
		if (w.key !== name) return false;
		const base = sum.values[w.base];
		if (base?.k === 'this') return sum.fns[base.fn]?.cls === cls;
		// Class.instance = …: a static field.
		return base?.k === 'read' && sum.vars[base.id]?.name === sum.classes[cls]!.name && sum.classes[cls]!.name !== '';
	});
}

/** `f.x = …` beside a function. */
function functionMember(L: Linker, of: Extract<AV, { t: 'fn' }>, name: string): AV {
	const sum = L.summary(of.file);
	if (!sum) return unknown('the file is gone');
	const own = sum.fns[of.fn]!.name;
	const writes = sum.writes.filter((w) => {
		const base = sum.values[w.base];
		return w.key === name && base?.k === 'read' && sum.vars[base.id]?.name === own;
	});
	if (writes.length > 0) return anyOf(writes.map((w) => evaluate(L, of.file, w.v)));
	const exported = sum.exports[name];
	return exported !== undefined && sum.exports['='] !== undefined
		? evaluate(L, of.file, exported)
		: unknown(`\`${name}\` of a function`);
}
