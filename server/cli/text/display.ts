/** Text for terminals: nothing in it may control the terminal, and its width is known in columns. */

const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|^[\u{1f1e6}-\u{1f1ff}]/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII, by its definition
const ASCII = /^[\x00-\x7f]*$/;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character each: `e` with its accent, a family emoji. */
export function graphemes(text: string): string[] {
	return ASCII.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns that one grapheme takes: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): number {
	if (ASCII.test(grapheme)) return grapheme.length;
	if (NO_WIDTH.test(grapheme)) return 0;
	return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}

/** Columns that a text without control characters takes. */
export function widthOf(text: string): number {
	if (ASCII.test(text)) return text.length;
	let width = 0;
	for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
	return width;
}

/** `text` with spaces up to `width` columns. */
export function pad(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/**
 * Breaks a text at spaces into lines of at most `width` columns. Its own line ends are kept; code in
 * backticks is not torn apart where it fits a line; a word longer than a line stands alone.
 */
export function wrap(text: string, width: number): string[] {
	return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, Math.max(20, width)));
}

function wrapParagraph(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	for (const word of words(text, width)) {
		const size = widthOf(word);
		if (line !== '' && used + 1 + size > width) {
			lines.push(line);
			line = word;
			used = size;
		} else {
			line = line === '' ? word : `${line} ${word}`;
			used = line === word ? size : used + 1 + size;
		}
	}
	return [...lines, line];
}

function words(text: string, width: number): string[] {
	const found = text.match(/[^\s`]*`[^`\n]*`[^\s`]*|\S+/g) ?? [];
	return found.flatMap((word) => (word.includes(' ') && widthOf(word) > width / 2 ? word.split(/\s+/) : [word]));
}

/** The noun's plural for every number but 1: `2 files`. */
export function count(n: number, noun: string, plural = 's'): string {
	return `${n} ${noun}${n === 1 ? '' : plural}`;
}
