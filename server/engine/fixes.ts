/** Applying fixes: in passes, each checked by analysing what came out, until nothing changes. */
import { applyEdits, conflict } from '../../rules/fix/edits';
import { syntaxErrors } from '../../rules/fix/source';
import { FixError, type FixOffer, type TextEdit } from '../../rules/fix/types';
import { writeFix } from '../../rules/fix/write';
import { meta as unusedSuppression } from '../../rules/unused-suppression/meta';
import { Lines } from './positions';
import type { Session } from './session';
import type { Analysis, CancellationToken, FileEdits, Finding, FixOptions, FixRun } from './types';

/** What applying fixes needs of a session. */
export interface FixHost extends Pick<Session, 'text' | 'update'> {
	analyse(cancel?: CancellationToken): Analysis;
	/** The offers of a finding of the last analysis, best first. */
	offersOf(finding: Finding): readonly FixOffer[];
}

/** Fixes that wait for each other find their place within a few passes; more would go round in circles. */
const MAX_PASSES = 10;

/** A finding at its offset: lines move while fixes are applied, and ordinals in fingerprints change. */
interface Spot {
	readonly finding: Finding;
	readonly offset: number;
}

/** A fix on its way into the texts. */
interface Pending extends Spot {
	readonly offer: FixOffer;
	readonly edits: readonly FileEdits[];
}

/** See `Session.fix`. */
export function runFixes(host: FixHost, options: FixOptions, cancel?: CancellationToken): FixRun {
	return new Run(host, options, cancel).all();
}

class Run {
	private readonly original = new Map<string, string>();
	private readonly applied: Pending[] = [];
	private failed: (Spot & { readonly title: string; readonly why: string })[] = [];
	private analysis: Analysis;
	private spots: readonly Spot[];
	private previous: readonly Spot[] = [];
	/** One fix at a time, since it is not clear which of several did harm. */
	private single = false;

	constructor(
		private readonly host: FixHost,
		private readonly options: FixOptions,
		private readonly cancel?: CancellationToken,
	) {
		this.analysis = host.analyse(cancel);
		this.spots = this.locate(this.analysis.findings);
	}

	all(): FixRun {
		let passes = 0;
		while (passes < MAX_PASSES && this.pass()) if (!this.single) passes++;
		return {
			files: [...this.original]
				.map(([file, before]) => ({ file, before, after: this.host.text(file) ?? '' }))
				.filter(({ before, after }) => before !== after)
				.sort((a, b) => (a.file < b.file ? -1 : 1)),
			applied: this.applied.map(({ finding, offer: { title, safety } }) => ({ finding, title, safety })),
			// The finding as it is now: other fixes have moved it.
			failed: this.failed.map((f) => ({
				finding: (this.spots.find((spot) => same(spot, f)) ?? f).finding,
				title: f.title,
				why: f.why,
			})),
			analysis: this.analysis,
		};
	}

	/** Applies as many fixes as fit together and takes back those that do not do what they shall; false when there are none left. */
	private pass(): boolean {
		const chosen = this.choose();
		if (chosen.length === 0) return false;
		const texts = this.write(chosen);
		this.analyse();
		const bad = this.rejected(chosen, texts);
		if (bad.size === 0) {
			this.applied.push(...chosen);
			this.failed = this.failed.map((f) => ({ ...f, offset: forward(editsIn(chosen, f.finding.file), f.offset) }));
			return true;
		}
		this.host.update(texts.map(([file, text]) => ({ file, text })));
		this.analyse();
		const clear = bad.size < chosen.length || chosen.length === 1 || this.single;
		if (clear)
			for (const [{ finding, offset, offer }, why] of bad)
				this.failed.push({ finding, offset, title: offer.title, why });
		else this.single = true;
		return true;
	}

	private analyse(): void {
		this.previous = this.spots;
		this.analysis = this.host.analyse(this.cancel);
		this.spots = this.locate(this.analysis.findings);
	}

	private locate(findings: readonly Finding[]): Spot[] {
		const lines = new Map<string, Lines>();
		return findings.map((finding) => {
			const { file } = finding;
			const of = lines.get(file) ?? new Lines(this.host.text(file) ?? '');
			lines.set(file, of);
			return { finding, offset: of.offset(finding.range.start) };
		});
	}

