/** Findings to the directives that cover them. */
import type { Finding, Related, Suppressed } from '../types';
import { isCovered } from './cover';
import type { Directive, Kind, Named } from './directives';
import { type Claim, rangeIn, type SuppressionFile, stateOf } from './file';

export interface Matched {
	/** What is reported, in the order given. */
	readonly findings: readonly Finding[];
	readonly suppressed: readonly Suppressed[];
}

/** Remembers what it made of a finding, so that it is the same as long as nothing changes. */
export class Matcher {
	private readonly expired = new WeakMap<Finding, { readonly by: Directive; readonly finding: Finding }>();
	private readonly suppressed = new WeakMap<Finding, { readonly by: Directive; readonly suppressed: Suppressed }>();

	/**
	 * Parts findings into those that are reported and those that are suppressed.
	 * @param day the day it is, as YYYY-MM-DD
	 * @param used gets the names that a finding was for, those of expired directives included
	 */
	match(
		findings: readonly Finding[],
		files: ReadonlyMap<string, SuppressionFile>,
		day: string,
		used: Set<Named>,
	): Matched {
		const kept: Finding[] = [];
		const suppressed: Suppressed[] = [];
		for (const finding of findings) {
			const file = files.get(finding.file);
			const claims = file ? claimsOn(file, finding) : [];
			const holding = nearest(claims.filter(({ directive }) => stateOf(directive, day) === 'holds'));
			const claim = holding ?? nearest(claims.filter(({ directive }) => stateOf(directive, day) === 'expired'));
			if (claim) used.add(claim.named);
			if (file && holding) suppressed.push(this.suppressedBy(holding.directive, finding, file));
			else kept.push(file && claim ? this.withExpiry(finding, claim.directive, file) : finding);
		}
		return { findings: kept, suppressed };
	}

	private suppressedBy(by: Directive, finding: Finding, file: SuppressionFile): Suppressed {
		const known = this.suppressed.get(finding);
		if (known?.by === by) return known.suppressed;
		const suppressed = suppressedBy(by, finding, file);
		this.suppressed.set(finding, { by, suppressed });
		return suppressed;
	}

	private withExpiry(finding: Finding, by: Directive, file: SuppressionFile): Finding {
		const known = this.expired.get(finding);
		if (known?.by === by) return known.finding;
		const expired = withExpiry(finding, by, file);
		this.expired.set(finding, { by, finding: expired });
		return expired;
	}
}

/** What covers a finding, whether it holds or not. */
function claimsOn(file: SuppressionFile, { rule, range }: Finding): Claim[] {
	return (file.claims.get(rule) ?? []).filter(({ cover }) => isCovered(cover, range.start));
}

const RANK: Readonly<Record<Kind, number>> = { line: 0, 'next-line': 0, block: 1, file: 2, enable: 3 };

/** The directive that is most about this place: one for its line before a block, the later before the earlier. */
function nearest(claims: readonly Claim[]): Claim | undefined {
	let best: Claim | undefined;
	for (const claim of claims) {
		const isNearer =
			!best ||
			RANK[claim.directive.kind] < RANK[best.directive.kind] ||
			(RANK[claim.directive.kind] === RANK[best.directive.kind] && claim.directive !== best.directive);
		if (isNearer) best = claim;
	}
	return best;
}

function suppressedBy({ comment, reason, until }: Directive, finding: Finding, file: SuppressionFile): Suppressed {
	const at = { file: file.file, range: rangeIn(file, comment.at) };
	return { finding, at, reason, ...(until ? { until: until.text } : {}) };
}

/** First of all, so that it is seen where only some related places are shown. */
function withExpiry(finding: Finding, { comment, until }: Directive, file: SuppressionFile): Finding {
	const expired: Related = {
		role: 'evidence',
		file: file.file,
		range: rangeIn(file, comment.at),
		message: `the suppression here expired on ${until?.text}`,
	};
	return { ...finding, related: [expired, ...finding.related] };
}
