/** Facts about the package a file belongs to: its Node version, its dependencies' versions, whether it is a library. */
import type { PackageInfo } from '../../../rules/model/source-host';
import { isServerFramework } from './frameworks';
import { type JsonObject, object, string } from './json';
import { LOCK_FILES, type Lock, parseLock } from './lockfiles';
import { dependencyNames, type Manifests, minVersionOf } from './manifests';
import { DEFAULT_NODE, nodeOfDockerfile, nodeOfManifest, nodeOfVersionFiles } from './node-version';
import { basename, dirname, join, relativeTo, upward } from './paths';

export class Packages {
	private readonly byDir = new Map<string, PackageInfo>();
	private readonly locks = new Map<string, Lock | undefined>();
	private readonly lockFiles = new Set<string>();
	private readonly dockerfiles = new Map<string, string[]>();
	private catalogs: Map<string, string> | undefined;

	/** `top`: the folder up to which lock files count: the repository's, which may lie above the lint root. */
	constructor(
		private readonly root: string,
		private readonly top: string,
		private readonly manifests: Manifests,
		paths: Iterable<string>,
		private readonly read: (file: string) => string | undefined,
	) {
		for (const path of paths) {
			const name = basename(path);
			if ((LOCK_FILES as readonly string[]).includes(name)) this.lockFiles.add(path);
			if (!/dockerfile/i.test(name)) continue;
			const list = this.dockerfiles.get(dirname(path));
			if (list) list.push(path);
			else this.dockerfiles.set(dirname(path), [path]);
		}
		// Dockerfile itself before Dockerfile.dev.
		for (const list of this.dockerfiles.values()) list.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
	}

	/** The package of a file. */
	of(file: string): PackageInfo {
		const manifest = this.manifests.nearest(dirname(file));
		const dir = manifest?.dir ?? this.root;
		const known = this.byDir.get(dir);
		if (known) return known;
		const versions = new Map<string, string | undefined>();
		const info: PackageInfo = {
			dir,
			name: manifest?.name,
			node: this.nodeOf(dir),
			isLibrary: manifest !== undefined && isLibrary(manifest.json),
			versionOf: (dependency) => {
				if (!versions.has(dependency)) versions.set(dependency, this.version(dir, manifest?.name, dependency));
				return versions.get(dependency);
			},
		};
		this.byDir.set(dir, info);
		return info;
	}

	private version(dir: string, name: string | undefined, dependency: string): string | undefined {
		const declared = this.manifests.rangeOf(dir, dependency);
		for (const folder of upward(dir, this.top)) {
			for (const lockName of LOCK_FILES) {
				const lock = this.lock(join(folder, lockName));
				// The version is that of whoever declares it: a package's own, else the monorepo's root.
				for (const importer of new Set([dir, declared?.manifest.dir ?? dir])) {
					const found = lock?.({
						dependency,
						importer: relativeTo(folder, importer),
						importerName: name,
						range: declared?.range,
					});
					if (found) return found;
				}
			}
		}
		return declared && this.lowest(declared.range, dependency);
	}

	private lock(file: string): Lock | undefined {
		if (this.locks.has(file)) return this.locks.get(file);
		const inside = file.startsWith(this.root === '/' ? '/' : `${this.root}/`);
		const text = inside && !this.lockFiles.has(file) ? undefined : this.read(file);
		const lock = text === undefined ? undefined : parseLock(basename(file), text);
		this.locks.set(file, lock);
		return lock;
	}

	private lowest(range: string, dependency: string): string | undefined {
		if (range.startsWith('catalog:')) {
			const named = this.catalog(`${range.slice('catalog:'.length) || 'default'}\n${dependency}`);
			return named === undefined ? undefined : this.lowest(named, dependency);
		}
		const alias = /^npm:(?:@[^/]+\/)?[^@]+@(.+)$/.exec(range)?.[1];
		const lowest = minVersionOf(alias ?? range);
		// `*` allows everything and so says nothing.
		return lowest === '0.0.0' && !/^[=v]?0\.0\.0/.test(range) ? undefined : lowest;
	}

	/** Catalogs of pnpm-workspace.yaml (or of the root package.json, as bun and yarn have them), by "catalog\nname". */
	private catalog(key: string): string | undefined {
		this.catalogs ??= readCatalogs(
			this.read(join(this.root, 'pnpm-workspace.yaml')) ?? this.read(join(this.top, 'pnpm-workspace.yaml')) ?? '',
		);
		return this.catalogs.get(key) ?? this.catalogOfManifest(key);
	}

	private catalogOfManifest(key: string): string | undefined {
		const json = this.manifests.at(this.root)?.json;
		const [catalog, dependency] = key.split('\n') as [string, string];
		const holder = object(json?.workspaces) ?? json;
		const map = catalog === 'default' ? object(holder?.catalog) : object(object(holder?.catalogs)?.[catalog]);
		return string(map?.[dependency]);
	}

	private nodeOf(dir: string): number {
		const folders = [...upward(dir, this.top)];
		for (const folder of folders) {
			const manifest = this.manifests.at(folder);
			const found = manifest && nodeOfManifest(manifest.json);
			if (found) return found;
		}
		for (const folder of folders) {
			const found = nodeOfVersionFiles(folder, this.read);
			if (found) return found;
		}
		for (const folder of folders) {
			for (const file of this.dockerfiles.get(folder) ?? []) {
				const found = nodeOfDockerfile(this.read(file) ?? '');
				if (found) return found;
			}
		}
		return DEFAULT_NODE;
	}
}

/** Importing it is its purpose: it has an entry, is not private, and starts no server. */
function isLibrary(json: JsonObject): boolean {
	if (json.private === true || !string(json.name)) return false;
	if (!['main', 'module', 'exports', 'types'].some((field) => json[field] !== undefined && json[field] !== null))
		return false;
	if (object(json.scripts)?.start !== undefined) return false;
	for (const name of dependencyNames(json, ['dependencies'])) if (isServerFramework(name)) return false;
	return true;
}

/** `catalog:` and `catalogs:` of a pnpm-workspace.yaml, by line. */
function readCatalogs(text: string): Map<string, string> {
	const out = new Map<string, string>();
	let section = '';
	let named = '';
	for (const raw of text.split(/\r?\n/)) {
		const match = /^(\s*)(?:'([^']+)'|"([^"]+)"|([^\s:'"#-][^:]*)):\s*(.*)$/.exec(raw);
		if (!match) continue;
		const indent = match[1]!.length;
		const key = match[2] ?? match[3] ?? match[4]!;
		const value = match[5]!.replace(/\s+#.*$/, '').replace(/^['"]|['"]$/g, '');
		if (indent === 0) section = key;
		else if (section === 'catalog' && value) out.set(`default\n${key}`, value);
		else if (section === 'catalogs' && !value) named = key;
		else if (section === 'catalogs') out.set(`${named}\n${key}`, value);
	}
	return out;
}
