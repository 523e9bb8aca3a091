/** Reports of rules to findings: merged by place, with levels, positions and fingerprints. */
import { createHash } from 'node:crypto';
import type { FixOffer } from '../../rules/fix/types';
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
	rangeOf(l: Loc): Range;
	textOf(l: Loc): string;
}

export function toFindings(reported: readonly Reported[], { root, rangeOf, textOf }: Places): Found[] {
	const groups = new Map<string, Reported[]>();
	for (const r of reported) {
		const key = `${placeKey(r.report.at)}\0${r.rule.meta.id}`;
		groups.set(key, [...(groups.get(key) ?? []), r]);
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
	const [first, ...others] = group.map(({ report }) => report.fixes ?? []);
	const written = ({ lastResort: _, ...offer }: FixOffer): string => JSON.stringify(offer);
	const shared = (first ?? []).filter((offer) =>
		others.every((list) => list.some((other) => written(other) === written(offer))),
	);
	const proper = shared.filter(({ lastResort }) => !lastResort);
	return proper.length > 0 ? proper : shared.slice(0, 1);
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
