/**
 * The projects of a session: each folder that a configuration makes one with `root`, and all the rest. Each has a
 * model of its own, over what it sees; the workspace and what is read of the files is shared.
 */
import { ServiceModel } from '../../rules/model/link/service-model';
import type { TextSpan } from '../../rules/model/marks';
import type { RoleOf, SourceHost, Touched } from '../../rules/model/source-host';
import type { Loc } from '../../rules/model/summary';
import { SummaryCache } from '../../rules/model/summary-cache';
import { type Config, ConfigError, type ConfigSet } from './config';
import { declareOwn, type Own } from './own';
import { ProjectHost } from './project-host';
import { Territory } from './territory';
import type { Manifests } from './workspace/manifests';
import { dirname, isInside } from './workspace/paths';
import type { Workspace } from './workspace/workspace';

export interface Project {
	/** Absolute. */
	readonly dir: string;
	readonly own: Own;
	readonly model: ServiceModel;
	/** Whether the file is one of the project itself. */
	owns(file: string): boolean;
	/** Whether the file is one of the project or of a package that it depends on. */
	sees(file: string): boolean;
}

/** What projects are made of. */
export interface ProjectSources {
	readonly workspace: Workspace;
	readonly configs: ConfigSet;
	/** Absolute files and folders that are reported on. */
	readonly scope: readonly string[];
	/** What was read of files before. */
	readonly summaries?: SummaryCache;
}

interface Opened extends Project {
	readonly host: SourceHost;
	/** The configurations that count for what it sees. */
	readonly configs: ReadonlySet<Config>;
}

export class Projects {
	private readonly opened = new Map<string, Opened>();
	/** A file that several projects see is parsed once. */
	private readonly summaries: SummaryCache;
	private readonly parsedBefore: number;
	/** Roles as each project sees them, by its folder: kept when its model is made anew. */
	private readonly roles = new Map<string, (file: string) => RoleOf>();
	private territory: Territory | undefined;
	private manifests: Manifests;
	private files: readonly string[];

	constructor(private readonly sources: ProjectSources) {
		this.summaries = sources.summaries ?? new SummaryCache();
		this.parsedBefore = this.summaries.parsed;
		this.manifests = sources.workspace.packageFiles;
		this.files = sources.workspace.files;
	}

	/** The projects' folders, the outermost first. */
	get folders(): readonly string[] {
		const { configs } = this.sources;
		return [configs.root, ...configs.projects];
	}

	/** Where a place is in the current text of its file; undefined where that no longer has it. */
	spanOf(at: Loc): TextSpan | undefined {
		const text = this.sources.workspace.text(at.file);
		return text === undefined ? undefined : this.summaries.spanOf(at, text);
	}

	/** Those that the scope reaches into. */
	get selected(): readonly Project[] {
		return this.reached.map((dir) => this.at(dir));
	}

	/** Folders of projects whose files a selected project sees, and the outermost one. */
	get inSight(): readonly string[] {
		const [root, ...others] = this.folders;
		return [root!, ...others.filter((dir) => this.matters(dir))];
	}

	/** @throws ConfigError with every problem of what configurations that matter declare */
	validate(): void {
		this.declare(this.sources.configs.all.filter(({ dir }) => this.matters(dir)));
	}

	/** The project that a file belongs to. */
	of(file: string): Project {
		return this.at(this.folderOf(file));
	}

	/** The folder of the project that a file belongs to. */
	folderOf(file: string): string {
		return this.several ? this.map.projectOf(dirname(file)) : this.sources.configs.root;
	}

	/** Whether what a folder holds may matter to a selected project: it sees the folder, or lies in it. */
	matters(dir: string): boolean {
		return !this.several || this.reached.some((project) => this.map.sees(project, dir) || isInside(dir, project));
	}

	/**
	 * Whether all is known of what may be found in a file in scope: a finding may be about the calls of any project
	 * that sees the file, and is reported where those calls are.
	 */
	knowsAllOf(file: string): boolean {
		if (!this.several) return true;
		const dir = dirname(file);
		const own = this.folderOf(file);
		const isLookedAt = (project: string) => this.sources.scope.some((path) => isInside(path, project));
		return this.folders.every((project) => project === own || !this.map.sees(project, dir) || isLookedAt(project));
	}

	/** The workspace has taken edits in. */
	update(touched: Touched): void {
		const { packageFiles, files } = this.sources.workspace;
		if (this.manifests !== packageFiles) this.territory = undefined;
		if (this.manifests !== packageFiles || this.files !== files) {
			this.manifests = packageFiles;
			this.files = files;
			for (const project of [...this.opened.values()]) if (this.isOutdated(project)) this.opened.delete(project.dir);
		}
		for (const { dir, host, model } of this.opened.values()) {
			if (host instanceof ProjectHost) host.refresh();
			model.linker.updated(touched);
			if (!model.isOwnCurrent) this.opened.delete(dir);
		}
	}

