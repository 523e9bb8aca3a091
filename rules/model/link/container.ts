/**
 * The modules of a dependency container (Nest): which of them makes a class, and through which registration a class that
 * asks there for a client gets it. What is not followed makes the answer open.
 */
import type { Action } from '../../catalog/types';
import type { Decorator, Span } from '../summary';
import { type AV, type ClassRef, type LibAV, madeKey, type Point, type Registration, UNDEFINED } from './av';
import { asAction } from './calls';
import { contactsOf } from './contacts';
import { evaluate } from './evaluate';
import { subclassesOf } from './instances';
import type { Linker } from './linker';
import { member } from './members';
import { importersOfLibrary } from './seeds';

/** How many modules away an exported client is looked for. */
const MAX_HOPS = 3;
/** Barrels between a class and the module that lists it. */
const MAX_BARRELS = 3;
const END: Omit<Point, 'file'> = { order: Number.MAX_SAFE_INTEGER, fn: 0, block: 0 };

/** One item of a module's list, with where it is written when it is a plain name. */
interface Item {
	readonly value: AV;
	readonly file?: string;
	readonly at?: Span;
}

interface List {
	readonly items: readonly Item[];
	/** Not all of it could be followed. */
	readonly open: boolean;
}

/** A class that is a module, with what a call of its own adds to it: `X.forRoot()`. */
interface Module {
	readonly key: string;
	readonly imports: List;
	readonly provides: List;
	readonly exports: List;
	readonly isForAll: boolean;
	/** Its class extends another one, whose lists it may inherit. */
	readonly inherits: boolean;
}

/** The clients a module gets; `open` when others may come from where it is not followed. */
interface Given {
	readonly registrations: readonly Registration[];
	readonly open: boolean;
}

const NONE: List = { items: [], open: false };
const NOTHING: Given = { registrations: [], open: false };

/**
 * The registrations by which the modules that make the class give it the client, a list for each module.
 * @returns undefined when no module in sight makes it; an empty list for a module where it cannot be told
 */
export function registrationsFor(L: Linker, asker: ClassRef, client: LibAV): (readonly Registration[])[] | undefined {
	const classes = [asker, ...descendants(L, asker)];
	const modules = new Map(classes.flatMap((c) => modulesMaking(L, c)).map((m) => [m.key, m]));
	if (modules.size === 0) return undefined;
	return [...modules.values()].map((m) => {
		if (m.inherits || m.provides.items.some(({ value }) => replaces(L, value, client))) return [];
		const own = directly(m.imports, client);
		if (own.length > 0) return own;
		const imported = combined(
			m.imports.items.map((i) => exported(L, i.value, client, MAX_HOPS)),
			m.imports.open,
		);
		if (imported.open) return [];
		return imported.registrations.length > 0 ? imported.registrations : forAll(L, client);
	});
}

/** Every registration of the client in the modules of a package. */
export function registrationsIn(L: Linker, dir: string, client: LibAV): readonly Registration[] {
	const all = moduleFiles(L)
		.filter((f) => L.packageOf(f).dir === dir)
		.flatMap((f) => modulesOf(L, f))
		.flatMap((m) => directly(m.imports, client));
	return unique(all);
}

/** Subclasses of a class, and theirs. */
export function descendants(L: Linker, { file, cls }: ClassRef): readonly ClassRef[] {
	return subclassesOf(L, file, cls).flatMap((sub) => [sub, ...descendants(L, sub)]);
}

/** The modules that list the class among what they make. */
function modulesMaking(L: Linker, { file, cls }: ClassRef): readonly Module[] {
	const name = L.summary(file)?.classes[cls]?.name;
	if (!name) return [];
	const files = new Set(moduleFiles(L));
	return importersThroughBarrels(L, file, name)
		.filter((f) => files.has(f))
		.flatMap((f) => modulesOf(L, f).filter((m) => m.provides.items.some((i) => makes(L, i.value, { file, cls }))));
}

function importersThroughBarrels(L: Linker, file: string, name: string): string[] {
	const found = new Set([file]);
	let barrels = [file];
	for (let hop = 0; hop < MAX_BARRELS && barrels.length > 0; hop++) {
		const importers = barrels.flatMap((b) => L.importersOf(b)).filter((i) => !found.has(i.file));
		for (const i of importers) if (i.reexports || L.mentionsWord(i.file, name)) found.add(i.file);
		barrels = [...new Set(importers.filter((i) => i.reexports).map((i) => i.file))];
	}
	return [...found].sort();
}

