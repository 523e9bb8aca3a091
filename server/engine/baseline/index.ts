/** The baselines of a session: what they let pass, what of them is gone from the code, and how they are written anew. */

import type { Analysis, Finding, Stale } from '../types';
import { byText, join } from '../workspace/paths';
import type { Source } from '../workspace/source';
import { type Entry, entryOf } from './entry';
import { BASELINE_FILE, baselineText, readBaseline } from './file';
import { type Matched, match, type Present } from './match';

/** What baselines ask of the session. */
export interface BaselineHost extends Present {
	/** Folders of the projects, the outermost first; a baseline is looked for in each. */
	projects(): readonly string[];
	/** The project that a file belongs to. */
	projectOf(file: string): string;
	inScope(file: string): boolean;
}

/** What is known of a run when its findings are compared with the baseline. */
export interface Compared {
	readonly findings: readonly Finding[];
	/** Whether it is certain what a rule finds in a file. */
	isJudged(file: string, rule: string): boolean;
}

/** A baseline to be written. */
export interface BaselineUpdate {
	/** Absolute path. */
	readonly file: string;
	readonly text: string;
	readonly added: number;
	readonly removed: number;
	/** How many entries it has. */
	readonly entries: number;
}

interface Baseline {
	readonly file: string;
	/** Paths in it are relative to this folder. */
	readonly folder: string;
	/** undefined: there is no such file. */
	readonly entries?: readonly Entry[];
}

export class Baselines {
	private all: readonly Baseline[] = [];
	private matched: Matched = { known: new Map(), left: [] };
	private stale: readonly Entry[] = [];
	private last: readonly Finding[] = [];

	/**
	 * @param given the one to use instead of those in the projects' folders; false: none
	 * @throws ConfigError when one cannot be used
	 */
	constructor(
		private readonly host: BaselineHost,
		private readonly given: string | false | undefined,
		private readonly source: Source,
	) {
		this.read();
	}

	/**
	 * Reads them again. What the last run said stays until the next one.
	 * @throws ConfigError when one cannot be used; then those that were read before stay
	 */
	read(): void {
		const { given, host, source } = this;
		const places =
			given === false
				? []
				: given === undefined
					? host.projects().map((folder) => ({ file: join(folder, BASELINE_FILE), folder }))
					: [{ file: given, folder: host.projects()[0]! }];
		this.all = places.map((place) => ({ ...place, entries: readBaseline(place.file, place.folder, source) }));
	}

	/** Parts findings into new and known ones. */
	apply({ findings, isJudged }: Compared): Pick<Analysis, 'findings' | 'baselined' | 'stale'> {
		const entries = this.all.flatMap((baseline) => baseline.entries ?? []);
		this.last = findings;
		if (entries.length === 0) {
			this.matched = { known: new Map(), left: [] };
			this.stale = [];
			return { findings, baselined: [], stale: [] };
		}
		this.matched = match(entries, findings, this.host);
		this.stale = this.matched.left.filter(({ file, rule }) => this.host.inScope(file) && isJudged(file, rule));
		const { known } = this.matched;
		return {
			findings: findings.filter((finding) => !known.has(finding)),
			baselined: findings.filter((finding) => known.has(finding)),
			stale: this.staleOnes(),
		};
	}

	/** Those of some findings that are new. */
	unknownOf(findings: readonly Finding[]): readonly Finding[] {
		const entries = this.all.flatMap((baseline) => baseline.entries ?? []);
		if (entries.length === 0) return findings;
		const { known } = match(entries, findings, this.host);
		return findings.filter((finding) => !known.has(finding));
	}

	/**
	 * The baselines as they shall be after the last run.
	 * @param prune only take out what is gone; else add what is new, too
	 */
	updates(prune: boolean): BaselineUpdate[] {
		const stale = new Set(this.stale);
		const { known } = this.matched;
		const answered = new Set(known.values());
		return this.all.flatMap((baseline) => {
			const isIts = ({ file }: Finding) => this.all.length === 1 || this.host.projectOf(file) === baseline.folder;
			const old = baseline.entries ?? [];
			// What lies outside the paths, or could not be judged, stays as it is.
			const kept = old.filter((entry) => !stale.has(entry) && !answered.has(entry));
			const now = this.last.filter((finding) => isIts(finding) && (!prune || known.has(finding)));
			const entries = [...kept, ...now.map(entryOf)];
			if (entries.length === 0 && !baseline.entries) return [];
			const removed = old.filter((entry) => stale.has(entry)).length;
			const added = now.filter((finding) => !known.has(finding)).length;
			const { file, folder } = baseline;
			return [{ file, text: baselineText(entries, folder), added, removed, entries: entries.length }];
		});
	}

	private staleOnes(): Stale[] {
		const baselineOf = new Map(this.all.flatMap(({ file, entries }) => (entries ?? []).map((e) => [e, file])));
		return this.stale
			.map((entry) => {
				const { rule, file, symbol, code } = entry;
				return { baseline: baselineOf.get(entry)!, rule, file, symbol, code };
			})
			.sort((a, b) => byText(a.file, b.file) || byText(a.rule, b.rule) || byText(a.symbol, b.symbol));
	}
}

export { type Entry, entryOf } from './entry';
export { BASELINE_FILE } from './file';
export { match, type Present } from './match';