	/** The first fix of each finding, as far as they do not get in each other's way. */
	private choose(): Pending[] {
		const taken = new Map<string, TextEdit[]>();
		const chosen: Pending[] = [];
		for (const spot of this.spots) {
			if (this.single && chosen.length > 0) break;
			const { finding } = spot;
			const [offer] = this.host.offersOf(finding);
			if (!offer || this.failed.some((f) => same(f, spot)) || !this.wanted(finding, offer)) continue;
			const edits = this.edits(spot, offer);
			if (!edits) continue;
			// Calls that share their options are repaired by one edit: it is made once, and counts for all of them.
			const written = JSON.stringify(edits);
			if (chosen.some((p) => JSON.stringify(p.edits) === written)) {
				chosen.push({ ...spot, offer, edits: [] });
				continue;
			}
			if (edits.some((e) => conflict(taken.get(e.file) ?? [], e.edits))) continue;
			for (const e of edits) taken.set(e.file, [...(taken.get(e.file) ?? []), ...e.edits]);
			chosen.push({ ...spot, offer, edits });
		}
		return chosen;
	}

	private wanted(finding: Finding, offer: FixOffer): boolean {
		return (offer.safety === 'safe' || this.options.safety === 'unsafe') && (this.options.only?.(finding) ?? true);
	}

	private edits(spot: Spot, offer: FixOffer): FileEdits[] | undefined {
		try {
			return writeFix(offer, (file) => this.host.text(file));
		} catch (error) {
			if (!(error instanceof FixError)) throw error;
			this.failed.push({ ...spot, title: offer.title, why: error.message });
			return undefined;
		}
	}

	/** Writes the fixes into the session's texts; returns what was there before. */
	private write(chosen: readonly Pending[]): [file: string, text: string][] {
		const files = [...new Set(chosen.flatMap((p) => p.edits.map(({ file }) => file)))];
		const before = files.map((file): [string, string] => [file, this.host.text(file) ?? '']);
		for (const [file, text] of before) if (!this.original.has(file)) this.original.set(file, text);
		this.host.update(before.map(([file, text]) => ({ file, text: applyEdits(text, editsIn(chosen, file)) })));
		return before;
	}

	/** Fixes that did not do what they shall, with the reason. */
	private rejected(chosen: readonly Pending[], before: readonly [file: string, text: string][]): Map<Pending, string> {
		const bad = new Map<Pending, string>();
		const blame = (of: readonly Pending[], why: string): void => {
			for (const p of of) if (!bad.has(p)) bad.set(p, why);
		};
		for (const [file, text] of before) {
			if (syntaxErrors(file, this.host.text(file) ?? '') > syntaxErrors(file, text))
				blame(touching(chosen, file), 'the result would not parse');
		}
		const old = new Set(this.previous.map(key));
		for (const spot of this.spots) {
			const { file } = spot.finding;
			const offset = back(editsIn(chosen, file), spot.offset);
			const was = offset === undefined ? undefined : { ...spot, offset };
			const pending = was && chosen.find((p) => same(p, was));
			if (pending) blame([pending], 'it would not repair this');
			// An expired suppression that a fix makes needless: it has a fix of its own.
			else if (spot.finding.rule === unusedSuppression.id) continue;
			else if (!was || !old.has(key(was))) {
				const near = touching(chosen, file);
				blame(near.length > 0 ? near : chosen, `it would bring up another finding, in ${file}`);
			}
		}
		return bad;
	}
}

const key = ({ finding: { rule, file }, offset }: Spot): string => `${rule}\0${file}\0${offset}`;
const same = (a: Spot, b: Spot): boolean => key(a) === key(b);

const touching = (chosen: readonly Pending[], file: string): Pending[] =>
	chosen.filter(({ edits }) => edits.some((e) => e.file === file));

function editsIn(chosen: readonly Pending[], file: string): TextEdit[] {
	const edits = chosen.flatMap((p) => p.edits.flatMap((e) => (e.file === file ? e.edits : [])));
	return edits.sort((a, b) => a.at[0] - b.at[0]);
}

/** Where an offset is after the edits. */
function forward(edits: readonly TextEdit[], offset: number): number {
	return edits.reduce((o, { at, text }) => (at[1] <= offset ? o + text.length - (at[1] - at[0]) : o), offset);
}

/** Where an offset was before the edits; undefined inside what they brought. */
function back(edits: readonly TextEdit[], offset: number): number | undefined {
	let shift = 0;
	for (const { at, text } of edits) {
		const begins = at[0] + shift;
		if (offset < begins) break;
		if (offset < begins + text.length) return undefined;
		shift += text.length - (at[1] - at[0]);
	}
	return offset - shift;
}
