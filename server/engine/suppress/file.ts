/** The directives of one file with what each of them covers; made anew when its text changes. */
import type { TextSpan } from '../../../rules/model/marks';
import { Lines } from '../positions';
import type { Range } from '../types';
import { type Cover, type Covers, coversOf } from './cover';
import { isDate } from './date';
import { type Directive, directivesOf, type FileDirectives, type Named } from './directives';

/** A rule that a directive suppresses, and where. */
export interface Claim {
	readonly directive: Directive;
	readonly named: Named;
	readonly cover: Cover;
}

export interface SuppressionFile extends FileDirectives {
	/** Absolute path. */
	readonly file: string;
	/** Without BOM. */
	readonly text: string;
	readonly lines: Lines;
	readonly ends: Covers['ends'];
	readonly endOf: Covers['endOf'];
	/** The directive of each rule that one names. */
	readonly directiveOf: ReadonlyMap<Named, Directive>;
	/** By rule, in the order of the text. */
	readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

/** @throws RangeError when the code is nested deeper than the stack allows */
export function suppressionFile(file: string, text: string): SuppressionFile {
	const found = directivesOf(file, text);
	const lines = new Lines(text);
	const { of, ends, endOf } = coversOf(text, lines, found.directives);
	const claims = new Map<string, Claim[]>();
	const directiveOf = new Map<Named, Directive>();
	for (const directive of found.directives) {
		for (const named of directive.named) {
			directiveOf.set(named, directive);
			const cover = of.get(named);
			if (!cover) continue;
			const list = claims.get(named.rule);
			if (list) list.push({ directive, named, cover });
			else claims.set(named.rule, [{ directive, named, cover }]);
		}
	}
	return { ...found, file, text, lines, ends, endOf, directiveOf, claims };
}

export function rangeIn({ lines }: SuppressionFile, at: TextSpan): Range {
	return lines.range(at);
}

/**
 * Whether a directive holds: `invalid` ones, without rules, reason or a proper date, never do.
 * @param day the day it is, as YYYY-MM-DD
 */
export function stateOf({ kind, named, until, reason }: Directive, day: string): 'holds' | 'expired' | 'invalid' {
	if (kind === 'enable') return 'holds';
	if (named.length === 0 || reason === '' || (until && !isDate(until.text))) return 'invalid';
	return until && until.text < day ? 'expired' : 'holds';
}
