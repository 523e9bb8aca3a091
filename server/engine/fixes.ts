/** Applying fixes: in passes, each checked by analysing what came out, until nothing changes. */
import { applyEdits, conflict } from '../../rules/fix/edits';
import { syntaxErrors } from '../../rules/fix/source';
import { FixError, type FixOffer, type TextEdit } from '../../rules/fix/types';
import { writeFix } from '../../rules/fix/write';
import type { Placing } from '../../rules/model/marks';
import { meta as unusedSuppression } from '../../rules/unused-suppression/meta';
import { Lines } from './positions';
import type { Session } from './session';
import type { Analysis, CancellationToken, FileEdits, Finding, FixOptions, FixRun } from './types';

/** What applying fixes needs of a session. */
export interface FixHost extends Pick<Session, 'text' | 'update'> {
	readonly spanOf: Placing;
	analyse(cancel?: CancellationToken): Analysis;
	/** The offers of a finding of the last analysis, best first. */
	offersOf(finding: Finding): readonly FixOffer[];
}

/** Fixes that wait for each other find their place in a later pass; more than this would go round in circles. */
const MAX_PASSES = 100;

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
		if (passes === MAX_PASSES) for (const left of this.choose()) this.fail(left, 'it waits for others, too often');
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
		const { idle, harm } = this.rejected(chosen, texts);
		if (idle.length === 0 && !harm) {
			this.applied.push(...chosen);
			this.failed = this.failed.map((f) => ({ ...f, offset: forward(editsIn(chosen, f.finding.file), f.offset) }));
			return true;
		}
		this.host.update(texts.map(([file, text]) => ({ file, text })));
		this.analyse();
		for (const pending of idle) this.fail(pending, 'it would not repair this');
		const [only] = chosen;
		// Which of several did the harm is found out by trying them one by one.
		if (harm && chosen.length === 1 && only && idle.length === 0) this.fail(only, harm);
		else if (harm && idle.length === 0) this.single = true;
		return true;
	}

	private fail({ finding, offset, offer }: Pending, why: string): void {
		this.failed.push({ finding, offset, title: offer.title, why });
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
		const naming = new Set<string>();
		const chosen: Pending[] = [];
		for (const spot of this.spots) {
			if (this.single && chosen.length > 0) break;
			const written = this.failed.some((f) => same(f, spot)) ? undefined : this.firstWritten(spot);
			if (!written) continue;
			const { offer, edits } = written;
			// Calls that share their options are repaired by one edit: it is made once, and counts for all of them.
			const text = JSON.stringify(edits);
			if (chosen.some((p) => JSON.stringify(p.edits) === text)) {
				chosen.push({ ...spot, offer, edits: [] });
				continue;
			}
			if (edits.some((e) => conflict(taken.get(e.file) ?? [], e.edits))) continue;
			// Names are made unique in the text as it is: one fix a pass brings names into a file.
			const named = offer.changes.filter(({ names }) => names?.length).map(({ file }) => file);
			if (named.some((file) => naming.has(file))) continue;
			for (const file of named) naming.add(file);
			for (const e of edits) taken.set(e.file, [...(taken.get(e.file) ?? []), ...e.edits]);
			chosen.push({ ...spot, offer, edits });
		}
		return chosen;
	}

	/** The best offer that is wanted and can be written. */
	private firstWritten(spot: Spot): { offer: FixOffer; edits: readonly FileEdits[] } | undefined {
		if (!(this.options.only?.(spot.finding) ?? true)) return undefined;
		const wanted = this.host
			.offersOf(spot.finding)
			.filter(({ safety }) => safety === 'safe' || this.options.safety === 'unsafe');
		let first: { offer: FixOffer; why: string } | undefined;
		for (const offer of wanted) {
			try {
				return { offer, edits: writeFix(offer, (file) => this.host.text(file), this.host.spanOf) };
			} catch (error) {
				if (!(error instanceof FixError)) throw error;
				first ??= { offer, why: error.message };
			}
		}
		if (first) this.failed.push({ ...spot, title: first.offer.title, why: first.why });
		return undefined;
	}

	/** Writes the fixes into the session's texts; returns what was there before. */
	private write(chosen: readonly Pending[]): [file: string, text: string][] {
		const files = [...new Set(chosen.flatMap((p) => p.edits.map(({ file }) => file)))];
		const before = files.map((file): [string, string] => [file, this.host.text(file) ?? '']);
		for (const [file, text] of before) {
			if (this.original.has(file)) continue;
			this.original.set(file, text);
			this.options.onTouch?.(file);
		}
		this.host.update(before.map(([file, text]) => ({ file, text: applyEdits(text, editsIn(chosen, file)) })));
		return before;
	}

	/** Fixes whose finding is still there, and what else went wrong. */
	private rejected(
		chosen: readonly Pending[],
		before: readonly [file: string, text: string][],
	): { readonly idle: readonly Pending[]; readonly harm?: string } {
		const idle = new Set<Pending>();
		const broken = before.some(
			([file, text]) => syntaxErrors(file, this.host.text(file) ?? '') > syntaxErrors(file, text),
		);
		if (broken) return { idle: [], harm: 'the result would not parse' };
		let harm: string | undefined;
		const old = new Set(this.previous.map(key));
		for (const spot of this.spots) {
			const { rule, file, range } = spot.finding;
			const offset = back(editsIn(chosen, file), spot.offset);
			const was = offset === undefined ? undefined : { ...spot, offset };
			const pending = was && chosen.find((p) => same(p, was));
			if (pending) idle.add(pending);
			// An expired suppression that a fix makes needless: it has a fix of its own.
			else if (rule === unusedSuppression.id) continue;
			else if (!was || !old.has(key(was)))
				harm ??= `it would bring up ${rule} in line ${range.start.line} of ${file.slice(file.lastIndexOf('/') + 1)}`;
		}
		return { idle: [...idle], harm };
	}
}

const key = ({ finding: { rule, file }, offset }: Spot): string => `${rule}\0${file}\0${offset}`;
const same = (a: Spot, b: Spot): boolean => key(a) === key(b);

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
