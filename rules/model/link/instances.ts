/** Members of classes: fields, methods and statics, inherited and overridden. */
import { orderOf } from '../marks';
import type { ClsId, FileSummary } from '../summary';
import { givenBy, givenValues, parametersFrom } from './arguments';
import { type AV, anyOf, type Frame, type LibAV, type Point, unknown } from './av';
import { callFunction } from './calls';
import { evaluate, instanceOf, instanceOfType, reaching } from './evaluate';
import type { Linker } from './linker';
import { member } from './members';

type Instance = Extract<AV, { t: 'inst' }>;

/** A member of `this` of a class that others extend may be theirs. */
export function instanceMember(L: Linker, of: Instance, name: string, point: Point): AV {
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
				.filter((f) => L.textQuery(`extends ${name} in ${f}`, f, (text) => text.includes(name) && extending.test(text)))
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

export function staticMember(L: Linker, of: Extract<AV, { t: 'cls' }>, name: string, point: Point): AV {
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
	const frame = (ctor === undefined ? undefined : constructorFrame(L, of, ctor)) ?? of.env;
	if (asParent.t === 'lib') return subclassOfLibrary(cls, asParent, of, superCall, frame);
	if (asParent.t !== 'inst') return asParent;
	if (superCall < 0) return { ...asParent, made: of.made, env: of.env };
	return { ...asParent, made: { file: of.file, call: superCall, frame }, env: of.env };
}

/** class Db extends Pool: made by `new Db(…)`, with the options that reach super(…). */
function subclassOfLibrary(cls: AV, instance: LibAV, of: Instance, superCall: number, frame: Frame | undefined): AV {
	const action = cls.t === 'lib' ? cls.lib.shapes[cls.shape]?.construct : undefined;
	const options = superCall < 0 ? of.made : { file: of.file, call: superCall, frame };
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
		...(field?.init !== undefined ? [{ v: field.init, order: orderOf(field.at[0]), fn: 0, block: 0 }] : []),
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
		if (typed?.t !== 'lib') return typed ?? got;
		return { ...typed, ...(got ? { by: got } : {}), holder: { file: of.file, cls } };
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
