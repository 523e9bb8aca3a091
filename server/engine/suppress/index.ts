/**
 * Suppression comments: which findings they keep out of the report, and what is to be said of those that do not.
 * Decided after all rules have run, so that no fingerprint depends on a comment.
 */

import type { FixOffer } from '../../../rules/fix/types';
import { asMarks, asOffsets } from '../../../rules/model/marks';
import type { Level, RuleMeta } from '../../../rules/rule';
import { meta } from '../../../rules/unused-suppression/meta';
import { Findings, type Places, type Reported } from '../findings';
import { judging } from '../judged';
import type { Failure, Finding, Suppressed, Suppression } from '../types';
import { type Directive, MARK, type Named } from './directives';
import { rangeIn, type SuppressionFile, stateOf, suppressionFile } from './file';
import { insertion } from './insertion';
import { Matcher } from './match';
import { type IsIdle, type Problem, problemsOf, unusedOnly } from './problems';
import type { Slot } from './removal';

/** What suppressions ask of the session. */
export interface SuppressionHost {
	readonly places: Places;
	/** Files in scope of the report that may hold directives, sorted. */
	files(): readonly string[];
	/** Without BOM. */
	text(file: string): string | undefined;
	levelOf(file: string, rule: string): Level;
	/** Whether all is known of what may be found in a file in scope. */
	knowsAllOf(file: string): boolean;
	/** The day it is, as YYYY-MM-DD. */
	today(): string;
}

/** What the rules found, and how it went. */
export interface Run {
	/** Sorted by file and position. */
	readonly findings: readonly Finding[];
	/** Gets those of reading directives. */
	readonly failures: Failure[];
	/** Files that no rule could look into. */
	readonly unread: ReadonlySet<string>;
	/** The one file that is asked about; without: all in scope, and those with findings. */
	readonly only?: string;
	/** Called before each file that is read; throws when the analysis is cancelled. */
	readonly checkpoint?: () => void;
}

export interface Applied {
	/** Those of the rules that are not suppressed, and those about suppressions; sorted as before. */
	readonly findings: readonly Finding[];
	readonly suppressed: readonly Suppressed[];
	/** Fixes of the findings about suppressions, by fingerprint, as in `Finding.fixes`. */
	readonly offers: ReadonlyMap<string, readonly FixOffer[]>;
}

/** What one call of `apply` goes by. */
interface Pass {
	readonly day: string;
	/** Names that a finding was for. */
	readonly used: Set<Named>;
	readonly unread: ReadonlySet<string>;
	/** Whether it is certain what a rule finds in a file. */
	isJudged(file: string, rule: string): boolean;
}

/** A file's text, and the directives in it. */
interface Text {
	readonly text: string | undefined;
	/** undefined: there are none, or they could not be read. */
	readonly directives?: SuppressionFile;
	/** Why they could not be read. */
	readonly failure?: string;
}

interface Placed {
	readonly file: SuppressionFile;
	readonly level: Finding['level'];
	readonly problem: Problem;
}

export class Suppressions {
	private files: ReadonlyMap<string, SuppressionFile> = new Map();
	/** Those in scope: of the others it is not this run's to say what is wrong with their directives. */
	private inScope: ReadonlySet<string> = new Set();
	private readonly known: readonly string[];
	/** What is known of the texts of files that were looked at. */
	private texts = new Map<string, Text>();
	private readonly matcher = new Matcher();
	private readonly about: Findings;
	private readonly last: Findings;

	/** @param metas every rule there is */
	constructor(
		private readonly host: SuppressionHost,
		metas: readonly RuleMeta[],
	) {
		this.known = metas.map(({ id }) => id);
		const places: Places = {
			...host.places,
			rangeOf: ({ file, at }) => rangeIn(this.files.get(file)!, asOffsets(at)),
			textOf: ({ file, at }) => host.places.text(file).slice(...asOffsets(at)),
		};
		this.about = new Findings(places);
		this.last = new Findings(places);
	}

	/** Parts the findings of the rules into reported and suppressed ones, and adds those about suppressions. */
	apply(run: Run): Applied {
		this.files = this.read(run);
		const pass = this.passOf(run);
		const { files, matcher } = this;
		const ofRules = matcher.match(run.findings, files, pass.day, pass.used);
		const offers = new Map<string, readonly FixOffer[]>();
		const problems = this.toFindings(this.about, this.problems(pass, 'rules'), offers);
		const about = matcher.match(problems, files, pass.day, pass.used);
		// What is said of suppressing `unused-suppression` itself cannot be suppressed.
		const last = this.toFindings(this.last, this.problems(pass, 'itself'), offers);
		return {
			findings: [...ofRules.findings, ...about.findings, ...last].sort(byPlace),
			suppressed: [...ofRules.suppressed, ...about.suppressed].sort((a, b) => byPlace(a.finding, b.finding)),
			offers,
		};
	}

