/** The configurations of one config root: which one applies to a file, and what it says of each rule. */
import ignore, { type Ignore } from 'ignore';
import type { RoleOf } from '../../../rules/model/source-host';
import type { Level, Profile, RuleMeta } from '../../../rules/rule';
import { basename, byText, dirname, isInside, normalise, pathFrom, relativeTo } from '../workspace/paths';
import { disk, type Source } from '../workspace/source';
import { findRoot, findRootFor, nearestConfig, type Start } from './discover';
import { ConfigError } from './error';
import { type Config, ConfigReader } from './extends';
import { mayHoldConfig, type RawConfig } from './read';
import { configShape, DEADLINE_MS } from './schema';

export { disk, type Source } from '../workspace/source';
export { ConfigError, type ConfigProblem } from './error';
export type { Config } from './extends';
export { CONFIG_FILES, type ConfigFile, mayHoldConfig, type RawClient, type RawGuard, type RawOwn } from './read';

export interface ConfigOptions extends Start {
	/** Absolute path of a configuration that replaces all others. */
	readonly configFile?: string;
	/** Overrides the profile of every configuration. */
	readonly profile?: Profile;
	/** Rule → level, over every configuration. */
	readonly levels?: Readonly<Record<string, Level>>;
}

/**
 * Absolute path of the configuration that counts for what lies directly in a folder, in it or above; undefined without.
 * @param metas every rule there is
 */
export function configFileFor(dir: string, metas: readonly RuleMeta[]): string | undefined {
	return nearestConfig(dir, new ConfigReader(configShape(metas)))?.file;
}

/** The lint root of a run without paths in a folder (absolute). Never throws. @param source where configurations are read */
export function lintRootOf(dir: string, source: Source = disk): string {
	return findRoot({ cwd: dir, paths: [] }, new ConfigReader(configShape([]), source)).root;
}

/** What overrides the configurations. */
type Overrides = Pick<ConfigOptions, 'profile' | 'levels'>;

/** What holds for one file. */
export interface ResolvedConfig {
	/** The configuration it comes from; undefined for the built-in defaults. */
	readonly file?: string;
	readonly profile: Profile;
	/** 'off' for a rule there is not. */
	levelOf(rule: string): Level;
	/** Every option the rule declares, with its default where the configuration is silent. */
	optionsOf(rule: string): Readonly<Record<string, unknown>>;
	/** The deadline that fixes write for calls to this host, in ms. */
	deadlineMs(host?: string): number;
}

/**
 * Finds and reads the configuration of a lint run.
 * @param metas every rule there is.
 * @param source where it is read from
 * @throws ConfigError with every problem found.
 */
export function loadConfigs(options: ConfigOptions, metas: readonly RuleMeta[], source: Source = disk): ConfigSet {
	const reader = new ConfigReader(configShape(metas), source);
	if (options.configFile === undefined) {
		const { root, config } = findRoot(options, reader);
		return new ConfigSet(root, config ? [config] : [], metas, options, reader);
	}
	const file = normalise(options.configFile);
	const root = findRootFor(options, file, source);
	const dir = dirname(file);
	// Patterns of a configuration kept elsewhere (~/ci/holdfast.json) would match nothing if they were relative to it.
	const base = isInside(root, dir) || isInside(dir, root) ? dir : root;
	const config = reader.file(file, base);
	if (!config) {
		const message =
			basename(file) === 'package.json'
				? 'There is no "holdfast" in this package.json.'
				: 'This configuration does not exist.';
		throw new ConfigError([{ file, message }]);
	}
	return new ConfigSet(root, [config], metas, options);
}

export class ConfigSet {
	private readonly byDir = new Map<string, Config>();
	private readonly resolved = new Map<string, ResolvedConfig>();
	private roots: readonly string[] | undefined;
	private readonly matchers = new Map<readonly string[], Ignore>();

	/** Use `loadConfigs`. `reader`: configurations further down count too. */
	constructor(
		readonly root: string,
		configs: readonly Config[],
		private readonly metas: readonly RuleMeta[],
		private readonly overrides: Overrides,
		private readonly reader?: ConfigReader,
	) {
		this.add(configs, () => true);
	}

	/** Files of the configurations in use and of all that they extend, sorted: a change to one of them counts. */
	get files(): string[] {
		const files = [...this.byDir.values()].flatMap(({ parts }) => parts.map(({ file }) => file));
		return [...new Set(files)].sort(byText);
	}

	/** Patterns to leave out while walking the root, relative to it. Those of other folders: see `isIgnored`. */
	get rootIgnore(): readonly string[] {
		const { parts = [] } = this.byDir.get(this.root) ?? {};
		return parts.flatMap(({ dir, config }) => (dir === this.root ? (config.ignore ?? []) : []));
	}

	/** The configurations in use, outer folders first. */
	get all(): readonly Config[] {
		return [...this.byDir.values()].sort((a, b) => byText(a.dir, b.dir));
	}

	/** Folders below the root that are projects of their own, sorted. */
	get projects(): readonly string[] {
		// Asked for every file.
		this.roots ??= this.reader ? this.all.flatMap(({ dir, isRoot }) => (isRoot && dir !== this.root ? [dir] : [])) : [];
		return this.roots;
	}

