/** Reports of rules to findings: merged by place, with levels, positions and fingerprints. */
import { createHash } from 'node:crypto';
import type { FixOffer } from '../../rules/fix/types';
import { sameData } from '../../rules/model/link/same-data';
import type { Loc } from '../../rules/model/summary';
import type { Report, Rule } from '../../rules/rule';
import { normalised } from './code';
import type { Finding, Range, Related } from './types';
import { byText, relativeTo } from './workspace/paths';

export interface Reported {
	readonly rule: Pick<Rule, 'meta'>;
	readonly report: Report;
	readonly level: Finding['level'];
}

const DOCS = 'https://github.com/holdfast-dev/holdfast/blob/main/rules';

/** Address of the page that explains a rule. */
export function docsOf(rule: string): string {
	return `${DOCS}/${rule}/README.md`;
}

const placeKey = (l: Loc): string => `${l.file}\0${String(l.at[0]).padStart(9, '0')}\0${l.at[1]}`;

/** A finding with the fixes that are offered for it, as they are written. */
export interface Found {
	readonly finding: Finding;
	/** As many as the finding's `fixes`, in their order. */
	readonly offers: readonly FixOffer[];
}

/** What findings are made with. */
export interface Places {
	/** What paths in fingerprints are relative to; absolute. */
	readonly root: string;
	/** Of a file; '' when it is gone. */
	text(file: string): string;
	rangeOf(l: Loc): Range;
	textOf(l: Loc): string;
}

interface Made {
	readonly reported: readonly Reported[];
	/** The texts of the files that places are in. */
	readonly texts: ReadonlyMap<string, string>;
	readonly found: readonly Found[];
}

/**
 * Makes findings of reports, and remembers them by file: while the reports and the texts they are about stay the same,
 * so do the findings; one that comes out as it was is the same object.
 */
export class Findings {
	private made = new Map<string, Made>();

	constructor(private readonly places: Places) {}

	/** Of all that was reported, sorted by file, place and rule. What is not among it is forgotten. */
	of(reported: readonly Reported[]): Found[] {
		const made = new Map<string, Made>();
		for (const [file, list] of byFile(reported)) made.set(file, this.inFile(list, this.made.get(file)));
		this.made = made;
		return [...made.keys()].sort(byText).flatMap((file) => made.get(file)!.found);
	}

	/** Of all that was reported in one file. */
	ofFile(file: string, reported: readonly Reported[]): readonly Found[] {
		const made = this.inFile(reported, this.made.get(file));
		this.made.set(file, made);
		return made.found;
	}

	private inFile(reported: readonly Reported[], known: Made | undefined): Made {
		if (known && this.isSame(reported, known)) return known;
		const texts = new Map<string, string>();
		for (const { report } of reported)
			for (const { file } of [report.at, ...report.related.map(({ at }) => at)])
				if (!texts.has(file)) texts.set(file, this.places.text(file));
		const before = new Map(known?.found.map(({ finding }) => [finding.fingerprint, finding]));
		const found = toFindings(reported, this.places).map(({ finding, offers }) => {
			const old = before.get(finding.fingerprint);
			return { finding: old && sameData(old, finding) ? old : finding, offers };
		});
		return { reported, texts, found };
	}

	private isSame(reported: readonly Reported[], known: Made): boolean {
		if (reported.length !== known.reported.length) return false;
		if (reported.some((one, i) => one !== known.reported[i])) return false;
		for (const [file, text] of known.texts) if (this.places.text(file) !== text) return false;
		return true;
	}
}

function byFile(reported: readonly Reported[]): Map<string, Reported[]> {
	const files = new Map<string, Reported[]>();
	for (const one of reported) {
		const list = files.get(one.report.at.file);
		if (list) list.push(one);
		else files.set(one.report.at.file, [one]);
	}
	return files;
}

function toFindings(reported: readonly Reported[], { root, rangeOf, textOf }: Places): Found[] {
	const groups = new Map<string, Reported[]>();
	for (const r of reported) {
		const key = `${placeKey(r.report.at)}\0${r.rule.meta.id}`;
		const group = groups.get(key);
		if (group) group.push(r);
		else groups.set(key, [r]);
	}
	const ordinals = new Map<string, number>();
	return [...groups.keys()].sort(byText).map((key) => {
		const group = groups.get(key)!;
		const { rule, report } = group[0]!;
		const level = group.some((g) => g.level !== 'info') ? group.find((g) => g.level !== 'info')!.level : 'info';
		const { file } = report.at;
		const code = normalised(textOf({ file, at: report.whole ?? report.at.at }));
		const identity = [rule.meta.id, relativeTo(root, file), report.symbol, normalised(report.key), code].join('\0');
		const ordinal = ordinals.get(identity) ?? 0;
		ordinals.set(identity, ordinal + 1);
		const offers = sharedOffers(group);
		const finding: Finding = {
			rule: rule.meta.id,
			level,
			file,
			range: rangeOf(report.at),
			message: report.message,
			related: related(group, rangeOf),
			symbol: report.symbol,
			code,
			fingerprint: createHash('sha256').update(`${identity}\0${ordinal}`).digest('hex').slice(0, 32),
			docs: docsOf(rule.meta.id),
			fixes: offers.map(({ title, safety, form, needs }) => ({
				title,
				safety,
				...(form === undefined ? {} : { form }),
				needs,
			})),
		};
		return { finding, offers };
	});
}

/** What repairs every one of the calls that a finding is about. */
function sharedOffers(group: readonly Reported[]): FixOffer[] {
	const [first = [], ...others] = group.map(({ report }) => report.fixes ?? []);
	const shared = first.filter((offer) => others.every((list) => list.some((other) => writesAlike(other, offer))));
	const proper = shared.filter(({ lastResort }) => !lastResort);
	return proper.length > 0 ? proper : shared.slice(0, 1);
}

function writesAlike({ lastResort: _, ...a }: FixOffer, { lastResort: __, ...b }: FixOffer): boolean {
	return sameData(a, b);
}

function related(group: readonly Reported[], rangeOf: (l: Loc) => Range): Related[] {
	const byPlace = new Map<string, Related>();
	for (const { report } of group) {
		for (const r of report.related) {
			const key = `${placeKey(r.at)}\0${r.role}`;
			if (!byPlace.has(key))
				byPlace.set(key, { role: r.role, file: r.at.file, range: rangeOf(r.at), message: r.message });
		}
	}
	return [...byPlace.keys()].sort(byText).map((k) => byPlace.get(k)!);
}
