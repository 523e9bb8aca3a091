/** Which installed package a case means: `got` with `"got": "^11.0.0"` in its package.json is our `got-11`. */
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, resolve } from 'node:path';
import semver from 'semver';
import type { Tree } from '../harness/workspace';

export const NODE_MODULES = resolve('node_modules');

export interface Installed {
	/** What to import. */
	readonly module: string;
	readonly version: string;
	/** Only `import` loads it as it was meant to be. */
	readonly esmOnly: boolean;
}

interface Manifest {
	readonly name?: string;
	readonly version: string;
	readonly type?: string;
	readonly exports?: unknown;
	readonly engines?: Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly devDependencies?: Readonly<Record<string, string>>;
}

/** `@scope/name/path` → `@scope/name`; undefined for what is no package. */
export function packageOf(specifier: string): string | undefined {
	const bare = specifier.replace(/^node:/, '');
	if (/^[./#]/.test(specifier) || builtinModules.includes(bare)) return undefined;
	return /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];
}

/**
 * The installed package of this name, in a version that the case's package.json wants; undefined when there is none of
 * this name (which is the case's own affair: it may be of the case's workspace).
 * @param from path in the tree of the file that imports it
 * @throws Error when it is installed in other versions only
 */
export function installed(name: string, from: string, tree: Tree): Installed | undefined {
	const { range, major, candidates, fitting } = lookUp(name, from, tree);
	if (candidates.length === 0) return undefined;
	if (!fitting)
		throw new Error(
			`the case wants ${name} ${range}, which is not installed: add "${name}-${major}": "npm:${name}@<version>" to our devDependencies`,
		);
	const { module, manifest } = fitting;
	const esmOnly = manifest.type === 'module' && !JSON.stringify(manifest.exports ?? '').includes('"require"');
	return { module, version: manifest.version, esmOnly };
}

/** The name under which a package is installed in a version that the case wants; its own when there is none. */
export function aliasOf(name: string, from: string, tree: Tree): string {
	return lookUp(name, from, tree).fitting?.module ?? name;
}

interface Candidate {
	readonly module: string;
	readonly manifest: Manifest;
}

function lookUp(
	name: string,
	from: string,
	tree: Tree,
): { range?: string; major?: number; candidates: readonly Candidate[]; fitting?: Candidate } {
	const range = wanted(name, from, tree);
	const major = range && semver.validRange(range) ? semver.minVersion(range)?.major : undefined;
	const candidates = [name, `${name}-${major}`].flatMap((module) => {
		const path = join(NODE_MODULES, module, 'package.json');
		return existsSync(path) ? [{ module, manifest: JSON.parse(readFileSync(path, 'utf8')) as Manifest }] : [];
	});
	const fitting = candidates.find(({ manifest }) => major === undefined || semver.satisfies(manifest.version, range!));
	return { range, major, candidates, fitting };
}

/** The nearest package.json to a file, upwards, that `accept`s. */
export function manifestOf<T>(
	from: string,
	tree: Tree,
	accept: (manifest: Partial<Manifest>) => T | undefined,
): T | undefined {
	for (let dir = posix.dirname(from); ; dir = posix.dirname(dir)) {
		const text = tree.get(posix.join(dir, 'package.json'));
		const found = text === undefined ? undefined : accept(JSON.parse(String(text)));
		if (found !== undefined || dir === '.') return found;
	}
}

function wanted(name: string, from: string, tree: Tree): string | undefined {
	return manifestOf(from, tree, ({ dependencies, devDependencies }) => dependencies?.[name] ?? devDependencies?.[name]);
}
