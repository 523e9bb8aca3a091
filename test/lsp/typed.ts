/** What becomes of texts that are typed in: places in them, and snippets. */
import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-protocol';
import { type Encoding, LINE_END, width } from './shown';

/** The offset, in UTF-16 code units, of a place that the text must have. */
export function offsetAt(text: string, { line, character }: Position, encoding: Encoding): number {
	let start = 0;
	for (let n = 0; n < line; n++) {
		const end = LINE_END.exec(text.slice(start));
		assert(end, `there is a line ${line}`);
		start += end.index + end[0].length;
	}
	const rest = text.slice(start).split(LINE_END, 1)[0]!;
	const found = [...Array(rest.length + 1).keys()].find((n) => width(rest.slice(0, n), encoding) === character);
	assert(found !== undefined, `line ${line} has a character ${character}`);
	return start + found;
}

/** What a snippet inserts when `typed` is typed at its only stop. */
export function inserted(snippet: string, typed: string): string {
	const parts = snippet.split(/(?<!\\)(?:\\\\)*\$1/);
	assert.equal(parts.length, 2, `one stop in ${snippet}`);
	return parts.map((part) => part.replace(/\\([\\$}])/g, '$1')).join(typed);
}
