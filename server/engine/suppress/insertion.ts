/** The edits that suppress one finding, by a comment where it changes nothing else. */
import type { TextEdit } from '../../../rules/fix/types';
import type { TextSpan } from '../../../rules/model/marks';
import { parse } from '../../../rules/model/summarise';
import type { ts } from '../../../rules/model/summarise/ts';
import type { Finding, Position, Suppression } from '../types';
import { commentAround } from './comments';
import { contextAt, statementAround } from './context';
import { isCovered } from './cover';
import type { Directive } from './directives';
import { type Claim, type SuppressionFile, stateOf } from './file';
import { partsAsJsx } from './jsx-text';
import { removal } from './removal';
import { lineEnd, lineStart, pastBlanks, pastLineEnd } from './trivia';

/** An edit that writes a directive. */
interface Draft {
	readonly edit: TextEdit;
	/** Where the reason belongs in the edit's text. */
	readonly reason: number;
	readonly others?: readonly TextEdit[];
}

/** Where a directive goes, and what it shall say. */
interface Spot {
	readonly text: string;
	readonly tree: ts.SourceFile;
	/** Where the finding starts, or the comment that it is in. */
	readonly at: number;
	/** Whether that is on the finding's line. */
	readonly isOnLine: boolean;
	readonly rule: string;
}

/**
 * @param known every rule there is
 * @param day the day it is, as YYYY-MM-DD
 */
export function insertion(file: SuppressionFile, finding: Finding, known: readonly string[], day: string): Suppression {
	const { text, lines } = file;
	const start = lines.offset(finding.range.start);
	const here = claimsOnLine(file, finding.range.start).filter(
		({ directive: { comment } }) => !holds(comment.at, start),
	);
	const open = here.findLast(({ directive }) => isUnreasoned(directive, known))?.directive;
	if (open) return result(file, completed(text, open, finding.rule));
	// One that does not hold any more would be in the way.
	const stale = here.filter(
		({ named, directive }) => named.rule === finding.rule && stateOf(directive, day) !== 'holds',
	);
	const gone = removal(file, new Set(stale.map(({ named }) => named)), () => true) ?? [];
	const tree = parse(file.file, text);
	const comment = commentAround(tree, start);
	const at = comment ? comment.whole[0] : start;
	const isOnLine = lineStart(text, at) === lineStart(text, start);
	const spot: Spot = { text, tree, at, isOnLine, rule: finding.rule };
	const draft = above(spot) ?? before(spot) ?? around(spot);
	return result(file, { ...draft, others: [...(draft.others ?? []), ...gone] });
}

/** Of directives for one line only. */
function claimsOnLine(file: SuppressionFile, place: Position): Claim[] {
	const all = [...file.claims.values()].flat();
	return all.filter(({ directive: { kind }, cover }) => /line$/.test(kind) && isCovered(cover, place));
}

const holds = ([start, end]: TextSpan, offset: number): boolean => start <= offset && offset < end;

/** All that it lacks is its reason: as this action leaves it until one is typed. */
function isUnreasoned({ isOpen, named }: Directive, known: readonly string[]): boolean {
	return isOpen && named.every(({ rule }) => known.includes(rule));
}

/** The directive with the rule in its list and the dashes for a reason. */
function completed(text: string, { comment, named }: Directive, rule: string): Draft {
	const list = named.some((one) => one.rule === rule) ? '' : `, ${rule}`;
	const written = `${list} -- `;
	const isBlock = text.startsWith('/*', comment.at[0]);
	const edit = { at: [named.at(-1)!.at[1], comment.inner[1]] as const, text: isBlock ? `${written} ` : written };
	return { edit, reason: written.length };
}

/** A line of its own above the finding's. */
function above({ text, tree, at, rule }: Spot): Draft | undefined {
	const line = lineStart(text, at);
	const indent = text.slice(line, pastBlanks(text, line));
	const start = aboveDirectives(text, tree, line);
	const context = contextAt(tree, start);
	const directive = `holdfast-disable-next-line ${rule} -- `;
	const eol = lineBreakAt(text, at);
	if (context === 'code') {
		const written = `${indent}// ${directive}`;
		return { edit: { at: [start, start], text: written + eol }, reason: written.length };
	}
	if (context !== 'jsx' || !partsAsJsx(text, start)) return undefined;
	const written = `${indent}{/* ${directive}`;
	return { edit: { at: [start, start], text: `${written} */}${eol}` }, reason: written.length };
}

/** For the next line only, in words of other tools: a line between would take it from them. */
const OTHER_DIRECTIVE = /^\s*(?:\/\/|\{?\s*\/\*)\s*(?!holdfast-)(?:@ts-|@?[\w-]+[ -](?:disable|ignore|expect))/;

/** Start of the line, or of the first of the lines above it that speak to other tools about it. */
function aboveDirectives(text: string, tree: ts.SourceFile, line: number): number {
	let start = line;
	while (start > 0) {
		const previous = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
		const isOther = OTHER_DIRECTIVE.test(text.slice(previous, start)) && contextAt(tree, previous) !== 'inside';
		if (!isOther) break;
		start = previous;
	}
	return start;
}

/** A comment on the line itself, before what is found. */
function before({ text, tree, at, isOnLine, rule }: Spot): Draft | undefined {
	const context = contextAt(tree, at);
	if (!isOnLine || context === 'inside') return undefined;
	// `/` and `/*` would make a comment of the rest of the line.
	const space = text[at - 1] === '/' ? ' ' : '';
	const written = `${space}${context === 'jsx' ? '{' : ''}/* holdfast-disable-line ${rule} -- `;
	const end = context === 'jsx' ? ' */}' : ' */ ';
	return { edit: { at: [at, at], text: written + end }, reason: written.length };
}

/** Around the statement: for what is found in the midst of a text of several lines. */
function around({ tree, at, rule }: Spot): Draft {
	const [start, end] = statementAround(tree, at);
	const written = `/* holdfast-disable ${rule} -- `;
	return {
		edit: { at: [start, start], text: `${written} */ ` },
		reason: written.length,
		others: [{ at: [end, end], text: ` /* holdfast-enable ${rule} */` }],
	};
}

/** How the line ends, or those of the file do. */
function lineBreakAt(text: string, at: number): string {
	const end = lineEnd(text, at);
	if (end < text.length) return text.slice(end, pastLineEnd(text, end));
	const first = lineEnd(text, 0);
	return first < text.length ? text.slice(first, pastLineEnd(text, first)) : '\n';
}

function result({ file }: SuppressionFile, { edit, reason, others = [] }: Draft): Suppression {
	const edits = [edit, ...others].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
	const shift = edits
		.slice(0, edits.indexOf(edit))
		.reduce((sum, { at, text }) => sum + text.length - (at[1] - at[0]), 0);
	const place = edit.at[0] + shift + reason;
	return { edits: { file, edits }, reason: [place, place] };
}
