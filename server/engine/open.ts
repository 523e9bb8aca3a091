/** Opens a session: configuration, workspace, model, rules. */
import { rules as allRules } from '../../rules';
import type { FixOffer } from '../../rules/fix/types';
import { FixError } from '../../rules/fix/types';
import { writeFix } from '../../rules/fix/write';
import type { Loc } from '../../rules/model/summary';
import type { Level, Rule } from '../../rules/rule';
import { meta as unusedSuppression } from '../../rules/unused-suppression/meta';
import { Baselines, type BaselineUpdate, type Present } from './baseline';
import { type Checked, check } from './check';
import { normalised } from './code';
import { type ConfigSet, loadConfigs } from './config';
import { explainFile } from './explain';
import { type Places, toFindings } from './findings';
import { runFixes } from './fixes';
import { judging } from './judged';
import { noticesOf } from './notices';
import { Lines } from './positions';
import { Projects } from './projects';
import type { Change, Explanation, Session } from './session';
import { Suppressions } from './suppress';
import { today } from './suppress/date';
import { MARK_WORD } from './suppress/directives';
import { type Survey, survey } from './survey';
import { tallied, tally } from './tally';
import type {
	Analysis,
	CancellationToken,
	Failure,
	FileEdits,
	Finding,
	FixOptions,
	FixRun,
	OpenOptions,
	Summary,
	Suppression,
} from './types';
import { isCodeFile } from './workspace/discover';
import { isInside, normalise } from './workspace/paths';
import { Workspace } from './workspace/workspace';

/** Cancelled between two files or rules; nothing is half done. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';
}

/**
 * @throws ConfigError when a configuration is wrong
 * @throws Cancelled
 */
export async function open(options: OpenOptions, rules: readonly Rule[] = allRules): Promise<Session> {
	return new EngineSession(options, rules);
}

class EngineSession implements Session {
	readonly root: string;
	private readonly configs: ConfigSet;
	private readonly workspace: Workspace;
	private readonly projects: Projects;
	private readonly lines = new Map<string, { readonly text: string; readonly lines: Lines }>();
	readonly scope: readonly string[];
	/** Offers of the last analysis, by fingerprint. */
	private offers: ReadonlyMap<string, readonly FixOffer[]> = new Map();
	private readonly suppressions: Suppressions;
	private readonly places: Places;
	private readonly known: Baselines;

