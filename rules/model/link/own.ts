/**
 * The project's own clients and guards in the value graph: an export that a configuration declares is a library's, for
 * whoever imports it and in its own file. What stands inside it is not followed from its callers any more.
 */
import type { Library } from '../../catalog/types';
import type { OwnExports } from '../own';
import type { FileSummary, FnId, V } from '../summary';
import type { AV, LibAV } from './av';
import { libraryDefault } from './evaluate';
import type { Linker } from './linker';
import { mayExport } from './seeds';

/** A declared export, where it is declared or where what is re-exported there is written. */
export interface OwnPlace {
	readonly file: string;
	readonly name: string;
	readonly library: Library;
}

/** The declared files, and the files that what they re-export comes from now, so that every way of importing it counts. */
export function ownPlaces(L: Linker): OwnPlace[] {
	const declared = [...L.own.files].flatMap(([file, exports]) =>
		[...exports].map(([name, library]): OwnPlace => ({ file, name, library })),
	);
	const origins = declared.flatMap(({ file, name, library }): OwnPlace[] => {
		const origin = originOf(L, file, name);
		return origin && origin.file !== file ? [{ file: origin.file, name: origin.name, library }] : [];
	});
	return [...declared, ...origins];
}

/** Whether the file exports the name, as far as it can be told: a `export *` of a package may hold anything. */
export function mayHaveExport(L: Linker, file: string, name: string): boolean {
	const sum = L.summary(file);
	if (!sum || originOf(L, file, name)) return true;
	return sum.reexports.some((re) => {
		const to = re.names ? undefined : L.resolve(file, re.from);
		return to !== undefined && to.kind !== 'file';
	});
}

/** Names that the file exports itself, for a suggestion. */
export function exportNames(L: Linker, file: string): string[] {
	const sum = L.summary(file);
	const listed = (sum?.reexports ?? []).flatMap((re) => re.names?.map((n) => n.exported) ?? []);
	return [...Object.keys(sum?.exports ?? {}).filter((name) => name !== '='), ...listed];
}

interface Origin {
	readonly file: string;
	readonly name: string;
	/** Where its value is written; undefined for what comes from a package. */
	readonly v?: V;
}

/** The file and name under which an export is written. */
function originOf(L: Linker, file: string, name: string, seen = new Set<string>()): Origin | undefined {
	const sum = L.summary(file);
	const here = `${file} ${name}`;
	if (!sum || seen.has(here)) return undefined;
	seen.add(here);
	const onwards = (from: string, imported: string): Origin | undefined => {
		const to = L.resolve(file, from);
		return to.kind === 'file' ? originOf(L, to.file, imported, seen) : { file, name };
	};
	const v = exported(sum, name);
	if (v !== undefined) {
		const value = sum.values[v];
		return value?.k === 'import' ? onwards(value.from, value.name) : { file, name, v };
	}
	for (const re of sum.reexports) {
		const listed = re.names?.find((n) => n.exported === name);
		if (listed) return onwards(re.from, listed.imported);
	}
	for (const re of name === 'default' ? [] : sum.reexports) {
		const to = re.names ? undefined : L.resolve(file, re.from);
		const found = to?.kind === 'file' && mayExport(L, to.file, name) ? originOf(L, to.file, name, seen) : undefined;
		if (found) return found;
	}
	return undefined;
}

/** The value of an export where it is written: through names that are set once, and members of `module.exports = { … }`. */
function exported(sum: FileSummary, name: string): V | undefined {
	const own = sum.exports[name];
	if (own !== undefined) return written(sum, own);
	const whole = sum.exports['='];
	if (whole === undefined) return undefined;
	const root = written(sum, whole);
	if (name === 'default') return root;
	const value = sum.values[root];
	const property = value?.k === 'obj' ? sum.objs[value.id]!.props.find((p) => p.key === name) : undefined;
	return property && written(sum, property.v);
}

function written(sum: FileSummary, v: V): V {
	let at = v;
	for (let i = 0; i < 8; i++) {
		const value = sum.values[at];
		const writes = value?.k === 'read' ? sum.vars[value.id]!.writes : [];
		if (writes.length !== 1) break;
		at = writes[0]!.v;
	}
	return at;
}

