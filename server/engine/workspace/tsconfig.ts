/** What tsconfig and jsconfig files say about resolving imports: `paths`, `baseUrl`, `rootDirs`, with `extends` and `references`. */
import { type JsonStore, object, string, strings } from './json';
import type { Manifests } from './manifests';
import { basename, byText, dirname, isInside, join, upward } from './paths';

export interface PathMapping {
	/** Text before and after the `*`; `suffix` is undefined for a pattern without one. */
	readonly prefix: string;
	readonly suffix: string | undefined;
	/** Absolute, with the `*` still in. */
	readonly targets: readonly string[];
}

export interface TsConfig {
	readonly mappings: readonly PathMapping[];
	readonly baseUrl: string | undefined;
	readonly rootDirs: readonly string[];
}

interface Loaded extends TsConfig {
	readonly references: readonly string[];
}

const EMPTY: Loaded = { mappings: [], baseUrl: undefined, rootDirs: [], references: [] };

export class TsConfigs {
	private readonly inFolder = new Map<string, string[]>();
	private readonly loaded = new Map<string, Loaded>();
	private readonly byDir = new Map<string, readonly TsConfig[]>();

	/** `paths`: every manifest file found in the workspace. */
	constructor(
		private readonly root: string,
		paths: Iterable<string>,
		private readonly json: JsonStore,
		private readonly manifests: Manifests,
	) {
		for (const path of paths) {
			if (!/^[jt]sconfig[^/]*\.json$/.test(basename(path))) continue;
			const dir = dirname(path);
			const list = this.inFolder.get(dir);
			if (list) list.push(path);
			else this.inFolder.set(dir, [path]);
		}
		for (const list of this.inFolder.values()) list.sort(byText);
	}

	/**
	 * The configs that may speak for files in a folder, most telling first: the nearest tsconfig.json,
	 * what it references, its siblings (tsconfig.app.json), then the same for the folders above.
	 */
	forDir(dir: string): readonly TsConfig[] {
		const known = this.byDir.get(dir);
		if (known) return known;
		// A folder without configs has those of the folder above: the very same list, so that answers can be shared.
		if (!this.inFolder.has(dir) && dir !== this.root && isInside(this.root, dir)) {
			const above = this.forDir(dirname(dir));
			this.byDir.set(dir, above);
			return above;
		}
		const configs: TsConfig[] = [];
		const seen = new Set<string>();
		let nearest = true;
		for (const folder of upward(dir, this.root)) {
			const here = this.inFolder.get(folder);
			if (!here) continue;
			for (const file of this.inOrder(here, dir)) {
				if (seen.has(file)) continue;
				seen.add(file);
				const config = this.load(file);
				if (config.mappings.length === 0 && !config.baseUrl && config.rootDirs.length === 0) continue;
				// Only the nearest folder's configs may turn every bare name into a path.
				configs.push(nearest ? config : { ...config, baseUrl: undefined });
			}
			nearest = false;
		}
		this.byDir.set(dir, configs);
		return configs;
	}

	/** The configs of one folder: its main one, those that one references for `dir`, then the others. */
	private inOrder(here: readonly string[], dir: string): readonly string[] {
		const main =
			here.find((path) => basename(path) === 'tsconfig.json') ??
			here.find((path) => basename(path) === 'jsconfig.json');
		if (!main) return here;
		return [main, ...this.load(main).references.filter((reference) => isInside(dirname(reference), dir)), ...here];
	}

	/** `children`: the configs that extend this one, the one it is all for first. */
	private load(file: string, children: readonly string[] = []): Loaded {
		const known = this.loaded.get(file);
		if (known && children.length === 0) return known;
		const json = this.json.get(file);
		if (!json || children.includes(file)) return EMPTY;
		const dir = dirname(file);
		let result: Loaded = EMPTY;
		for (const base of strings(json.extends)) {
			const path = this.extended(dir, base);
			if (!path) continue;
			const parent = this.load(path, [...children, file]);
			result = {
				mappings: parent.mappings.length > 0 ? parent.mappings : result.mappings,
				baseUrl: parent.baseUrl ?? result.baseUrl,
				rootDirs: parent.rootDirs.length > 0 ? parent.rootDirs : result.rootDirs,
				references: [],
			};
		}
		const options = object(json.compilerOptions) ?? {};
		const configDir = dirname(children[0] ?? file);
		const place = (path: string, from = dir) =>
			join(
				from,
				path.replace(/^\$\{configDir\}/, () => configDir),
			);
		const baseUrl = string(options.baseUrl);
		const rootDirs = strings(options.rootDirs).map((path) => place(path));
		const paths = object(options.paths);
		const own = baseUrl === undefined ? result.baseUrl : place(baseUrl);
		const merged: Loaded = {
			baseUrl: own,
			mappings: paths ? mappingsOf(paths, (target) => place(target, own ?? dir)) : result.mappings,
			rootDirs: rootDirs.length > 0 ? rootDirs : result.rootDirs,
			references: this.references(dir, json.references),
		};
		if (children.length === 0) this.loaded.set(file, merged);
		return merged;
	}

	private references(dir: string, value: unknown): string[] {
		if (!Array.isArray(value)) return [];
		const out: string[] = [];
		for (const item of value) {
			const path = string(object(item)?.path);
			if (path) out.push(path.endsWith('.json') ? join(dir, path) : join(join(dir, path), 'tsconfig.json'));
		}
		return out;
	}

	/** The file an `extends` names: a path, or a package of this workspace. node_modules is not looked at. */
	private extended(dir: string, name: string): string | undefined {
		if (/^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:)/.test(name)) {
			const path = join(dir, name);
			for (const candidate of [path, `${path}.json`, join(path, 'tsconfig.json')]) {
				if (candidate.endsWith('.json') && this.json.get(candidate)) return candidate;
			}
			return undefined;
		}
		const parts = name.split('/');
		const packageName = parts.splice(0, name.startsWith('@') ? 2 : 1).join('/');
		const local = this.manifests.workspacePackage(packageName, dir);
		if (!local) return undefined;
		const path =
			parts.length > 0
				? join(local.dir, parts.join('/'))
				: join(local.dir, string(local.json.tsconfig) ?? 'tsconfig.json');
		for (const candidate of [path, `${path}.json`]) {
			if (candidate.endsWith('.json') && this.json.get(candidate)) return candidate;
		}
		return undefined;
	}
}

/** Exact patterns first, then by the length of the text before the `*`: TypeScript's order. */
function mappingsOf(paths: { readonly [pattern: string]: unknown }, place: (target: string) => string): PathMapping[] {
	const out = Object.entries(paths).map(([pattern, targets]): PathMapping => {
		const star = pattern.indexOf('*');
		return {
			prefix: star < 0 ? pattern : pattern.slice(0, star),
			suffix: star < 0 ? undefined : pattern.slice(star + 1),
			targets: strings(targets).map(place),
		};
	});
	return out.sort(
		(a, b) => Number(b.suffix === undefined) - Number(a.suffix === undefined) || b.prefix.length - a.prefix.length,
	);
}
