/** What an import gives: an export of a file in sight, a library of the catalogue, or something unknown. */
import type { Library } from '../../catalog/types';
import { type AV, type LibAV, UNDEFINED, unknown } from './av';
import { evaluate, libraryDefault } from './evaluate';
import type { Linker } from './linker';
import { member } from './members';
import { ownExport, ownOfPackage } from './own';
import { mayExport } from './seeds';

export function evaluateImport(L: Linker, file: string, from: string, name: string): AV {
	const to = L.resolve(file, from);
	switch (to.kind) {
		case 'file':
			return exportOf(L, to.file, name) ?? unknown(`\`${name}\` is not exported by ${from}`);
		case 'builtin':
			return ownOfPackage(L, file, to.name, '', name) ?? libraryExport(L, to.name, '', name);
		case 'package':
			return ownOfPackage(L, file, to.name, to.subpath, name) ?? libraryExport(L, to.name, to.subpath, name);
		case 'unresolved':
			// Data beside the code: the user's values, whatever they are.
			if (/\.(json|jsonc|json5|ya?ml|toml)$/.test(from)) return { t: 'user', name: from };
			return unknown(`${from} leads to no file in sight`);
	}
}

function libraryExport(L: Linker, module: string, subpath: string, name: string): AV {
	// rxjs/operators: a module of its own. lodash/merge: the subpath is the export.
	const inside = subpath.replace(/^\//, '').replace(/\.[cm]?js$/, '');
	const apart = inside ? L.libraryOfModule(`${module}/${inside}`) : undefined;
	const lib = apart ?? L.libraryOfModule(module);
	const sub = apart || lib?.subpaths?.includes(inside) ? '' : inside;
	const wanted = name === '*' ? 'default' : name;
	const shape =
		lib && (sub && lib.exports[sub] && wanted === 'default' ? lib.exports[sub] : sub ? undefined : lib.exports[wanted]);
	if (lib && shape) return libraryDefault(lib, shape);
	// `import { get } from 'follow-redirects/https'`: a member of the export that the subpath is.
	const own = sub ? lib?.exports[sub] : undefined;
	if (lib && own && lib.shapes[own]?.members?.[wanted])
		return member(L, libraryDefault(lib, own), wanted, { file: module, order: 0, fn: 0, block: 0 });
	const names = [sub, wanted === 'default' ? '' : wanted].filter((p) => p !== '');
	// A type of a known library: its instances are known by it.
	if (lib && !sub && lib.types?.[wanted]) return { t: 'lib', lib, shape: TYPE_ONLY, origin: 'given' };
	return { t: 'ext', from: module, path: names };
}

/** Shape of an exported type: has no members and cannot be called. */
const TYPE_ONLY = '(type)';

/** @returns undefined when the file exports no such name */
export function exportOf(L: Linker, file: string, name: string): AV | undefined {
	return L.tracker.memo(
		`export ${file}#${name}`,
		() => ownExport(L, file, name) ?? findExport(L, file, name),
		() => unknown(`\`${name}\` is exported in a circle`),
	);
}

function findExport(L: Linker, file: string, name: string): AV | undefined {
	const sum = L.summary(file);
	if (!sum) return unknown('the file cannot be read');
	const whole = sum.exports['='];
	if (name === '*') {
		if (whole === undefined) return { t: 'ns', file };
		const value = evaluate(L, file, whole);
		return Object.keys(sum.exports).length > 1 ? { t: 'cjs', file, whole: value } : value;
	}
	const own = sum.exports[name];
	if (own !== undefined) return evaluate(L, file, own);
	if (whole !== undefined) {
		const value = evaluate(L, file, whole);
		if (name === 'default') return value;
		return member(L, value, name, { file, order: Number.MAX_SAFE_INTEGER, fn: 0, block: 0 });
	}
	for (const re of sum.reexports) {
		const listed = re.names?.find((n) => n.exported === name);
		if (listed) return evaluateImport(L, file, re.from, listed.imported);
	}
	if (name === 'default') return Object.keys(sum.exports).length > 0 && isCommonJs(sum) ? { t: 'ns', file } : undefined;
	for (const re of sum.reexports) {
		if (re.names) continue;
		const to = L.resolve(file, re.from);
		if (to.kind === 'file') {
			// A barrel of many files: only those that may know the name are read.
			if (!mayExport(L, to.file, name)) continue;
			const found = exportOf(L, to.file, name);
			if (found) return found;
		} else if (to.kind !== 'unresolved') {
			const found = evaluateImport(L, file, re.from, name);
			if (found.t === 'lib') return found;
		}
	}
	return undefined;
}

/** `exports.x = …` without ES exports: a default import gives the whole. */
function isCommonJs(sum: {
	readonly writes: readonly { readonly base: number }[];
	readonly values: readonly { readonly k: string }[];
}): boolean {
	return sum.writes.some((w) => {
		const base = sum.values[w.base] as { k: string; name?: string } | undefined;
		return (base?.k === 'global' || base?.k === 'member') && base.name === 'exports';
	});
}

/** A member of a module namespace, under both of the ways CommonJS and ES modules meet. */
export function namespaceMember(L: Linker, file: string, name: string): AV {
	return exportOf(L, file, name) ?? (name === 'default' ? { t: 'ns', file } : UNDEFINED);
}

/** The library itself has a `default` for those who ask (require('axios').default). */
export function libraryMember(lib: Library, name: string, of: LibAV): LibAV | undefined {
	if (of.origin !== 'default' || of.shape !== lib.exports.default) return undefined;
	if (name === 'default') return of;
	const shape = lib.exports[name];
	return shape ? libraryDefault(lib, shape) : undefined;
}