	constructor(
		private readonly options: OpenOptions,
		private readonly rules: readonly Rule[],
	) {
		const metas = [...rules.map((r) => r.meta), unusedSuppression];
		const { cwd, root, paths, configFile, profile, levels } = options;
		this.configs = loadConfigs({ cwd, root, paths, configFile, profile, levels }, metas);
		this.root = this.configs.root;
		this.scope = (paths.length > 0 ? paths : [cwd]).map(normalise);
		options.onProgress?.({ phase: 'discover', done: 0, total: 0 });
		this.workspace = Workspace.open(this.root, {
			ignore: this.configs.rootIgnore,
			include: this.scope.filter(isCodeFile),
			cancel: options.cancel,
		});
		this.projects = new Projects({ workspace: this.workspace, configs: this.configs, scope: this.scope });
		this.configs.addNested(this.workspace.manifests, (dir) => this.projects.matters(dir));
		this.workspace.watch(this.configs.files);
		this.projects.validate();
		this.places = {
			root: this.root,
			rangeOf: (l) => this.rangeOf(l),
			textOf: ({ file, at }) => this.text(file)?.slice(...at) ?? '',
		};
		this.suppressions = new Suppressions(
			{
				places: this.places,
				files: () => this.workspace.mentions(MARK_WORD).filter((f) => this.inScope(f)),
				text: (f) => this.workspace.text(f),
				levelOf: (f, rule) => this.levelOf(f, rule),
				knowsAllOf: (f) => this.projects.knowsAllOf(f),
				today: () => options.today ?? today(),
			},
			metas,
		);
		this.known = new Baselines(
			{
				...this.present,
				projects: this.projects.inSight,
				projectOf: (file) => this.projectOf(file),
				inScope: (file) => this.inScope(file),
			},
			options.baseline,
		);
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

	update(changes: readonly Change[]): void {
		this.projects.update(this.workspace.update(changes));
	}

	analyse(cancel: CancellationToken | undefined = this.options.cancel): Analysis {
		const checkpoint = (): void => {
			if (cancel?.aborted) throw new Cancelled('cancelled');
		};
		const checked = this.check(checkpoint);
		const failures: Failure[] = distinct(checked.flatMap((one) => one.failures));
		const reported = checked.flatMap((one) => one.reported);
		const found = toFindings(reported, this.places);
		const unread = new Set(this.projects.selected.flatMap(({ model }) => [...model.linker.failures.keys()]));
		const { suppressed, offers, ...applied } = this.suppressions.apply({
			findings: found.map(({ finding }) => finding),
			failures,
			unread,
			checkpoint,
		});
		const isJudged = judging(failures, (file, rule) => this.levelOf(file, rule));
		const { findings, baselined, stale } = this.known.apply({
			findings: applied.findings,
			// Of a rule that is no more everything is gone.
			isJudged: (file, rule) =>
				!unread.has(file) && this.projects.knowsAllOf(file) && (!this.isRule(rule) || isJudged(file, rule)),
		});
		this.offers = new Map([...found.map((f) => [f.finding.fingerprint, f.offers] as const), ...offers]);
		const files = this.workspace.files.filter((f) => this.inScope(f));
		return {
			findings,
			suppressed,
			baselined,
			stale,
			failures,
			notices: this.notices,
			summary: {
				files: files.length,
				summarised: this.stats.summarised,
				...tallied(findings),
				...(checked.some((one) => one.files.some((f) => this.inScope(f))) ? {} : { skipped: this.skipped(files) }),
			},
		};
	}

	baselines(prune: boolean): readonly BaselineUpdate[] {
		return this.known.updates(prune);
	}

	write(finding: Finding, fix: number): readonly FileEdits[] {
		const offer = this.offers.get(finding.fingerprint)?.[fix];
		if (!offer) throw new FixError('there is no such fix any more');
		return writeFix(offer, (file) => this.text(file));
	}

	fix(options: FixOptions, cancel: CancellationToken | undefined = this.options.cancel): FixRun {
		const host = {
			text: (file: string) => this.text(file),
			update: (changes: readonly Change[]) => this.update(changes),
			analyse: (token?: CancellationToken) => this.analyse(token),
			offersOf: (finding: Finding) => this.offers.get(finding.fingerprint) ?? [],
		};
		const isWanted = (finding: Finding) => this.inScope(finding.file) && (options.only?.(finding) ?? true);
		return runFixes(host, { ...options, only: isWanted }, cancel);
	}

	/** How many of the files have a role that no rule looks at, by role. */
	private skipped(files: readonly string[]): NonNullable<Summary['skipped']> {
		const looked = new Set(this.rules.flatMap(({ meta }) => meta.roles));
		const roles = files.map((f) => this.projects.of(f).model.role(f).role).filter((role) => !looked.has(role));
		return tally(roles, (role) => role);
	}

	/** What the rules find in each project that the scope reaches into. */
	private check(checkpoint: () => void): Checked[] {
		let before = 0;
		return this.projects.selected.map((project) => {
			const checked = check(project, {
				rules: this.rules,
				configs: this.configs,
				inScope: (file) => this.inScope(file),
				checkpoint,
				onProgress: (done, total) =>
					this.options.onProgress?.({ phase: 'analyse', done: before + done, total: before + total }),
			});
			before += checked.files.length;
			return checked;
		});
	}

	private isRule(id: string): boolean {
		return id === unusedSuppression.id || this.rules.some(({ meta }) => meta.id === id);
	}

	private levelOf(file: string, rule: string): Level {
		return this.configs.for(file).levelOf(rule);
	}

	private inScope(file: string): boolean {
		return this.scope.some((s) => s === file || isInside(s, file)) && !this.configs.isIgnored(file);
	}

	private rangeOf(l: Loc): Finding['range'] {
		const text = this.workspace.text(l.file) ?? '';
		let known = this.lines.get(l.file);
		if (!known || known.text !== text) {
			known = { text, lines: new Lines(text) };
			this.lines.set(l.file, known);
		}
		return known.lines.range(l.at);
	}

	private get notices(): Analysis['notices'] {
		const { root, workspace, projects, scope } = this;
		const inScope = (file: string) => this.inScope(file);
		return noticesOf({ root, workspace, projects, scope, inScope, rangeOf: (l) => this.rangeOf(l) });
	}

	suppression(finding: Finding): Suppression {
		return this.suppressions.insertion(finding);
	}

	explain(path: string, line?: number): Explanation {
		const file = normalise(path);
		return explainFile(this.projects.of(file), this.configs, (l) => this.rangeOf(l), file, line);
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

/** Two projects may fail alike on a file that both see. */
function distinct(failures: readonly Failure[]): Failure[] {
	return [...new Map(failures.map((failure) => [JSON.stringify(failure), failure])).values()];
}