/** What the value of a declared export is: for calls in its own file, and for `module.exports = { send }`. */
export function ownValue(L: Linker, file: string, v: V): LibAV | undefined {
	const declared = L.ownIndex.in(file);
	if (!declared) return undefined;
	return rootsIn(L, file, declared).get(v);
}

function rootsIn(L: Linker, file: string, declared: OwnExports): ReadonlyMap<V, LibAV> {
	return L.tracker.memo(
		`own ${file}`,
		() => {
			const sum = L.summary(file);
			const roots = new Map<V, LibAV>();
			for (const [name, library] of declared) {
				const v = sum && exported(sum, name);
				if (v !== undefined && sum!.values[v]?.k !== 'import') roots.set(v, asLibrary(library));
			}
			return roots;
		},
		() => new Map(),
	);
}

/** A declared export of a file. */
export function ownExport(L: Linker, file: string, name: string): LibAV | undefined {
	const library = L.ownIndex.in(file)?.get(name);
	return library && mayHaveExport(L, file, name) ? asLibrary(library) : undefined;
}

/** Names of declared exports of a file. */
export const ownNames = (L: Linker, file: string): string[] => [...(L.ownIndex.in(file)?.keys() ?? [])];

/** What importing a package gives by the configuration of the file that imports it. */
export function ownOfPackage(
	L: Linker,
	importer: string,
	module: string,
	subpath: string,
	name: string,
): AV | undefined {
	const sub = subpath.replace(/^\//, '').replace(/\.[cm]?js$/, '');
	const declared = L.own.inPackage(importer, sub ? `${module}/${sub}` : module);
	if (!declared) return undefined;
	const whole = declared.get('default');
	if (name === '*' && !(whole && declared.size === 1))
		return L.libraryOfModule(module) ? undefined : { t: 'ext', from: module, path: [], declared };
	const library = declared.get(name === '*' ? 'default' : name);
	return library && asLibrary(library);
}

/** A member of a package that is imported as a whole. */
export const ownMember = (of: Extract<AV, { t: 'ext' }>, name: string): LibAV | undefined => {
	const library = of.declared?.get(name);
	return library && asLibrary(library);
};

/** Each has one export. */
function asLibrary(library: Library): LibAV {
	return libraryDefault(library, Object.values(library.exports)[0]!);
}

/** The entry of a configuration that declares the function, or the class or object it belongs to. */
export function declarationOf(L: Linker, file: string, fn: FnId): string | undefined {
	const declared = L.ownIndex.in(file);
	const sum = L.summary(file);
	const of = sum?.fns[fn];
	if (!declared || !of) return undefined;
	for (const [v, { lib }] of rootsIn(L, file, declared)) {
		const value = sum!.values[v];
		if (value?.k === 'fn' && value.fn === fn) return lib.declaredBy;
		if (value?.k === 'class' && value.cls === of.cls) return lib.declaredBy;
		if (value?.k === 'obj' && value.id === of.obj) return lib.declaredBy;
	}
	return undefined;
}

export const makesCalls = (library: Library): boolean => Object.keys(library.bounds).length > 0;

/** Whether a file has declared exports that make outbound calls. */
export const isOwnClientFile = (L: Linker, file: string): boolean =>
	[...(L.ownIndex.in(file)?.values() ?? [])].some(makesCalls);

/** Files that have declared clients, or may import one under its name, through barrels too; told without parsing them. */
export function ownSeeds(L: Linker): readonly string[] {
	const clients = L.own.all.filter(makesCalls);
	const found = new Set(clients.flatMap(({ modules }) => modules.flatMap((m) => L.host.importersOfPackage(m))));
	for (const file of L.ownIndex.files) {
		if (!isOwnClientFile(L, file)) continue;
		const names = ownNames(L, file);
		const handing = new Set([file]);
		// Those that are added while it is gone through are gone through, too.
		for (const from of handing) {
			found.add(from);
			for (const importer of L.host.importersOf(from)) {
				const named = names.some((n) => n === 'default' || L.seeds.mentions(importer.file, n));
				if (importer.reexports) handing.add(importer.file);
				else if (named) found.add(importer.file);
			}
		}
	}
	return [...found];
}
