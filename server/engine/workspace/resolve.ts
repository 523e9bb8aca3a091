/** Where import specifiers lead, from the set of known files and the manifests alone: node_modules is never looked at. */
import { builtinModules } from 'node:module';
import type { Resolution } from '../../../rules/model/source-host';
import { type KnownFiles, probeBuilt, probeFile, probeIndex } from './file-probe';
import type { Manifest, Manifests } from './manifests';
import { dirname, isAbsolute, join } from './paths';
import { exportTargets, importTargets, mainTargets } from './targets';
import type { PathMapping, TsConfigs } from './tsconfig';

const BUILTINS: ReadonlySet<string> = new Set(builtinModules.map((name) => name.replace(/^node:/, '')));
const UNRESOLVED: Resolution = { kind: 'unresolved' };
const PACKAGE_NAME = /^(?:@[a-z0-9~_.-]+\/)?[a-z0-9~_-][a-z0-9~_.-]*$/i;

export class Resolver {
	/** Answers for relative paths, by folder. */
	private readonly relatives = new Map<string, Map<string, Resolution>>();
	/** Answers for all other specifiers, shared by the folders that one package.json and the same tsconfigs rule. */
	private readonly scopes = new Map<string, Map<string, Resolution>>();
	private readonly scopeIds = new Map<object, Map<string | undefined, Map<string, Resolution>>>();

	constructor(
		private readonly known: KnownFiles,
		private readonly manifests: Manifests,
		private readonly tsconfigs: TsConfigs,
	) {}

	/** Where `specifier` leads when the file `from` imports it. The same for every file of a folder. */
	resolve(from: string, specifier: string): Resolution {
		const dir = dirname(from);
		const memo = specifier.startsWith('.') ? this.inFolder(dir) : this.inScope(dir);
		const known = memo.get(specifier);
		if (known) return known;
		const result = this.compute(dir, specifier);
		memo.set(specifier, result);
		return result;
	}

	private inFolder(dir: string): Map<string, Resolution> {
		return getOrMake(this.relatives, dir, () => new Map());
	}

	private inScope(dir: string): Map<string, Resolution> {
		return getOrMake(this.scopes, dir, () => {
			const byManifest = getOrMake(this.scopeIds, this.tsconfigs.forDir(dir), () => new Map());
			return getOrMake(byManifest, this.manifests.nearest(dir)?.dir, () => new Map());
		});
	}

	private compute(dir: string, specifier: string): Resolution {
		if (specifier.startsWith('node:')) return { kind: 'builtin', name: specifier.slice(5) };
		if (BUILTINS.has(specifier)) return { kind: 'builtin', name: specifier };
		// `./x?raw` and `raw-loader!./x` are what a bundler makes of a file, not the module.
		if (/[?!]/.test(specifier) || /^[a-z][a-z+.-]+:/i.test(specifier)) return UNRESOLVED;
		if (/^\.{1,2}(?:\/|$)/.test(specifier)) return file(this.relative(dir, specifier));
		if (isAbsolute(specifier)) return file(this.path(specifier));
		return this.bare(dir, specifier);
	}

	private relative(dir: string, specifier: string): string | undefined {
		const path = join(dir, specifier);
		const folder = /(?:^|\/)\.{0,2}$/.test(specifier);
		const found = folder ? this.folder(path) : this.path(path);
		if (found) return found;
		for (const { rootDirs } of this.tsconfigs.forDir(dir)) {
			const own = rootDirs.find((root) => path.startsWith(`${root}/`));
			if (own === undefined) continue;
			for (const other of rootDirs) {
				const there = this.path(other + path.slice(own.length));
				if (there) return there;
			}
		}
		return undefined;
	}