/** `Rates` or `{ provide: …, useClass: Rates }`. */
function makes(L: Linker, item: AV, { file, cls }: ClassRef): boolean {
	if (item.t === 'cls') return item.file === file && item.cls === cls;
	return item.t === 'obj' && makes(L, member(L, item, 'useClass', { file: item.file, ...END }), { file, cls });
}

/** `{ provide: HttpService, … }`: a client of the module's own. */
function replaces(L: Linker, item: AV, client: LibAV): boolean {
	const token = item.t === 'obj' ? member(L, item, 'provide', { file: item.file, ...END }) : item;
	return isTypeOf(token, client);
}

/** The class of the client itself. */
function isTypeOf(value: AV, { lib, shape }: LibAV): boolean {
	if (value.t !== 'lib' || value.lib !== lib || value.origin !== 'default') return false;
	const { construct } = lib.shapes[value.shape] ?? {};
	return (construct?.does === 'create' || construct?.does === 'wrap') && construct.shape === shape;
}

/** The registrations that are written in a list of imports. */
function directly({ items }: List, client: LibAV): Registration[] {
	return unique(
		items.flatMap(({ value, file, at }): Registration[] => {
			if (value.t !== 'lib' || value.lib !== client.lib) return [];
			const { lib, shape, made } = value;
			if (made && shape === client.shape) return [{ key: madeKey(made), lib, shape, made }];
			const { brings } = lib.shapes[shape] ?? {};
			if (brings?.shape !== client.shape || value.origin !== 'default' || file === undefined) return [];
			const key = `${lib.id} ${file}:${at?.[0] ?? ''}`;
			return [
				{ key, lib, shape: brings.shape, named: { file, by: brings.by, advice: brings.advice, ...(at ? { at } : {}) } },
			];
		}),
	);
}

/** The clients that a module gives to those that import it. */
function exported(L: Linker, of: AV, client: LibAV, hops: number): Given {
	// What another package brings is no client of this one.
	if (of.t === 'lib' || of.t === 'ext') return NOTHING;
	const m = moduleOf(L, of);
	if (!m || m.inherits || hops === 0) return { registrations: [], open: true };
	const own = directly(m.imports, client);
	return combined(
		m.exports.items.map(({ value }): Given => {
			if (isTypeOf(value, client)) return { registrations: [], open: true };
			if (value.t !== 'lib') return exported(L, value, client, hops - 1);
			const isIts =
				value.lib === client.lib &&
				(value.lib.shapes[value.shape]?.brings?.shape === client.shape || value.shape === client.shape);
			return isIts ? { registrations: own, open: own.length === 0 } : NOTHING;
		}),
		m.exports.open,
	);
}

/** What modules give that count for all others. */
function forAll(L: Linker, client: LibAV): readonly Registration[] {
	return L.tracker.memo(
		`registered for all ${client.lib.id}`,
		() => {
			const modules = moduleFiles(L).flatMap((f) => modulesOf(L, f));
			const direct = modules.flatMap((m) => directly(m.imports, client)).filter((r) => isForAll(L, r));
			const given = modules
				.filter((m) => m.isForAll)
				.map((m) =>
					combined(
						m.exports.items.map((i) => exportedBy(L, m, i, client)),
						m.exports.open || m.inherits,
					),
				);
			return given.some((g) => g.open) ? [] : unique([...direct, ...given.flatMap((g) => g.registrations)]);
		},
		() => [],
	);
}

function exportedBy(L: Linker, m: Module, { value }: Item, client: LibAV): Given {
	if (value.t !== 'lib') return value.t === 'cls' ? exported(L, value, client, MAX_HOPS) : NOTHING;
	const brings = value.lib.shapes[value.shape]?.brings?.shape === client.shape;
	return brings ? { registrations: directly(m.imports, client), open: false } : NOTHING;
}

/** `register({ global: true })` */
function isForAll(L: Linker, { made }: Registration): boolean {
	const call = made && L.summary(made.file)?.calls[made.call];
	const options = call?.args[0] && made?.action.forAll ? evaluate(L, made.file, call.args[0].v, made.frame) : undefined;
	if (options?.t !== 'obj') return false;
	const value = member(L, options, made!.action.forAll!, { file: options.file, ...END });
	return value.t === 'lit' && value.v === true;
}

function combined(list: readonly Given[], open: boolean): Given {
	return { registrations: unique(list.flatMap((g) => g.registrations)), open: open || list.some((g) => g.open) };
}

const unique = (list: readonly Registration[]): Registration[] => [...new Map(list.map((r) => [r.key, r])).values()];

