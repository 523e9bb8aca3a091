/** The configurations of one config root: which one applies to a file, and what it says of each rule. */
import ignore, { type Ignore } from 'ignore';
import type { Role, RoleOf } from '../../../rules/model/source-host';
import type { Level, Profile, RuleMeta } from '../../../rules/rule';
import { basename, byText, dirname, isInside, normalise, relativeTo } from '../workspace/paths';
import { findRoot, findRootFor, nearestConfig, type Start } from './discover';
import { ConfigError } from './error';
import { type ConfigFile, mayHoldConfig, type RawConfig, readFile, readFolder } from './read';
import { configShape, DEADLINE_MS } from './schema';

export { ConfigError, type ConfigProblem } from './error';
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
	return nearestConfig(dir, configShape(metas))?.file;
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

export interface RoleOverride {
	/** `files` are patterns relative to this folder. */
	readonly dir: string;
	readonly files: readonly string[];
	readonly role: Role;
}

/**
 * Finds and reads the configuration of a lint run.
 * @param metas every rule there is.
 * @throws ConfigError with every problem found.
 */
export function loadConfigs(options: ConfigOptions, metas: readonly RuleMeta[]): ConfigSet {
	const shape = configShape(metas);
	if (options.configFile === undefined) {
		const { root, config } = findRoot(options, shape);
		return new ConfigSet(root, config ? [config] : [], metas, options, true);
	}
	const file = normalise(options.configFile);
	const root = findRootFor(options, file);
	const dir = dirname(file);
	// Patterns of a configuration kept elsewhere (~/ci/holdfast.json) would match nothing if they were relative to it.
	const base = isInside(root, dir) || isInside(dir, root) ? dir : root;
	const config = readFile(file, base, shape);
	if (!config) {
		const message =
			basename(file) === 'package.json'
				? 'There is no "holdfast" in this package.json.'
				: 'This configuration does not exist.';
		throw new ConfigError([{ file, message }]);
	}
	return new ConfigSet(root, [config], metas, options, false);
}

export class ConfigSet {
	private readonly byDir = new Map<string, ConfigFile>();
	private readonly resolved = new Map<string, ResolvedConfig>();
	private readonly matchers = new Map<readonly string[], Ignore>();

	/** Use `loadConfigs`. `nests`: configurations further down count too. */
	constructor(
		readonly root: string,
		configs: readonly ConfigFile[],
		private readonly metas: readonly RuleMeta[],
		private readonly overrides: Overrides,
		private readonly nests: boolean,
	) {
		this.add(configs);
	}

	/** Configuration files in use, sorted. */
	get files(): string[] {
		return [...this.byDir.values()].map(({ file }) => file).sort(byText);
	}

	/** Patterns to leave out while walking the root, relative to it. Those of other folders: see `isIgnored`. */
	get rootIgnore(): readonly string[] {
		return this.byDir.get(this.root)?.config.ignore ?? [];
	}

	/** The configurations in use, outer folders first. */
	get all(): readonly ConfigFile[] {
		return this.sorted();
	}

	/** Every configuration's ignore list, outer folders first; patterns are relative to `dir`. */
	get ignore(): { readonly dir: string; readonly patterns: readonly string[] }[] {
		return this.sorted().flatMap(({ dir, config }) =>
			config.ignore?.length ? [{ dir, patterns: config.ignore }] : [],
		);
	}

	get roleOverrides(): RoleOverride[] {
		return this.sorted().flatMap(({ dir, config }) =>
			(config.roles ?? []).map(({ files, role }) => ({ dir, files, role })),
		);
	}

	/**
	 * Adds the configurations of the folders of these paths; paths that cannot hold one are passed over,
	 * so a list of manifests found under the root will do.
	 * @throws ConfigError with every problem in any of them.
	 */
	addNested(paths: Iterable<string>): void {
		if (!this.nests) return;
		const shape = configShape(this.metas);
		const dirs = new Set<string>();
		for (const path of paths) if (mayHoldConfig(path) && isInside(this.root, path)) dirs.add(dirname(path));
		const found: ConfigFile[] = [];
		for (const dir of [...dirs].sort(byText)) {
			const config = this.byDir.has(dir) ? undefined : readFolder(dir, shape);
			// An ignored folder's configuration is part of what is ignored.
			if (config && !this.isIgnored(config.file)) found.push(config);
		}
		this.add(found);
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
		for (const { dir, config } of this.byDir.values()) {
			if (config.ignore?.length && this.matches(dir, config.ignore, file)) return true;
		}
		return false;
	}

	/** The role the nearest configuration gives a file (its last matching entry), with the reason. */
	roleOverride(file: string): RoleOf | undefined {
		const config = this.configOf(file);
		const roles = config?.config.roles;
		if (!config || !roles) return undefined;
		const index = roles.findLastIndex(({ files }) => this.matches(config.dir, files, file));
		const entry = roles[index];
		return (
			entry && { role: entry.role, reason: `roles[${index}] in ${relativeTo(this.root, config.file) || config.file}` }
		);
	}

	/** The configuration that counts for a file (absolute), when there is one. */
	configOf(file: string): ConfigFile | undefined {
		if (!this.nests) return this.byDir.values().next().value;
		for (let dir = dirname(file); ; ) {
			const config = this.byDir.get(dir);
			if (config) return config;
			const parent = dirname(dir);
			if (dir === this.root || parent === dir) return undefined;
			dir = parent;
		}
	}

	private add(configs: readonly ConfigFile[]): void {
		const problems = configs.flatMap((config) => config.problems);
		if (problems.length > 0) throw new ConfigError(problems);
		for (const config of configs) this.byDir.set(config.dir, config);
		this.resolved.clear();
	}

	private sorted(): ConfigFile[] {
		return [...this.byDir.values()].sort((a, b) => byText(a.dir, b.dir));
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

function resolve(config: ConfigFile | undefined, metas: readonly RuleMeta[], overrides: Overrides): ResolvedConfig {
	const profile = overrides.profile ?? config?.config.profile ?? 'recommended';
	const rules = new Map<string, { level: Level; options: Readonly<Record<string, unknown>> }>();
	for (const meta of metas) {
		const written = config?.config.rules?.[meta.id];
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
		deadlineMs: (host) => deadlineFor(config?.config.defaults, host),
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
