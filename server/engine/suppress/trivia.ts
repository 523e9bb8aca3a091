/** Blanks, comments and line ends at known places of a text; that no literal is taken for one is up to the caller. */
import type { TextSpan } from '../../../rules/model/marks';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/y;
const BLANKS = /[^\S\n\r\u2028\u2029]*/y;
const SPACE = /\s*/y;

/** Offset after what the pattern finds at `at`; -1 when it finds nothing there. */
function after(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Offset of the line's first character. */
export function lineStart(text: string, at: number): number {
	let start = at;
	while (start > 0 && !isLineEnd(text, start - 1)) start--;
	return start;
}

/** Offset of the line's end, before what ends it. */
export function lineEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && !isLineEnd(text, end)) end++;
	return end;
}

/** Offset after the line end at `at`; `at` when none is there. */
export function pastLineEnd(text: string, at: number): number {
	return Math.max(at, after(LINE_END, text, at));
}

/** Offset of the first character from `at` on that is no blank; line ends are none. */
export function pastBlanks(text: string, at: number): number {
	return after(BLANKS, text, at);
}

/** True where a line ends, or the text. */
export function isAtLineEnd(text: string, at: number): boolean {
	return at >= text.length || isLineEnd(text, at);
}

/** The first line break in a part of the text. */
export function lineBreakIn(text: string, [start, end]: TextSpan): string | undefined {
	const at = lineEnd(text, start);
	return at < end ? text.slice(at, pastLineEnd(text, at)) : undefined;
}

function isLineEnd(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/**
 * Behind a comment that ends at `at`: an offset on the next line that holds more than comments, or nothing at all.
 * undefined when something else follows on the comment's own line.
 * @param jsx the comment is a child of a JSX element: `//` is text there
 * @param known answers for starts of lines, of this text
 */
export function afterCommentLines(
	text: string,
	at: number,
	jsx: boolean,
	known: Map<number, number>,
): number | undefined {
	const own = pastComments(text, at, jsx);
	let start = pastLineEnd(text, own);
	if (start === own) return undefined;
	const passed: number[] = [];
	let code = known.get(start);
	while (code === undefined) {
		passed.push(start);
		const end = pastComments(text, start, jsx);
		const next = pastLineEnd(text, end);
		if (end === pastBlanks(text, start) || next === end) code = end;
		else {
			start = next;
			code = known.get(start);
		}
	}
	for (const line of passed) known.set(line, code);
	return code;
}

/** Past blanks and comments; line ends only inside of comments. */
function pastComments(text: string, at: number, jsx: boolean): number {
	for (let end = pastBlanks(text, at); ; ) {
		const next = jsx ? pastBraces(text, end) : pastComment(text, end);
		if (next < 0) return end;
		end = pastBlanks(text, next);
	}
}

/** Past a comment; -1 when there is none. */
function pastComment(text: string, at: number): number {
	if (text.startsWith('//', at)) return lineEnd(text, at);
	if (!text.startsWith('/*', at)) return -1;
	const end = text.indexOf('*/', at + 2);
	return end < 0 ? -1 : end + 2;
}

/** Past braces with nothing but comments in them; -1 when there are none. */
function pastBraces(text: string, at: number): number {
	if (text[at] !== '{') return -1;
	let end = after(SPACE, text, at + 1);
	for (let next = pastComment(text, end); next >= 0; next = pastComment(text, end)) end = after(SPACE, text, next);
	return text[end] === '}' ? end + 1 : -1;
}