/** Files that may hold modules: told from their text. */
function moduleFiles(L: Linker): readonly string[] {
	return L.worldQuery('module files', () => {
		const found = L.catalog.flatMap((lib) => {
			const names = Object.keys(lib.exports).filter((n) => lib.shapes[lib.exports[n]!]?.call?.does === 'module');
			if (names.length === 0) return [];
			return lib.modules
				.flatMap((m) => L.host.importersOfPackage(m))
				.filter((f) => names.some((n) => L.seeds.mentions(f, n)));
		});
		return [...new Set(found)].filter((f) => ['service', 'library'].includes(L.host.roleOf(f).role)).sort();
	});
}

/** Files that may be given a client which this file registers: all that may ask for one, when it registers any. */
export function askersOf(L: Linker, file: string): readonly string[] {
	const asking = L.catalog
		.filter((lib) => Object.values(lib.shapes).some((shape) => shape.isInjected))
		.flatMap((lib) => importersOfLibrary(L, lib));
	const registers = moduleFiles(L).includes(file) || (asking.includes(file) && contactsOf(L, file).makesClients);
	return registers ? asking : [];
}

/** The modules that a file declares. */
function modulesOf(L: Linker, file: string): readonly Module[] {
	return L.tracker.memo(
		`modules ${file}`,
		() =>
			(L.summary(file)?.classes ?? []).flatMap((_, cls) => {
				const m = declared(L, { file, cls });
				return m ? [m] : [];
			}),
		() => [],
	);
}

/** The module that a value stands for: a class, or what `X.forRoot()` returns. */
function moduleOf(L: Linker, of: AV): Module | undefined {
	if (of.t === 'cls') return modulesOf(L, of.file).find((m) => m.key === keyOf(of));
	if (of.t !== 'obj') return undefined;
	const point: Point = { file: of.file, ...END };
	const own = member(L, of, 'module', point);
	const base = own.t === 'cls' ? moduleOf(L, own) : undefined;
	if (!base) return undefined;
	const with_ = (name: 'imports' | 'exports', list: List): List => {
		const added = listOf(L, member(L, of, name, point), of.file);
		return { items: [...list.items, ...added.items], open: list.open || added.open };
	};
	return { ...base, imports: with_('imports', base.imports), exports: with_('exports', base.exports) };
}

const keyOf = ({ file, cls }: ClassRef): string => `${file}#${cls}`;

function declared(L: Linker, { file, cls }: ClassRef): Module | undefined {
	const { decorators, extends: parent } = L.summary(file)!.classes[cls]!;
	const options = decorators.map((d) => moduleOptions(L, file, d)).find((o) => o !== undefined);
	if (!options) return undefined;
	const { action, value } = options;
	const list = (name: string): List => {
		const of = value === UNDEFINED ? UNDEFINED : member(L, value, name, { file, ...END });
		return listOf(L, of, file);
	};
	const provides = action.provides.map(list);
	return {
		key: keyOf({ file, cls }),
		imports: list(action.imports),
		provides: { items: provides.flatMap((p) => p.items), open: provides.some((p) => p.open) },
		exports: list(action.exports),
		isForAll: decorators.some((d) => actionOf(L, file, d)?.does === 'module-for-all'),
		inherits: parent !== undefined,
	};
}

function moduleOptions(
	L: Linker,
	file: string,
	d: Decorator,
): { readonly action: Extract<Action, { does: 'module' }>; readonly value: AV } | undefined {
	const action = actionOf(L, file, d);
	if (action?.does !== 'module') return undefined;
	const arg = d.args[action.options];
	return { action, value: arg === undefined ? UNDEFINED : evaluate(L, file, arg) };
}

const actionOf = (L: Linker, file: string, d: Decorator): Action | undefined =>
	asAction(evaluate(L, file, d.callee), false)?.action;

/** The items of a list, through names and spreads. */
function listOf(L: Linker, of: AV, file: string): List {
	if (of.t === 'lit') return NONE;
	if (of.t !== 'arr') return { items: [], open: true };
	const parts = of.items.map((item): List => {
		const value = itemValue(L, of, item.v);
		if (item.spread) return listOf(L, value, file);
		return { items: [{ value, file: of.file, ...(item.at ? { at: item.at } : {}) }], open: false };
	});
	return { items: parts.flatMap((p) => p.items), open: parts.some((p) => p.open) };
}

/** An item; what a function of a package gives, `TypeOrmModule.forRoot()`, is that package's. */
function itemValue(L: Linker, { file, frame }: Extract<AV, { t: 'arr' }>, v: number): AV {
	const sum = L.summary(file);
	const written = sum?.values[v];
	const callee = written?.k === 'call' ? evaluate(L, file, sum!.calls[written.call]!.callee, frame) : undefined;
	return callee?.t === 'ext' ? callee : evaluate(L, file, v, frame);
}
