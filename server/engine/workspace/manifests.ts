/** The package.json files of a workspace: which one a file belongs to, and which packages a name may mean. */
import { minVersion, satisfies, valid } from 'semver';
import { type JsonObject, type JsonStore, object, string } from './json';
import { basename, byText, dirname, isInside, join, relativeTo, upward } from './paths';

export interface Manifest {
	readonly dir: string;
	readonly json: JsonObject;
	readonly name: string | undefined;
}

const DEPENDENCY_FIELDS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;
/** Packages in such folders stand for someone else's package, not for one of the workspace. */
export const STAND_IN =
	/(?:^|\/)(?:__fixtures__|fixtures?|__mocks__|__tests__|tests?|templates?|test-data|testdata|samples?)\//;

export class Manifests {
	private readonly dirs: Set<string>;
	private readonly nearestByDir = new Map<string, Manifest | undefined>();
	private every: readonly Manifest[] | undefined;
	private byName: Map<string, Manifest[]> | undefined;

	/** `paths`: every manifest file found in the workspace. */
	constructor(
		private readonly root: string,
		paths: Iterable<string>,
		private readonly json: JsonStore,
	) {
		this.dirs = new Set([...paths].filter((path) => basename(path) === 'package.json').map(dirname));
	}

	/** The manifest in exactly this folder. */
	at(dir: string): Manifest | undefined {
		if (!this.dirs.has(dir)) return undefined;
		const json = this.json.get(join(dir, 'package.json'));
		return json && { dir, json, name: string(json.name) };
	}

	/** Every manifest, outer folders first. */
	all(): readonly Manifest[] {
		this.every ??= [...this.dirs].sort(byText).flatMap((dir) => this.at(dir) ?? []);
		return this.every;
	}

	/** The manifest nearest to a folder, upwards within the root. */
	nearest(dir: string): Manifest | undefined {
		if (this.nearestByDir.has(dir)) return this.nearestByDir.get(dir);
		const found =
			this.at(dir) ?? (dir === this.root || !isInside(this.root, dir) ? undefined : this.nearest(dirname(dir)));
		this.nearestByDir.set(dir, found);
		return found;
	}

	/** The manifest nearest to a folder, then those above it. */
	*upwards(dir: string): Generator<Manifest> {
		for (const folder of upward(dir, this.root)) {
			const manifest = this.at(folder);
			if (manifest) yield manifest;
		}
	}

	/** The range a folder's package, or one above it, gives for a dependency, and who gives it. */
	rangeOf(dir: string, dependency: string): { range: string; manifest: Manifest } | undefined {
		for (const manifest of this.upwards(dir)) {
			const range = rangeIn(manifest.json, dependency);
			if (range !== undefined) return { range, manifest };
		}
		return undefined;
	}

	/**
	 * The package of this workspace that `name` means when a file in `from` imports it; undefined when it
	 * means one from the registry: none has the name, or the importer asks for a version the local one is not.
	 */
	workspacePackage(name: string, from: string): Manifest | undefined {
		const candidates = this.names().get(name);
		if (!candidates) return undefined;
		const own = this.nearest(from);
		if (own?.name === name) return own;
		const range = this.rangeOf(from, name)?.range;
		return candidates.find((candidate) => this.mayBe(candidate, range));
	}

	private mayBe(candidate: Manifest, range: string | undefined): boolean {
		if (range !== undefined) {
			if (/^(?:workspace|file|link|portal):/.test(range)) return true;
			const version = string(candidate.json.version);
			if (version && valid(version) && minVersionOf(range))
				return satisfies(version, range, { includePrerelease: true });
			if (minVersionOf(range) && range !== '*') return false;
		}
		return !STAND_IN.test(relativeTo(this.root, `${candidate.dir}/`));
	}

	/** Packages by name; of several with one name the shallower comes first. */
	private names(): Map<string, Manifest[]> {
		if (this.byName) return this.byName;
		const out = new Map<string, Manifest[]>();
		for (const dir of [...this.dirs].sort((a, b) => depth(a) - depth(b) || byText(a, b))) {
			const manifest = this.at(dir);
			if (!manifest?.name) continue;
			const list = out.get(manifest.name);
			if (list) list.push(manifest);
			else out.set(manifest.name, [manifest]);
		}
		this.byName = out;
		return out;
	}
}

/** The range one package.json gives for a dependency, whatever field it stands in. */
export function rangeIn(json: JsonObject, dependency: string): string | undefined {
	for (const field of DEPENDENCY_FIELDS) {
		const fieldObject = object(json[field]);
		if (fieldObject && Object.hasOwn(fieldObject, dependency)) return string(fieldObject[dependency]) ?? '*';
	}
	return undefined;
}

/** Names in `dependencies`, and in `devDependencies` and peers where asked. */
export function dependencyNames(json: JsonObject, fields: readonly string[] = DEPENDENCY_FIELDS): Set<string> {
	return new Set(fields.flatMap((field) => Object.keys(object(json[field]) ?? {})));
}

/** The lowest version a range allows; undefined for what is no range (`workspace:*`, a URL, a tag). */
export function minVersionOf(range: string): string | undefined {
	try {
		return minVersion(range)?.version;
	} catch {
		return undefined;
	}
}

function depth(path: string): number {
	return path.split('/').length;
}
