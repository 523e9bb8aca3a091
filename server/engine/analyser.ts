/** Analyses: what the rules report, parted by suppressions and baselines. Whole ones go in steps; one file can go first. */
import type { FixOffer } from '../../rules/fix/types';
import type { Level, Rule } from '../../rules/rule';
import { meta as unusedSuppression } from '../../rules/unused-suppression/meta';
import type { Baselines } from './baseline';
import { type Checked, type CheckOptions, checking, checkOnly } from './check';
import type { ConfigSet } from './config';
import { Findings, type Found, type Places } from './findings';
import { judging } from './judged';
import { noticesOf } from './notices';
import type { Projects } from './projects';
import type { Applied, Suppressions } from './suppress';
import { tallied, tally } from './tally';
import type { Analysis, Failure, Finding, OpenOptions, Summary } from './types';
import type { Workspace } from './workspace/workspace';

export interface AnalyserSources {
	readonly rules: readonly Rule[];
	readonly configs: ConfigSet;
	readonly workspace: Workspace;
	readonly projects: Projects;
	readonly suppressions: Suppressions;
	readonly baselines: Baselines;
	readonly places: Places;
	/** Absolute files and folders that are reported on. */
	readonly scope: readonly string[];
	inScope(file: string): boolean;
	readonly onProgress: OpenOptions['onProgress'];
}

/** What rules found, and what is left of it. */
interface Judged extends Omit<Applied, 'offers'> {
	readonly failures: readonly Failure[];
	/** Files that could not be read. */
	readonly unread: ReadonlySet<string>;
}

export class Analyser {
	/** Offers of the last findings, by fingerprint. */
	private offers: ReadonlyMap<string, readonly FixOffer[]> = new Map();
	private readonly made: Findings;
	private scoped: { readonly of: readonly string[]; readonly files: readonly string[] } | undefined;

	constructor(private readonly sources: AnalyserSources) {
		this.made = new Findings(sources.places);
	}

	/** The fixes of a finding of the last analysis or preview, best first. */
	offersOf(finding: Finding): readonly FixOffer[] {
		return this.offers.get(finding.fingerprint) ?? [];
	}

	/**
	 * A whole analysis, in steps; nothing is lost by leaving it.
	 * @param checkpoint called between files; throws when it is cancelled
	 */
	*analysing(checkpoint: () => void): Generator<void, Analysis> {
		const { workspace, baselines, projects } = this.sources;
		yield* workspace.scanning();
		const checked = yield* this.checkingAll();
		yield;
		const found = this.made.of(checked.flatMap((one) => one.reported));
		yield;
		const offers = new Map(offersBy(found));
		const judged = this.judge(checked, found, offers, { checkpoint });
		yield;
		const { failures, suppressed, unread } = judged;
		const isJudged = judging(failures, (file, rule) => this.levelOf(file, rule));
		const { findings, baselined, stale } = baselines.apply({
			findings: judged.findings,
			// Of a rule that is no more everything is gone.
			isJudged: (file, rule) =>
				!unread.has(file) && projects.knowsAllOf(file) && (!this.isRule(rule) || isJudged(file, rule)),
		});
		this.offers = offers;
		const summary = this.summary(checked, findings);
		return { findings, suppressed, baselined, stale, failures, notices: this.notices, summary };
	}

	/** The findings of one file; see `Session.preview`. */
	preview(file: string): readonly Finding[] {
		const { projects, baselines } = this.sources;
		const seeing = projects.selected.filter((project) => project.sees(file));
		const checked = seeing.map((project) => checkOnly(project, file, this.checkOptions));
		const found = this.made.ofFile(
			file,
			checked.flatMap((one) => one.reported),
		);
		const offers = new Map([...this.offers, ...offersBy(found)]);
		const { findings } = this.judge(checked, found, offers, { only: file });
		this.offers = offers;
		return baselines.unknownOf(findings);
	}

	/** @param offers gets those of findings about suppressions */
	private judge(
		checked: readonly Checked[],
		found: readonly Found[],
		offers: Map<string, readonly FixOffer[]>,
		how: { readonly only?: string; readonly checkpoint?: () => void },
	): Judged {
		const failures = distinct(checked.flatMap((one) => one.failures));
		const unread = new Set(this.sources.projects.selected.flatMap(({ model }) => [...model.linker.failures.keys()]));
		const findings = found.map(({ finding }) => finding);
		const applied = this.sources.suppressions.apply({ findings, failures, unread, ...how });
		for (const [fingerprint, list] of applied.offers) offers.set(fingerprint, list);
		return { findings: applied.findings, suppressed: applied.suppressed, failures, unread };
	}

	/** What the rules find in each project that the scope reaches into. */
	private *checkingAll(): Generator<void, Checked[]> {
		const { projects, onProgress } = this.sources;
		const all: Checked[] = [];
		let before = 0;
		for (const project of projects.selected) {
			const checked = yield* checking(project, this.checkOptions, (done, total) =>
				onProgress?.({ phase: 'analyse', done: before + done, total: before + total }),
			);
			before += checked.files.length;
			all.push(checked);
		}
		return all;
	}

	private get checkOptions(): CheckOptions {
		const { rules, configs } = this.sources;
		return { rules, configs, inScope: (file) => this.sources.inScope(file) };
	}

	private summary(checked: readonly Checked[], findings: readonly Finding[]): Summary {
		const { inScope, projects } = this.sources;
		const { files } = this;
		const isLookedInto = checked.some((one) => one.files.some((file) => inScope(file)));
		return {
			files: files.length,
			summarised: projects.stats.summarised,
			...tallied(findings),
			...(isLookedInto ? {} : { skipped: this.skipped(files) }),
		};
	}

	/** Those in scope. */
	private get files(): readonly string[] {
		const { workspace, inScope } = this.sources;
		if (this.scoped?.of !== workspace.files)
			this.scoped = { of: workspace.files, files: workspace.files.filter((file) => inScope(file)) };
		return this.scoped.files;
	}

	/** How many of the files have a role that no rule looks at, by role. */
	private skipped(files: readonly string[]): NonNullable<Summary['skipped']> {
		const { rules, projects } = this.sources;
		const looked = new Set(rules.flatMap(({ meta }) => meta.roles));
		const roles = files.map((f) => projects.of(f).model.role(f).role).filter((role) => !looked.has(role));
		return tally(roles, (role) => role);
	}

	private get notices(): Analysis['notices'] {
		const { places, workspace, projects, scope } = this.sources;
		const inScope = (file: string) => this.sources.inScope(file);
		return noticesOf({ root: places.root, workspace, projects, scope, inScope, rangeOf: places.rangeOf });
	}

	private isRule(id: string): boolean {
		return id === unusedSuppression.id || this.sources.rules.some(({ meta }) => meta.id === id);
	}

	private levelOf(file: string, rule: string): Level {
		return this.sources.configs.for(file).levelOf(rule);
	}
}

function offersBy(found: readonly Found[]): [string, readonly FixOffer[]][] {
	return found.map(({ finding, offers }) => [finding.fingerprint, offers]);
}

/** Two projects may fail alike on a file that both see. */
function distinct(failures: readonly Failure[]): Failure[] {
	return [...new Map(failures.map((failure) => [JSON.stringify(failure), failure])).values()];
}