	/** The edits that suppress a finding of the last analysis. */
	insertion(finding: Finding): Suppression {
		const text = this.host.text(finding.file) ?? '';
		const file = this.files.get(finding.file);
		const current = file?.text === text ? file : suppressionFile(finding.file, text);
		return insertion(current, finding, this.known, this.host.today());
	}

	/** The files with directives; those whose text did not change are not read again. */
	private read({ findings, failures, only, checkpoint }: Run): Map<string, SuppressionFile> {
		const files = new Map<string, SuppressionFile>();
		const texts = new Map<string, Text>();
		const inScope = this.host.files();
		this.inScope = new Set(only === undefined ? inScope : inScope.filter((file) => file === only));
		for (const file of new Set([...this.inScope, ...findings.map((finding) => finding.file)])) {
			checkpoint?.();
			const text = this.host.text(file);
			const known = this.texts.get(file);
			const read = known && known.text === text ? known : readText(file, text);
			texts.set(file, read);
			if (read.directives) files.set(file, read.directives);
			if (read.failure !== undefined) failures.push({ rule: meta.id, file, message: read.failure });
		}
		// After a look at one file the others are still as they were.
		this.texts = only === undefined ? texts : new Map([...this.texts, ...texts]);
		return files;
	}

	private passOf({ failures, unread }: Run): Pass {
		const isCertain = judging(failures, (file, rule) => this.host.levelOf(file, rule));
		const isJudged = (file: string, rule: string) => isCertain(file, rule) && this.host.knowsAllOf(file);
		return { day: this.host.today(), used: new Set(), unread, isJudged };
	}

	/** @param about directives for other rules, and how any is written; or those for `unused-suppression` itself */
	private problems(pass: Pass, about: 'rules' | 'itself'): Placed[] {
		const isAbout = (slot: Slot): boolean => {
			if (!('rule' in slot)) return about === 'rules';
			return about === 'itself' ? slot.rule === meta.id : slot.rule !== meta.id && this.known.includes(slot.rule);
		};
		return [...this.files.values()].flatMap((file) => {
			const level = this.host.levelOf(file.file, meta.id);
			if (level === 'off' || !this.inScope.has(file.file)) return [];
			const isIdle: IsIdle = (slot, directive) => isAbout(slot) && isUnused(file, pass, slot, directive);
			const problems =
				about === 'rules' ? problemsOf(file, this.known, pass.day, isIdle) : unusedOnly(file, pass.day, isIdle);
			return problems.map((problem) => ({ file, level, problem }));
		});
	}

	/** @param offers gets the fixes */
	private toFindings(made: Findings, placed: readonly Placed[], offers: Map<string, readonly FixOffer[]>): Finding[] {
		const reported = placed.map(({ file: { file }, level, problem: { at, message, key, fix } }): Reported => {
			const fixes = fix ? [offerOf(file, fix)] : [];
			return {
				rule: { meta },
				level,
				report: { at: { file, at: asMarks(at) }, message, key, symbol: '', related: [], fixes },
			};
		});
		const found = made.of(reported);
		for (const one of found) offers.set(one.finding.fingerprint, one.offers);
		return found.map(({ finding }) => finding);
	}
}

function readText(file: string, text: string | undefined): Text {
	if (!text?.includes(MARK)) return { text };
	try {
		return { text, directives: suppressionFile(file, text) };
	} catch (error) {
		// Nested too deeply: no rule can read it either.
		if (error instanceof RangeError) return { text };
		return { text, failure: error instanceof Error ? error.message : String(error) };
	}
}

function offerOf(file: string, { title, edits }: NonNullable<Problem['fix']>): FixOffer {
	const steps = edits.map((edit) => ({ do: 'edit' as const, edit }));
	return { title, safety: 'safe', needs: [], changes: [{ file, steps }] };
}

/** Whether it is certain that a slot suppresses, or ends, nothing. */
function isUnused(file: SuppressionFile, pass: Pass, slot: Slot, directive: Directive): boolean {
	// What has syntax errors or could not be read may hold what is suppressed.
	if (file.isBroken || pass.unread.has(file.file)) return false;
	if (!('rule' in slot) || directive.kind === 'enable') return file.ends.get(slot)?.length === 0;
	return !pass.used.has(slot) && stateOf(directive, pass.day) !== 'invalid' && pass.isJudged(file.file, slot.rule);
}

function byPlace(a: Finding, b: Finding): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column;
}