	private bare(dir: string, specifier: string): Resolution {
		const configs = this.tsconfigs.forDir(dir);
		let aliased = false;
		for (const { mappings, baseUrl } of configs) {
			const mapping = mappings.find((candidate) => matches(candidate, specifier));
			if (mapping) {
				const found = this.mapped(mapping, specifier);
				if (found) return file(found);
				// `*` catches everything and a mapping to typings says nothing: the name may still be a package.
				if (mapping.prefix !== '' && !mapping.targets.every((target) => /\/node_modules\/|\.d\.ts$/.test(target)))
					aliased = true;
			}
			const found = baseUrl && this.path(join(baseUrl, specifier));
			if (found) return file(found);
		}
		if (specifier.startsWith('#')) return this.imports(dir, specifier);
		if (/^[@~]\//.test(specifier) || specifier.startsWith('~')) return file(this.conventional(dir, specifier));
		const { name, subpath } = splitPackage(specifier);
		if (!PACKAGE_NAME.test(name)) return UNRESOLVED;
		const local = this.manifests.workspacePackage(name, dir);
		if (local) return file(this.entry(local, subpath));
		if (aliased && this.manifests.rangeOf(dir, name) === undefined) return UNRESOLVED;
		return { kind: 'package', name, subpath };
	}

	private mapped(mapping: PathMapping, specifier: string): string | undefined {
		const star =
			mapping.suffix === undefined
				? ''
				: specifier.slice(mapping.prefix.length, specifier.length - mapping.suffix.length);
		for (const target of mapping.targets) {
			const path = target.replace('*', () => star);
			const found = this.path(path);
			if (found) return found;
			// A mapping may lead to what a build of the neighbour writes.
			const owner = this.manifests.nearest(dirname(path));
			const built =
				owner &&
				path.startsWith(`${owner.dir}/`) &&
				probeBuilt(owner.dir, path.slice(owner.dir.length + 1), this.known);
			if (built) return built;
		}
		return undefined;
	}

	/** `#name` of the nearest package.json. */
	private imports(dir: string, specifier: string): Resolution {
		const own = this.manifests.nearest(dir);
		if (!own) return UNRESOLVED;
		for (const target of importTargets(own.json, specifier)) {
			if (!target.startsWith('.')) return target.startsWith('#') ? UNRESOLVED : this.compute(own.dir, target);
			const found = probeBuilt(own.dir, target, this.known);
			if (found) return file(found);
		}
		return UNRESOLVED;
	}

	/** `@/x` and `~/x` can be no package; without a tsconfig they are a bundler's alias for the package's sources. */
	private conventional(dir: string, specifier: string): string | undefined {
		const own = this.manifests.nearest(dir);
		const rest = specifier.replace(/^(?:@\/|~\/?)/, '');
		if (!own || rest === '') return undefined;
		for (const base of ['src', '', 'app']) {
			const found = this.path(join(own.dir, base === '' ? rest : `${base}/${rest}`));
			if (found) return found;
		}
		return undefined;
	}

	/** The source file behind an entry of a package of this workspace. */
	private entry(local: Manifest, subpath: string): string | undefined {
		const { dir, json } = local;
		const declared = exportTargets(json, subpath);
		for (const target of declared) {
			const found = probeBuilt(dir, target, this.known);
			if (found) return found;
		}
		if (subpath !== '') return probeBuilt(dir, subpath, this.known) ?? this.path(join(dir, `src/${subpath}`));
		for (const target of mainTargets(json)) {
			const found = probeBuilt(dir, target, this.known);
			if (found) return found;
		}
		for (const folder of ['src', '', 'lib', 'src/lib']) {
			const found = probeIndex(folder === '' ? dir : join(dir, folder), this.known);
			if (found) return found;
		}
		return undefined;
	}

	/** A file, or what a folder stands for. */
	private path(path: string): string | undefined {
		return probeFile(path, this.known) ?? this.folder(path);
	}

	private folder(dir: string): string | undefined {
		const manifest = this.manifests.at(dir);
		if (manifest) {
			for (const target of mainTargets(manifest.json)) {
				const found = probeBuilt(dir, target, this.known);
				if (found) return found;
			}
		}
		return probeIndex(dir, this.known);
	}
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}

/** `@scope/name/sub/path` in its two parts. */
export function splitPackage(specifier: string): { name: string; subpath: string } {
	const parts = specifier.split('/');
	const name = parts.splice(0, specifier.startsWith('@') ? 2 : 1).join('/');
	return { name, subpath: parts.join('/') };
}

function matches(mapping: PathMapping, specifier: string): boolean {
	if (mapping.suffix === undefined) return specifier === mapping.prefix;
	return (
		specifier.length >= mapping.prefix.length + mapping.suffix.length &&
		specifier.startsWith(mapping.prefix) &&
		specifier.endsWith(mapping.suffix)
	);
}

function file(path: string | undefined): Resolution {
	return path === undefined ? UNRESOLVED : { kind: 'file', file: path };
}
