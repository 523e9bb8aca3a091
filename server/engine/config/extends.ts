/** `extends`: which files a configuration is made of, and what they say together. */
import { repositoryRoot } from '../workspace/gitignore';
import { basename, dirname, isInside, join, pathFrom } from '../workspace/paths';
import { disk, type Source } from '../workspace/source';
import type { ConfigProblem } from './error';
import { CONFIG_FILES, type ConfigFile, mayHoldConfig, PACKAGE, type RawConfig, readFile, readFolder } from './read';
import type { Shape } from './schema';

/** What counts for a folder: a configuration with all it extends. */
export interface Config {
	/** Absolute path of the configuration itself. */
	readonly file: string;
	/** The folder it counts for. */
	readonly dir: string;
	/** True when it makes its folder a project of its own. */
	readonly isRoot: boolean;
	/** Over all files: what is said later wins, key by key. */
	readonly settings: Pick<RawConfig, 'profile' | 'rules' | 'defaults'>;
	/**
	 * The files it is made of, bases first, itself last. Lists (`ignore`, `roles`, `clients`, `guards`) are read from
	 * here, since each entry belongs to the file it is written in.
	 */
	readonly parts: readonly ConfigFile[];
	/** Those of all files. A file that two configurations extend has the same objects in both. */
	readonly problems: readonly ConfigProblem[];
}

/** Reads configurations with what they extend; each file once, and each problem is made once. */
export class ConfigReader {
	private readonly files = new Map<string, ConfigFile | undefined>();
	/** A file and all it extends, bases first, without repetition. */
	private readonly lineages = new Map<string, readonly ConfigFile[]>();
	private readonly own = new Map<string, readonly ConfigProblem[]>();
	/** The files whose bases are being read, outermost first. */
	private readonly trail: string[] = [];

	constructor(
		private readonly shape: Shape,
		readonly source: Source = disk,
	) {}

	/** The configuration of exactly this folder; undefined when there is none. Never throws. */
	folder(dir: string): Config | undefined {
		const found = readFolder(dir, (file) => this.read(file));
		if (!found || found === this.read(found.file)) return found && this.config(found, dir);
		const { file, problems } = found;
		return { file, dir, isRoot: false, settings: {}, parts: [found], problems };
	}

	/**
	 * The configuration in this file; undefined when it is not there. Never throws.
	 * @param dir the folder it counts for, which its patterns are relative to
	 */
	file(file: string, dir: string): Config | undefined {
		const found = this.read(file);
		return found && this.config(found, dir);
	}

	private read(file: string): ConfigFile | undefined {
		if (!this.files.has(file)) this.files.set(file, readFile(file, dirname(file), this.shape, this.source));
		return this.files.get(file);
	}

	private config(file: ConfigFile, dir: string): Config {
		const lineage = this.lineage(file);
		return {
			file: file.file,
			dir,
			isRoot: file.config.root === true,
			settings: merged(lineage.map(({ config }) => config)),
			// Patterns of a base that is not above could match nothing if they were relative to it.
			parts: lineage.map((part) => ({ ...part, dir: part !== file && isInside(part.dir, dir) ? part.dir : dir })),
			problems: lineage.flatMap((part) => [...part.problems, ...(this.own.get(part.file) ?? [])]),
		};
	}

	private lineage(file: ConfigFile): readonly ConfigFile[] {
		const known = this.lineages.get(file.file);
		if (known) return known;
		const problems: ConfigProblem[] = [];
		const bases: ConfigFile[] = [];
		this.trail.push(file.file);
		const { extends: paths = [] } = file.config;
		for (const [i, path] of (typeof paths === 'string' ? [paths] : paths).entries()) {
			const base = this.base(file.file, path);
			if ('message' in base) {
				const position = file.positionOf(typeof paths === 'string' ? ['extends'] : ['extends', i]);
				problems.push({ file: file.file, position, message: base.message });
			} else bases.push(...this.lineage(base));
		}
		this.trail.pop();
		// Of a base that several bring along the last one counts, as if each stood there in full.
		const lineage = [...new Set(bases.reverse())].reverse().concat(file);
		this.lineages.set(file.file, lineage);
		this.own.set(file.file, problems);
		return lineage;
	}

	/** The file that `path`, written in `from`, names; or what is wrong with it. */
	private base(from: string, path: string): ConfigFile | { readonly message: string } {
		const file = join(dirname(from), path);
		const said = JSON.stringify(path);
		const repository = repositoryRoot(dirname(from));
		if (repository !== undefined && !isInside(repository, file))
			return { message: `${said} lies outside the repository; a base must be a part of it.` };
		const round = this.trail.indexOf(file);
		if (round >= 0) {
			const names = [...this.trail.slice(round), file].map((one) => pathFrom(dirname(from), one));
			return { message: `"extends" goes round in a circle: ${names.join(' → ')}. Take one of them out.` };
		}
		const missing = { message: `There is no file ${said}.` };
		// No path holds that character, and asking for one throws.
		if (path.includes('\0')) return missing;
		if (this.source.isFolder(file))
			return { message: `${said} is a folder; name the file in it, such as ${this.suggested(path, file)}.` };
		const base = this.read(file);
		if (base?.config.root !== undefined && !mayHoldConfig(file)) return { message: notInherited(said) };
		if (base) return base;
		const there = basename(file) === PACKAGE && this.exists(file);
		return there ? { message: `There is no "holdfast" in ${said}.` } : missing;
	}

	private suggested(path: string, dir: string): string {
		const name = CONFIG_FILES.find((one) => this.exists(`${dir}/${one}`));
		return JSON.stringify(`${path.replace(/\/$/, '')}/${name ?? CONFIG_FILES[0]}`);
	}

	private exists(file: string): boolean {
		try {
			return this.source.read(file) !== undefined;
		} catch {
			return false;
		}
	}
}

/** `root` in a file that is no folder's configuration would say nothing. */
const notInherited = (base: string): string =>
	`${base} has "root", which is not inherited: take it out there, and write it into the configuration of each folder that shall be a project of its own.`;

/** What is said later wins: per rule its level and each option, per key of `defaults`, per host. */
function merged(configs: readonly RawConfig[]): Config['settings'] {
	const rules: Record<string, Exclude<NonNullable<RawConfig['rules']>[string], string>> = {};
	let profile: RawConfig['profile'];
	let defaults: RawConfig['defaults'];
	for (const config of configs) {
		profile = config.profile ?? profile;
		for (const [id, value] of Object.entries(config.rules ?? {}))
			rules[id] = { ...rules[id], ...(typeof value === 'string' ? { level: value } : value) };
		const deadlineMsByHost = { ...defaults?.deadlineMsByHost, ...config.defaults?.deadlineMsByHost };
		if (config.defaults) defaults = { ...defaults, ...config.defaults, deadlineMsByHost };
	}
	return { profile, rules, defaults };
}
