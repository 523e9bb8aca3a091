/** Comments to directives: what is suppressed, until when and why. Judges nothing. */

import type { TextSpan } from '../../../rules/model/marks';
import { parse as parseCode, syntaxErrorsOf } from '../../../rules/model/summarise';
import { type Comment, commentsAt } from './comments';

/** What a directive's word stands for. */
const KINDS = {
	'holdfast-disable-next-line': 'next-line',
	'holdfast-disable-line': 'line',
	'holdfast-disable-file': 'file',
	'holdfast-disable': 'block',
	'holdfast-enable': 'enable',
} as const;

export type Kind = (typeof KINDS)[keyof typeof KINDS];
export const WORDS = Object.keys(KINDS);
/** Texts without it hold no directive. */
export const MARK = 'holdfast-';
/** The same as an identifier. */
export const MARK_WORD = 'holdfast';

/** A rule as a directive names it; there may be no such rule. */
export interface Named {
	readonly rule: string;
	readonly at: TextSpan;
}

export interface Directive {
	readonly kind: Kind;
	readonly comment: Comment;
	/** As written: `holdfast-disable-line`. */
	readonly word: string;
	readonly named: readonly Named[];
	/** What follows `until`, which may be no date. */
	readonly until?: { readonly text: string; readonly at: TextSpan };
	/** On one line; '' when there is none. */
	readonly reason: string;
	/** Nothing is written after the rules but perhaps the dashes of the reason. */
	readonly isOpen: boolean;
}

/** A comment that begins like a directive and is none: `holdfast-disable-nextline`. */
export interface Slip {
	readonly comment: Comment;
	readonly word: string;
	readonly at: TextSpan;
}

export interface FileDirectives {
	/** In the order of the text. */
	readonly directives: readonly Directive[];
	readonly slips: readonly Slip[];
	/** The file has syntax errors: what is in it may not have been understood. */
	readonly isBroken: boolean;
}

/**
 * Every directive of a file.
 * @param file name of the file: only its extension matters
 * @param text its text without BOM
 * @throws RangeError when the code is nested deeper than the stack allows
 */
export function directivesOf(file: string, text: string): FileDirectives {
	const offsets: number[] = [];
	for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) offsets.push(at);
	const tree = parseCode(file, text);
	const found = commentsAt(tree, offsets).map((comment) => read(text, comment));
	return {
		directives: found.filter((one): one is Directive => one !== undefined && 'kind' in one),
		slips: found.filter((one): one is Slip => one !== undefined && !('kind' in one)),
		isBroken: syntaxErrorsOf(tree).length > 0,
	};
}

/** A rule list ends at `until` or at the dashes before the reason. */
const UNTIL = /(?:^|[\s,])until(?=\s|$)/;
const DASHES = /-{2,}/;

function read(text: string, comment: Comment): Directive | Slip | undefined {
	const body = bodyOf(text, comment);
	const start = comment.inner[0];
	const match = /^\s*(holdfast-\S*)/.exec(body);
	if (!match) return undefined;
	const word = match[1]!;
	const end = match[0].length;
	const kind = Object.hasOwn(KINDS, word) ? KINDS[word as keyof typeof KINDS] : undefined;
	if (!kind) return { comment, word, at: [start + end - word.length, start + end] };
	const dashes = DASHES.exec(body.slice(end));
	const head = body.slice(end, dashes ? end + dashes.index : undefined);
	const reason = dashes ? onOneLine(body.slice(end + dashes.index + dashes[0].length)) : '';
	const until = kind === 'enable' ? null : UNTIL.exec(head);
	const afterUntil = until ? end + until.index + until[0].length : 0;
	return {
		kind,
		comment,
		word,
		named: namesIn(until ? head.slice(0, until.index) : head, start + end),
		...(until ? { until: trimmed(body.slice(afterUntil, end + head.length), start + afterUntil) } : {}),
		// Dashes and dots are no reason.
		reason: /[\p{L}\p{N}]/u.test(reason) ? reason : '',
		isOpen: until === null && reason === '',
	};
}

/** The inside of a comment, as long as it is, without the slashes and stars that decorate it. */
function bodyOf(text: string, { at, inner: [start, end] }: Comment): string {
	const inner = text.slice(start, end);
	const blanks = (found: string): string => ' '.repeat(found.length);
	if (text.startsWith('//', at[0])) return inner.replace(/^\/+/, blanks);
	return inner.replace(/(?<=^|[\n\r]\s*)\*+|\*+$/g, blanks);
}

function namesIn(list: string, start: number): Named[] {
	const named: Named[] = [];
	let from = start;
	for (const item of list.split(',')) {
		const { text, at } = trimmed(item, from);
		if (text !== '') named.push({ rule: text, at });
		from += item.length + 1;
	}
	return named;
}

function trimmed(text: string, start: number): { readonly text: string; readonly at: TextSpan } {
	const from = start + (text.length - text.trimStart().length);
	return { text: onOneLine(text), at: [from, from + text.trim().length] };
}

const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
