/** From a path without extension, or with a built file's extension, to the source file in the known set. */
import { basename, join } from './paths';

export interface KnownFiles {
	has(file: string): boolean;
}

/** In the order TypeScript and the bundlers try them. */
const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** What a written extension may stand for, before the file itself is tried. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
	'.js': ['.ts', '.tsx'],
	'.jsx': ['.tsx', '.ts'],
	'.mjs': ['.mts', '.ts'],
	'.cjs': ['.cts', '.ts'],
};
/** What a declaration file was made from. */
const DECLARED: Readonly<Record<string, readonly string[]>> = {
	'.d.ts': ['.ts', '.tsx', '.js', '.jsx'],
	'.d.mts': ['.mts', '.ts', '.mjs'],
	'.d.cts': ['.cts', '.ts', '.cjs'],
};
/** Folders that hold what a build wrote. */
const BUILT = new Set([
	'dist',
	'lib',
	'build',
	'out',
	'esm',
	'cjs',
	'es',
	'commonjs',
	'module',
	'types',
	'typings',
	'umd',
	'browser',
	'node',
]);

/** The known file at exactly this path, with TypeScript's extension rules; no folder. */
export function probeFile(path: string, known: KnownFiles): string | undefined {
	const extension = extensionOf(path);
	if (extension !== undefined) {
		const stem = path.slice(0, -extension.length);
		for (const source of SOURCES[extension] ?? []) if (known.has(stem + source)) return stem + source;
		if (known.has(path)) return path;
	}
	for (const added of EXTENSIONS) if (known.has(path + added)) return path + added;
	return undefined;
}

/** The index file of a folder. */
export function probeIndex(dir: string, known: KnownFiles): string | undefined {
	return probeFile(join(dir, 'index'), known);
}

/**
 * The source of a path a manifest names inside the package folder `dir` (`./dist/index.js`), which may
 * not be built: the file itself, then with the build folder replaced by `src` or left out.
 */
export function probeBuilt(dir: string, target: string, known: KnownFiles): string | undefined {
	const parts = target
		.replace(/^\.?\//, '')
		.split('/')
		.filter((part) => part !== '' && part !== '.');
	if (parts.includes('..')) return probeTarget(join(dir, target), known);
	for (const candidate of sourcesOf(parts)) {
		const found = probeTarget(join(dir, candidate), known);
		if (found) return found;
	}
	return undefined;
}

function probeTarget(path: string, known: KnownFiles): string | undefined {
	const declared = /\.d\.[cm]?ts$/.exec(path)?.[0];
	if (declared) {
		const stem = path.slice(0, -declared.length);
		for (const source of DECLARED[declared] ?? []) if (known.has(stem + source)) return stem + source;
		return undefined;
	}
	return probeFile(path, known) ?? probeIndex(path, known) ?? probeFile(path.replace(/\.[cm]?jsx?$/, ''), known);
}

function* sourcesOf(parts: readonly string[]): Generator<string> {
	yield parts.join('/');
	let built = 0;
	while (built < parts.length - 1 && BUILT.has(parts[built]!)) built++;
	for (let count = built; count > 0; count--) {
		const rest = parts.slice(count).join('/');
		if (parts[count] !== 'src') yield `src/${rest}`;
		yield rest;
	}
}

/** One of the extensions of code at the end of a path. */
function extensionOf(path: string): string | undefined {
	const name = basename(path);
	const dot = name.lastIndexOf('.');
	if (dot <= 0) return undefined;
	const extension = name.slice(dot);
	return EXTENSIONS.includes(extension) ? extension : undefined;
}