	/** Forgets what nobody asks any more; to be called after an analysis that was not cancelled. */
	sweep(): void {
		for (const { model } of this.opened.values()) model.linker.sweep();
		for (const file of this.summaries.files) if (!this.sources.workspace.has(file)) this.summaries.forget(file);
	}

	/** Files that were parsed, and computations that were run, so far. */
	get stats(): { readonly summarised: number; readonly runs: ReadonlyMap<string, number> } {
		const runs = new Map<string, number>();
		for (const { model } of this.opened.values())
			for (const [kind, n] of model.linker.tracker.runs) runs.set(kind, (runs.get(kind) ?? 0) + n);
		return { summarised: this.summaries.parsed - this.parsedBefore, runs };
	}

	private get several(): boolean {
		return this.sources.configs.projects.length > 0;
	}

	private get map(): Territory {
		const { configs, workspace } = this.sources;
		this.territory ??= new Territory(configs.root, configs.projects, workspace.packageFiles);
		return this.territory;
	}

	private get reached(): readonly string[] {
		const { scope } = this.sources;
		return this.folders.filter((dir) => scope.some((path) => this.map.projectOf(path) === dir || isInside(path, dir)));
	}

	private at(dir: string): Opened {
		const known = this.opened.get(dir);
		if (known) return known;
		const project = this.open(dir);
		this.opened.set(dir, project);
		return project;
	}

	private open(dir: string): Opened {
		const { workspace, configs } = this.sources;
		const sees = (file: string) => !this.several || this.map.sees(dir, dirname(file));
		const roles = this.roles.get(dir) ?? (this.several ? workspace.rolesAmong(sees) : (file) => workspace.roleOf(file));
		this.roles.set(dir, roles);
		const roleOf: SourceHost['roleOf'] = (file) => configs.roleOverride(file) ?? roles(file);
		const host = this.several ? new ProjectHost(workspace, sees, roleOf) : withRoles(workspace, roleOf);
		const seen = this.configsSeenBy(dir);
		const own = this.declare(configs.all.filter((config) => seen.has(config)));
		const model = new ServiceModel(host, own, this.summaries);
		const owns = (file: string) => !this.several || this.folderOf(file) === dir;
		return { dir, own, model, owns, sees, host, configs: seen };
	}

	private declare(used: readonly Config[]): Own {
		const { workspace, configs } = this.sources;
		return declareOwn({
			root: configs.root,
			configs: used,
			configOf: (file) => configs.configOf(file),
			resolve: (from, specifier) => workspace.resolve(from, specifier),
		});
	}

	/** What a configuration declares is put into a model when it is made: whether that would be something else now. */
	private isOutdated({ dir, configs, own }: Opened): boolean {
		const now = this.configsSeenBy(dir);
		if (!sameItems(configs, now)) return true;
		if (own.declarations.length === 0) return false;
		try {
			return modulesOf(this.declare(this.sources.configs.all.filter((one) => now.has(one)))) !== modulesOf(own);
		} catch (error) {
			// A module that leads nowhere now; see `validate`.
			if (error instanceof ConfigError) return false;
			throw error;
		}
	}

	private configsSeenBy(dir: string): ReadonlySet<Config> {
		const { workspace, configs } = this.sources;
		if (!this.several) return new Set(configs.all);
		const folders = new Set(workspace.files.map(dirname));
		const seen = [...folders].filter((folder) => this.map.sees(dir, folder));
		return new Set(seen.flatMap((folder) => configs.configOf(`${folder}/file`) ?? []));
	}
}

/** The workspace with the roles that configurations give. */
function withRoles(workspace: Workspace, roleOf: SourceHost['roleOf']): SourceHost {
	return {
		get files() {
			return workspace.files;
		},
		text: (f) => workspace.text(f),
		resolve: (from, s) => workspace.resolve(from, s),
		importersOf: (f) => workspace.importersOf(f),
		importsOf: (f) => workspace.importsOf(f),
		importersOfPackage: (p) => workspace.importersOfPackage(p),
		mentions: (w) => workspace.mentions(w),
		packageOf: (f) => workspace.packageOf(f),
		roleOf,
	};
}

/** Where the modules of all entries lead. */
function modulesOf({ declarations }: Own): string {
	return JSON.stringify(declarations.map(({ file, package: name }) => file ?? [name]));
}

function sameItems<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
	return a.size === b.size && [...a].every((item) => b.has(item));
}
