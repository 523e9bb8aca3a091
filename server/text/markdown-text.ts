/**
 * Texts of others in Markdown, so that they stay texts. Backslashes and entities are not enough: GitHub and
 * GitLab look for @names, #1, org/repo#1, commits and emoji in the text that is left after them. None of them
 * looks into code, so that whatever is not plainly a word becomes code.
 */
import { escapeControl } from './control';

/** As code. The text reads as it is, but for control characters, which are written out. */
export function code(text: string): string {
	const safe = escapeControl(text);
	if (safe === '') return '';
	const runs = safe.match(/`+/g) ?? [];
	const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
	// Markdown takes one blank off each side where both have one.
	const pad = /^`|`$/.test(safe) || (/^ .* $/.test(safe) && safe.trim() !== '') ? ' ' : '';
	return fence + pad + safe + pad + fence;
}

/** What is in backticks, or is not. */
interface Piece {
	readonly text: string;
	readonly isCode: boolean;
}

/**
 * A sentence as one line: code in backticks stays code, words stay words, and all else becomes code.
 * Good for any place in a paragraph, a heading or a list item, but for the inside of HTML.
 * @param most UTF-16 code units of the text, of which there may be three times as many in Markdown.
 */
export function prose(text: string, most = Number.POSITIVE_INFINITY): string {
	// Cut twice: what is cut off needs no work, and control characters take more room when they are written out.
	const line = clip(escapeControl(clip(text.replace(/[\t\r\n]+/g, ' ').trim(), most)), most);
	// Code in backticks may hold blanks; they tear nothing apart.
	const clusters = line.match(/(?:`[^`]+`|[^ ])+| +/g) ?? [];
	return clusters.map((cluster, i) => (cluster.startsWith(' ') ? cluster : clusterOf(cluster, i === 0))).join('');
}

function clusterOf(cluster: string, first: boolean): string {
	const pieces = piecesOf(cluster);
	if (pieces.every(({ isCode }) => !isCode)) return word(cluster, first);
	const isPlain = pieces.every(({ text, isCode }, i) => {
		if (isCode) return i === 0 || !pieces[i - 1]!.isCode;
		return i === 0 ? OPENING.test(text) : CLOSING.test(text);
	});
	// Code with something beside it that is no word: one code, because two would not be kept apart.
	if (!isPlain) return code(pieces.map(({ text }) => text).join(''));
	return pieces.map(({ text, isCode }) => (isCode ? code(text) : text)).join('');
}

function piecesOf(cluster: string): Piece[] {
	const pieces: Piece[] = [];
	for (const [match, inside] of cluster.matchAll(/`([^`]+)`|[^`]+|`/g)) {
		const last = pieces.at(-1);
		if (inside !== undefined) pieces.push({ text: inside, isCode: true });
		else if (last && !last.isCode) pieces[pieces.length - 1] = { text: last.text + match, isCode: false };
		else pieces.push({ text: match, isCode: false });
	}
	return pieces;
}

/** What may stand right before code, and right behind it. */
const OPENING = /^["'(\u201c\u2018]*$/;
const CLOSING = /^(?:['\u2019-]\p{L}+)?["')\u201d\u2019.,;:!?\u2026]*$/u;

const WORD = /^\p{L}[\p{L}\p{M}]*(?:['\u2019/-]\p{L}[\p{L}\p{M}]*)*$/u;
const NUMBER = /^\d{1,6}(?:[.,]\d{1,6})?$/;
/** Abbreviations are the only words with a dot inside that are not addresses. */
const SHORT = /^(?:e\.g|i\.e)$/;
/** What may be the name of a commit. */
const COMMIT = /^[\da-f]{7,}$/i;

function word(text: string, first: boolean): string {
	const [, lead, core, trail] = /^(["'(\u201c\u2018]*)(.*?)(["')\u201d\u2019.,;:!?\u2026]*)$/s.exec(
		text,
	)! as unknown as string[];
	// At the start `1.` would begin a list.
	const isList = first && /^\d/.test(core!) && /^[.)]/.test(trail!);
	if (core === '' || core === '–' || core === '—' || SHORT.test(core!)) return text;
	if ((WORD.test(core!) || NUMBER.test(core!)) && !COMMIT.test(core!) && !isList) return text;
	// `f(x)` keeps its bracket.
	if (/["'(]/.test(core!)) {
		const end = /[.,;:!?\u2026]*$/.exec(text)![0];
		return code(text.slice(0, text.length - end.length)) + end;
	}
	return lead + code(core!) + trail;
}

/** At most `most` UTF-16 code units, the last one a `…` where something is cut off. No character is torn apart. */
export function clip(text: string, most: number): string {
	if (text.length <= most) return text;
	return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
