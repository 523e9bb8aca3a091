/** Opens a session: configuration, workspace, model, rules. */
import { rules as allRules } from '../../rules';
import type { FixOffer } from '../../rules/fix/types';
import { FixError } from '../../rules/fix/types';
import { writeFix } from '../../rules/fix/write';
import { ServiceModel } from '../../rules/model/link/service-model';
import type { SourceHost } from '../../rules/model/source-host';
import type { Loc } from '../../rules/model/summary';
import type { Level, Report, Rule } from '../../rules/rule';
import { meta as unusedSuppression } from '../../rules/unused-suppression/meta';
import { Baselines, type BaselineUpdate, type Present } from './baseline';
import { normalised } from './code';
import { type ConfigSet, loadConfigs } from './config';
import { type Places, type Reported, toFindings } from './findings';
import { runFixes } from './fixes';
import { judging } from './judged';
import { declareOwn, type Own } from './own';
import { missingExports } from './own/notices';
import { Lines } from './positions';
import type { Change, Explanation, Session } from './session';
import { Suppressions } from './suppress';
import { today } from './suppress/date';
import { MARK_WORD } from './suppress/directives';
import { tallied, tally } from './tally';
import type {
	Analysis,
	CancellationToken,
	Failure,
	FileEdits,
	Finding,
	FixOptions,
	FixRun,
	Notice,
	OpenOptions,
	Summary,
	Suppression,
} from './types';
import { isCodeFile, isDeclarationFile, isHidden, SKIPPED_FOLDERS } from './workspace/discover';
import { isInside, normalise, relativeTo } from './workspace/paths';
import { isRegularFile } from './workspace/presence';
import { Workspace } from './workspace/workspace';
import { wrapperCalls } from './wrappers';

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
	private readonly own: Own;
	private readonly model: ServiceModel;
	private readonly lines = new Map<string, { readonly text: string; readonly lines: Lines }>();
	private readonly scope: readonly string[];
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
		const { cwd, paths, configFile, profile, levels } = options;
		this.configs = loadConfigs({ cwd, paths, configFile, profile, levels }, metas);
		this.root = this.configs.root;
		this.scope = (options.paths.length > 0 ? options.paths : [options.cwd]).map(normalise);
		options.onProgress?.({ phase: 'discover', done: 0, total: 0 });
		this.workspace = Workspace.open(this.root, {
			ignore: this.configs.rootIgnore,
			include: this.scope.filter(isCodeFile),
			cancel: options.cancel,
		});
		this.configs.addNested(this.workspace.manifests);
		this.own = declareOwn({
			root: this.root,
			configs: this.configs.all,
			configOf: (file) => this.configs.configOf(file),
			resolve: (from, specifier) => this.workspace.resolve(from, specifier),
		});
		this.model = new ServiceModel(this.host(), this.own);
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
				today: () => options.today ?? today(),
			},
			metas,
		);
		this.known = new Baselines(
			{
				...this.present,
				projects: [this.root],
				projectOf: () => this.root,
				inScope: (file) => this.inScope(file),
			},
			options.baseline,
		);
	}

	get present(): Present {
		const codeOf = (file: string, at: Loc['at']) => normalised(this.places.textOf({ file, at }));
		return {
			exists: (file) => this.workspace.has(file),
			calls: (file) => this.model.calls(file).map(({ symbol, at }) => ({ symbol, code: codeOf(file, at) })),
		};
	}

	/** The workspace as the configurations see it: their roles and ignore lists on top. */
	private host(): SourceHost {
		const { workspace, configs } = this;
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
			roleOf: (f) => configs.roleOverride(f) ?? workspace.roleOf(f),
		};
	}

	get stats(): Session['stats'] {
		return { summarised: this.model.linker.summarised, runs: this.model.linker.tracker.runs };
	}

	text(file: string): string | undefined {
		return this.workspace.text(file);
	}

	update(changes: readonly Change[]): void {
		this.workspace.update(changes);
		this.model.linker.tracker.recheck();
	}

	analyse(cancel: CancellationToken | undefined = this.options.cancel): Analysis {
		const failures: Failure[] = [];
		const reported: Reported[] = [];
		const queue = [...this.model.candidates()];
		const seen = new Set(queue);
		const checkpoint = (): void => {
			if (cancel?.aborted) throw new Cancelled('cancelled');
		};
		for (let i = 0; i < queue.length; i++) {
			checkpoint();
			const file = queue[i]!;
			for (const rule of this.rules) reported.push(...this.check(rule, file, failures));
			for (const user of this.guarded(failures, file, undefined, () => this.model.usersOfClients(file)) ?? []) {
				if (seen.has(user)) continue;
				seen.add(user);
				queue.push(user);
			}
			this.options.onProgress?.({ phase: 'analyse', done: i + 1, total: queue.length });
		}
		const found = toFindings(reported, this.places);
		const unread = new Set(this.model.linker.failures.keys());
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
			isJudged: (file, rule) => !unread.has(file) && (!this.isRule(rule) || isJudged(file, rule)),
		});
		this.offers = new Map([...found.map((f) => [f.finding.fingerprint, f.offers] as const), ...offers]);
		const files = this.workspace.files.filter((f) => this.inScope(f));
		return {
			findings,
			suppressed,
			baselined,
			stale,
			failures,
			notices: this.notices(),
			summary: {
				files: files.length,
				summarised: this.model.linker.summarised,
				...tallied(findings),
				...(queue.some((f) => this.inScope(f)) ? {} : { skipped: this.skipped(files) }),
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
		return runFixes(host, options, cancel);
	}

	/** How many of the files have a role that no rule looks at, by role. */
	private skipped(files: readonly string[]): NonNullable<Summary['skipped']> {
		const looked = new Set(this.rules.flatMap(({ meta }) => meta.roles));
		const roles = files.map((f) => this.model.role(f).role).filter((role) => !looked.has(role));
		return tally(roles, (role) => role);
	}

	/** One rule on one file; a rule that throws is a failure that names both, and the rest goes on. */
	private check(rule: Rule, file: string, failures: Failure[]): Reported[] {
		const config = this.configs.for(file);
		if (config.levelOf(rule.meta.id) === 'off' || !rule.meta.roles.includes(this.model.role(file).role)) return [];
		const { profile, deadlineMs } = config;
		const context = { profile, deadlineMs, options: config.optionsOf(rule.meta.id) };
		const reports = this.guarded(failures, file, rule.meta.id, () =>
			this.model.linker.tracker.memo(
				`result ${rule.meta.id} ${file}`,
				() => [...rule.check(this.model, file, context)],
				(): Report[] => [],
			),
		);
		return (reports ?? []).flatMap((report) => {
			const at = report.at.file;
			const level = this.configs.for(at).levelOf(rule.meta.id);
			if (level === 'off' || !this.inScope(at) || !rule.meta.roles.includes(this.model.role(at).role)) return [];
			return [{ rule, report, level: report.level ?? level }];
		});
	}

	private guarded<T>(failures: Failure[], file: string, rule: string | undefined, run: () => T): T | undefined {
		try {
			return run();
		} catch (error) {
			failures.push({
				...(rule ? { rule } : {}),
				file,
				message: error instanceof Error ? error.message : String(error),
			});
			return undefined;
		}
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

	private notices(): Notice[] {
		const own: Notice[] = this.workspace.notices.filter(
			(n) => n.file === undefined || this.inScope(n.file) || !this.workspace.files.includes(n.file),
		);
		for (const [file, errors] of this.model.linker.syntaxErrors()) {
			const first = errors[0];
			if (first && this.inScope(file))
				own.push({
					file,
					position: this.rangeOf({ file, at: first.at }).start,
					message: `syntax error: ${first.message} The rest of the file was still looked at.`,
				});
		}
		for (const file of this.scope) {
			if (!isCodeFile(file) && isRegularFile(file)) own.push({ file, message: `not read: ${whyNotRead(file)}` });
		}
		own.push(...missingExports(this.own, this.model.linker, this.root));
		for (const [file, message] of this.model.linker.failures) own.push({ file, message: `skipped: ${message}` });
		return own.sort((a, b) => ((a.file ?? '') < (b.file ?? '') ? -1 : (a.file ?? '') > (b.file ?? '') ? 1 : 0));
	}

	suppression(finding: Finding): Suppression {
		return this.suppressions.insertion(finding);
	}

	explain(path: string, line?: number): Explanation {
		const file = normalise(path);
		const { calls, lost } = this.model.explain(file);
		const onLine = (l: Loc): boolean => {
			if (line === undefined) return true;
			const r = this.rangeOf(l);
			return r.start.line <= line && line <= r.end.line;
		};
		const leftOut = this.leftOut(file);
		return {
			role: this.model.role(file),
			calls: calls.filter((c) => onLine(c.at)),
			lost: lost.filter((c) => onLine(c.at)),
			wrappers: wrapperCalls(this.model, file, onLine),
			...(leftOut === undefined ? {} : { leftOut }),
		};
	}

	/** Why a run over the project passes this file over. */
	private leftOut(file: string): string | undefined {
		if (!isInside(this.root, file)) return `it lies outside the project, which is ${this.root}`;
		if (this.configs.isIgnored(file)) return 'it is on an "ignore" list of the configuration';
		const folders = relativeTo(this.root, file).split('/');
		const folder = folders.find((name) => SKIPPED_FOLDERS.has(name));
		if (folder !== undefined) return `it is in ${folder}`;
		return isHidden(this.root, file, []) ? 'git ignores it' : undefined;
	}

	queriesOf(file: string): readonly string[] {
		return this.rules.flatMap((r) => this.model.linker.tracker.queriesOf(`result ${r.meta.id} ${normalise(file)}`));
	}
}

function whyNotRead(file: string): string {
	return isDeclarationFile(file)
		? 'a declaration file makes no calls'
		: 'Holdfast reads JavaScript and TypeScript source code only';
}
