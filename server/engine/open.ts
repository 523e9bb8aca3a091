/** Opens a session: configuration, workspace, model, rules. */
import { rules as allRules } from '../../rules';
import { FixError } from '../../rules/fix/types';
import { writeFix } from '../../rules/fix/write';
import type { Loc } from '../../rules/model/summary';
import type { Level, Rule, RuleMeta } from '../../rules/rule';
import { meta as unusedSuppression } from '../../rules/unused-suppression/meta';
import { Analyser } from './analyser';
import { Baselines, type BaselineUpdate, type Present } from './baseline';
import { normalised } from './code';
import type { ConfigSet } from './config';
import { explainFile } from './explain';
import { runFixes } from './fixes';
import { type Ground, layGround } from './ground';
import type { Projects } from './projects';
import type { Change, Explanation, Session } from './session';
import { SourcePlaces } from './source-places';
import { checked, finished } from './steps';
import { Suppressions } from './suppress';
import { today } from './suppress/date';
import { MARK_WORD } from './suppress/directives';
import { type Survey, survey } from './survey';
import type {
	Analysis,
	CancellationToken,
	FileEdits,
	Finding,
	FixOptions,
	FixRun,
	OpenOptions,
	Suppression,
} from './types';
import { isInside, normalise } from './workspace/paths';
import type { Updated, Workspace } from './workspace/workspace';

/** Cancelled between two files or rules; nothing is half done. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';
}

/**
 * @throws ConfigError when a configuration is wrong
 * @throws Cancelled
 */
export async function open(options: OpenOptions, rules: readonly Rule[] = allRules): Promise<Session> {
	return new EngineSession(options, rules, layGround(options, metasOf(rules)));
}

/** Every rule there is, also that which is no query over the model. */
export function metasOf(rules: readonly Rule[]): RuleMeta[] {
	return [...rules.map(({ meta }) => meta), unusedSuppression];
}

export class EngineSession implements Session {
	readonly root: string;
	readonly configs: ConfigSet;
	readonly workspace: Workspace;
	readonly scope: readonly string[];
	private readonly projects: Projects;
	private readonly places: SourcePlaces;
	private readonly suppressions: Suppressions;
	private readonly known: Baselines;
	private readonly analyser: Analyser;
	/** How many updates there were. */
	private updates = 0;
	/** Whether all was asked that is asked now, by an analysis since the last update. */
	private isAnalysed = false;

	constructor(
		private readonly options: OpenOptions,
		private readonly rules: readonly Rule[],
		ground: Ground,
	) {
		this.configs = ground.configs;
		this.root = ground.configs.root;
		this.scope = ground.scope;
		this.workspace = ground.workspace;
		this.projects = ground.projects;
		this.places = new SourcePlaces(this.root, this.workspace, (at) => this.projects.spanOf(at));
		this.suppressions = new Suppressions(
			{
				places: this.places,
				files: () => this.workspace.mentions(MARK_WORD).filter((f) => this.inScope(f)),
				text: (f) => this.workspace.text(f),
				levelOf: (f, rule) => this.levelOf(f, rule),
				knowsAllOf: (f) => this.projects.knowsAllOf(f),
				today: () => options.today ?? today(),
			},
			metasOf(rules),
		);
		this.known = new Baselines(
			{
				...this.present,
				projects: () => this.projects.inSight,
				projectOf: (file) => this.projectOf(file),
				inScope: (file) => this.inScope(file),
			},
			options.baseline,
			ground.source,
		);
		this.analyser = new Analyser({
			rules,
			configs: this.configs,
			workspace: this.workspace,
			projects: this.projects,
			suppressions: this.suppressions,
			baselines: this.known,
			places: this.places,
			scope: this.scope,
			inScope: (file) => this.inScope(file),
			onProgress: options.onProgress,
		});
	}

	/** @throws ConfigError when a baseline cannot be used */
	readBaselines(): void {
		this.known.read();
	}