	/**
	 * Adds the configurations of the folders of these paths; paths that cannot hold one are passed over,
	 * so a list of manifests found under the root will do.
	 * @param counts whether it matters for this run what the configuration of a folder says; asked when all are read
	 * @throws ConfigError with every problem in any of those that matter.
	 */
	addNested(paths: Iterable<string>, counts: (dir: string) => boolean = () => true): void {
		if (!this.reader) return;
		const dirs = new Set<string>();
		for (const path of paths) if (mayHoldConfig(path) && isInside(this.root, path)) dirs.add(dirname(path));
		const found: Config[] = [];
		for (const dir of [...dirs].sort(byText)) {
			const config = this.byDir.has(dir) ? undefined : this.reader.folder(dir);
			// An ignored folder's configuration is part of what is ignored.
			if (config && !this.isIgnored(config.file)) found.push(config);
		}
		this.add(found, counts);
	}

	/** What holds for a file (absolute). */
	for(file: string): ResolvedConfig {
		const dir = dirname(file);
		let known = this.resolved.get(dir);
		if (!known) {
			const config = this.configOf(file);
			const same = config && this.resolved.get(`config:${config.dir}`);
			known = same ?? resolve(config, this.metas, this.overrides);
			if (config) this.resolved.set(`config:${config.dir}`, known);
			this.resolved.set(dir, known);
		}
		return known;
	}

	/** True when an ignore list of a configuration at or above the file names it, or a folder it is in. */
	isIgnored(file: string): boolean {
		for (const { dir: scope, parts } of this.byDir.values()) {
			if (!isInside(scope, file)) continue;
			for (const { dir, config } of parts)
				if (config.ignore?.length && this.matches(dir, config.ignore, file)) return true;
		}
		return false;
	}

	/** The role the nearest configuration gives a file (its last matching entry), with the reason. */
	roleOverride(file: string): RoleOf | undefined {
		for (const part of [...(this.configOf(file)?.parts ?? [])].reverse()) {
			const { roles = [] } = part.config;
			const index = roles.findLastIndex(({ files }) => this.matches(part.dir, files, file));
			const entry = roles[index];
			if (entry) return { role: entry.role, reason: `roles[${index}] in ${pathFrom(this.root, part.file)}` };
		}
		return undefined;
	}

	/** The configuration that counts for a file (absolute), when there is one. */
	configOf(file: string): Config | undefined {
		if (!this.reader) return this.byDir.values().next().value;
		for (let dir = dirname(file); ; ) {
			const config = this.byDir.get(dir);
			if (config) return config;
			const parent = dirname(dir);
			if (dir === this.root || parent === dir) return undefined;
			dir = parent;
		}
	}

	private add(configs: readonly Config[], counts: (dir: string) => boolean): void {
		for (const config of configs) this.byDir.set(config.dir, config);
		this.roots = undefined;
		const wrong = configs.filter(({ dir, problems }) => problems.length > 0 && counts(dir));
		const problems = new Set(wrong.flatMap((config) => config.problems));
		if (problems.size > 0) throw new ConfigError([...problems]);
		this.resolved.clear();
	}

	private matches(dir: string, patterns: readonly string[], file: string): boolean {
		if (file === dir || !isInside(dir, file)) return false;
		let matcher = this.matchers.get(patterns);
		if (!matcher) {
			matcher = ignore({ ignorecase: false }).add([...patterns]);
			this.matchers.set(patterns, matcher);
		}
		return matcher.ignores(relativeTo(dir, file));
	}
}

function resolve(config: Config | undefined, metas: readonly RuleMeta[], overrides: Overrides): ResolvedConfig {
	const profile = overrides.profile ?? config?.settings.profile ?? 'recommended';
	const rules = new Map<string, { level: Level; options: Readonly<Record<string, unknown>> }>();
	for (const meta of metas) {
		const written = config?.settings.rules?.[meta.id];
		const { level, ...given } = typeof written === 'object' ? written : { level: written };
		const defaults = Object.fromEntries(Object.entries(meta.options).map(([name, spec]) => [name, spec.default]));
		const levels = overrides.levels ?? {};
		const override = Object.hasOwn(levels, meta.id) ? levels[meta.id] : undefined;
		rules.set(meta.id, { level: override ?? level ?? meta.levels[profile], options: { ...defaults, ...given } });
	}
	return {
		file: config?.file,
		profile,
		levelOf: (rule) => rules.get(rule)?.level ?? 'off',
		optionsOf: (rule) => rules.get(rule)?.options ?? {},
		deadlineMs: (host) => deadlineFor(config?.settings.defaults, host),
	};
}

/** The exact host, else the longest `*.` pattern it is below, else the default. */
function deadlineFor(defaults: RawConfig['defaults'], host: string | undefined): number {
	const { deadlineMs = DEADLINE_MS, deadlineMsByHost: byHost = {} } = defaults ?? {};
	if (host === undefined) return deadlineMs;
	if (Object.hasOwn(byHost, host)) return byHost[host]!;
	const [pattern] = Object.keys(byHost)
		.filter((key) => key.startsWith('*.') && host.endsWith(key.slice(1)))
		.sort((a, b) => b.length - a.length);
	return pattern === undefined ? deadlineMs : byHost[pattern]!;
}
