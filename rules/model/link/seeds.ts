/** What files may hold or hand out, told without parsing them. */
import type { Library } from '../../catalog/types';
import type { FileSummary, V } from '../summary';
import type { Linker } from './linker';

/** How many imports away from a library a client is looked for before the file in between is parsed. */
const MAX_HOPS = 2;

/** Files that import one of the library's modules; of a framework only those that mention what matters of it. */
export function importersOfLibrary(L: Linker, lib: Library): readonly string[] {
	return L.worldQuery(`importers of ${lib.id}`, () => L.seeds.importing(lib));
}

/** Files that import a library whose calls are bounded, or use one of its globals. Sorted. */
export function seedFiles(L: Linker): readonly string[] {
	return L.worldQuery('seeds', () => L.seeds.files);
}

/** Whether a file is one of those. */
export function isSeed(L: Linker, file: string): boolean {
	return L.worldQuery(`seed ${file}`, () => L.seeds.has(file));
}

/** Whether an import of the file may turn out to be a library's client or function. */
export function mayGive(L: Linker, file: string): boolean {
	return L.tracker.memo(
		`gives ${file}`,
		() => reaches(L, file, MAX_HOPS),
		() => false,
	);
}

function reaches(L: Linker, file: string, hops: number): boolean {
	if (isSeed(L, file)) return true;
	const imports = L.importsOf(file);
	if (hops === 0) return imports.some((i) => i.reexports);
	return imports.some((i) => {
		const to = L.resolve(file, i.specifier);
		return to.kind === 'file' && to.file !== file && reaches(L, to.file, hops - 1);
	});
}

/** The module specifier a value starts at, through members, names with one meaning, calls and awaits. */
export function importRoot(sum: FileSummary, v: V, depth = 0): string | undefined {
	const value = sum.values[v];
	if (depth > 8) return undefined;
	switch (value?.k) {
		case 'import':
			return value.from;
		case 'member':
		case 'await':
			return importRoot(sum, value.of, depth + 1);
		case 'call':
			return importRoot(sum, sum.calls[value.call]!.callee, depth + 1);
		case 'read': {
			const { writes } = sum.vars[value.id]!;
			return writes.length === 1 ? importRoot(sum, writes[0]!.v, depth + 1) : undefined;
		}
		default:
			return undefined;
	}
}

type Declared = 'function' | 'class' | 'type';

/**
 * How the file declares an exported name, as far as its text tells at once: saves parsing a file for
 * a name that cannot be a client. Undefined: a variable, something passed on, or not to be told.
 */
export function declaredAs(L: Linker, file: string, name: string, hops = 3): Declared | undefined {
	if (!/^[\w$]+$/.test(name) || name === 'default') return undefined;
	const own = L.textQuery(`declares ${file} ${name}`, file, (text) => declarationIn(text, name));
	if (own || hops === 0) return own;
	const barrels = L.importsOf(file).filter((i) => i.reexports);
	for (const { specifier } of barrels) {
		const to = L.resolve(file, specifier);
		const found = to.kind === 'file' && to.file !== file ? declaredAs(L, to.file, name, hops - 1) : undefined;
		if (found) return found;
	}
	return undefined;
}

const KEYWORD =
	/(?:^|[\n;])[ \t]*export\s+(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(function|class|interface|type|const)\s*\*?\s*$/;
/** `: T = (…) =>`, `= async x =>`, `= function`: with one level of parentheses inside. */
const ARROW =
	/^\s*(?::[^=;]{0,120})?=\s*(?:async\b\s*)?(?:function\b|[\w$]+\s*=>|(?:<[^>]{0,80}>\s*)?\((?:[^()]|\([^()]*\))*\)\s*(?::[^={;]{0,120})?=>)/;

function declarationIn(text: string, name: string): Declared | undefined {
	for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + name.length)) {
		if (/[\w$]/.test(text[i + name.length] ?? '')) continue;
		const keyword = KEYWORD.exec(text.slice(Math.max(0, i - 60), i))?.[1];
		if (!keyword) continue;
		if (keyword === 'function' || keyword === 'class') return keyword;
		if (keyword !== 'const') return 'type';
		return ARROW.test(text.slice(i + name.length, i + name.length + 400)) ? 'function' : undefined;
	}
	return undefined;
}

/** Whether the file may export the name, told from its text: too often rather than too seldom. */
export function mayExport(L: Linker, file: string, name: string): boolean {
	if (L.importsOf(file).some((i) => i.reexports)) return true;
	return L.textQuery(`may-export ${name} in ${file}`, file, (text) => {
		if (/\bmodule\.exports\b|\bexport\s*=/.test(text)) return text.includes(name);
		for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + name.length)) {
			const before = text.slice(Math.max(0, i - 80), i);
			if (/\bexport\s+(?:[a-z]+\s+)*\*?\s*$|\bexports\s*\.\s*$|\bexport\b[^;]*[{,]\s*$/.test(before)) return true;
			// export { a, b, name }: the brace may be far back.
			const brace = text.lastIndexOf('{', i);
			if (
				brace >= 0 &&
				/\bexport\s+(?:type\s+|const\s+|let\s+|var\s+)?$/.test(text.slice(Math.max(0, brace - 16), brace))
			)
				return true;
		}
		return false;
	});
}