	get present(): Present {
		const codeOf = (file: string, at: Loc['at']) => normalised(this.places.textOf({ file, at }));
		return {
			exists: (file) => this.workspace.has(file),
			calls: (file) =>
				this.projects
					.of(file)
					.model.calls(file)
					.map(({ symbol, at }) => ({ symbol, code: codeOf(file, at) })),
		};
	}

	get stats(): Session['stats'] {
		return this.projects.stats;
	}

	projectOf(file: string): string {
		return this.projects.folderOf(normalise(file));
	}

	text(file: string): string | undefined {
		return this.workspace.text(file);
	}

	update(changes: readonly Change[]): Updated {
		if (this.isAnalysed) this.sweep();
		this.updates++;
		this.isAnalysed = false;
		const updated = this.workspace.update(changes);
		this.projects.update(updated);
		return updated;
	}

	analyse(cancel: CancellationToken | undefined = this.options.cancel): Analysis {
		return finished(this.analysing(cancel));
	}

	*analysing(cancel: CancellationToken | undefined = this.options.cancel): Generator<void, Analysis> {
		const { updates } = this;
		const checkpoint = (): void => {
			if (cancel?.aborted) throw new Cancelled('cancelled');
			if (updates !== this.updates) throw new Cancelled('the code was edited meanwhile');
		};
		const analysis = yield* checked(this.analyser.analysing(checkpoint), checkpoint);
		this.isAnalysed = true;
		return analysis;
	}

	preview(path: string): readonly Finding[] {
		return this.analyser.preview(normalise(path));
	}

	baselines(prune: boolean): readonly BaselineUpdate[] {
		return this.known.updates(prune);
	}

	write(finding: Finding, fix: number): readonly FileEdits[] {
		const offer = this.analyser.offersOf(finding)[fix];
		if (!offer) throw new FixError('there is no such fix any more');
		return writeFix(
			offer,
			(file) => this.text(file),
			(at) => this.projects.spanOf(at),
		);
	}

	fix(options: FixOptions, cancel: CancellationToken | undefined = this.options.cancel): FixRun {
		const host = {
			text: (file: string) => this.text(file),
			update: (changes: readonly Change[]) => this.update(changes),
			analyse: (token?: CancellationToken) => this.analyse(token),
			spanOf: (at: Loc) => this.projects.spanOf(at),
			offersOf: (finding: Finding) => this.analyser.offersOf(finding),
		};
		const isWanted = (finding: Finding) => this.inScope(finding.file) && (options.only?.(finding) ?? true);
		return runFixes(host, { ...options, only: isWanted }, cancel);
	}

	/** What was asked before the last analysis and is not any more is forgotten; of all that there is anew only now and then. */
	private sweep(): void {
		this.projects.sweep();
		this.places.sweep();
	}

	private levelOf(file: string, rule: string): Level {
		return this.configs.for(file).levelOf(rule);
	}

	private inScope(file: string): boolean {
		return this.scope.some((s) => s === file || isInside(s, file)) && !this.configs.isIgnored(file);
	}

	suppression(finding: Finding): Suppression {
		return this.suppressions.insertion(finding);
	}

	explain(path: string, line?: number): Explanation {
		const file = normalise(path);
		return explainFile(this.projects.of(file), this.configs, this.places, file, line);
	}

	survey(): Survey {
		const { root, workspace, projects } = this;
		return survey({
			root,
			files: workspace.files.filter((f) => this.inScope(f)),
			models: projects.selected.map(({ model }) => model),
			modelOf: (f) => projects.of(f).model,
			packageOf: (f) => workspace.packageOf(f),
			importersOfPackage: (name) => workspace.importersOfPackage(name),
		});
	}

	queriesOf(file: string): readonly string[] {
		const { tracker } = this.projects.of(normalise(file)).model.linker;
		return this.rules.flatMap((r) => tracker.queriesOf(`result ${r.meta.id} ${normalise(file)}`));
	}
}
