/** What JSX makes of the text between tags. */
import type { TextSpan } from '../../../rules/model/marks';

/** The text as it is rendered: lines trimmed where they were broken, empty ones gone, the others joined by a space. */
function rendered(text: string): string {
	const lines = text.split(/\r\n|[\n\r]/);
	return lines
		.map((line, i) => {
			const start = i === 0 ? line : line.replace(/^[ \t]+/, '');
			return i === lines.length - 1 ? start : start.replace(/[ \t]+$/, '');
		})
		.filter((line) => line !== '')
		.join(' ');
}

/** Bounds of the JSX text around a place or an expression in it. */
function textAround(text: string, [start, end]: TextSpan): TextSpan {
	let from = start;
	while (from > 0 && !'<>{}'.includes(text[from - 1]!)) from--;
	let to = end;
	while (to < text.length && !'<>{}'.includes(text[to]!)) to++;
	return [from, to];
}

/** Whether the same is rendered when `gone`, which holds the expression at `whole`, is taken out. */
export function joinsAsJsx(text: string, whole: TextSpan, gone: TextSpan): boolean {
	const [from, to] = textAround(text, whole);
	const before = rendered(text.slice(from, whole[0])) + rendered(text.slice(whole[1], to));
	return before === rendered(text.slice(from, gone[0]) + text.slice(gone[1], to));
}

/** Whether the same is rendered when a line with an expression that renders nothing is put in at `at`. */
export function partsAsJsx(text: string, at: number): boolean {
	const [from, to] = textAround(text, [at, at]);
	return rendered(text.slice(from, to)) === rendered(text.slice(from, at)) + rendered(`\n${text.slice(at, to)}`);
}
