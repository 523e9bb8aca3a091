/** From a text before and after to edits that are as small as can be, so that cursors and marks beside them stay. */
import { diffLines, diffWordsWithSpace } from 'diff';
import type { TextEdit } from '../../rules/fix/types';

/** Beyond that many differences, a block is replaced as a whole: comparing costs their square. */
const MOST = 400;

/** Edits of `before` that make `after`; sorted, none overlaps another. No line end and no character is torn apart. */
export function editsBetween(before: string, after: string): TextEdit[] {
	const blocks = compared(diffLines(before, after, { maxEditLength: MOST }), before, after);
	return blocks.flatMap(({ at, text }) => {
		const old = before.slice(...at);
		const words = compared(diffWordsWithSpace(old, text, { maxEditLength: MOST }), old, text);
		return words.map((edit) => ({ ...edit, at: [at[0] + edit.at[0], at[0] + edit.at[1]] as const }));
	});
}

interface Part {
	readonly value: string;
	readonly added: boolean;
	readonly removed: boolean;
}

/** @param parts undefined when there are too many of them */
function compared(parts: readonly Part[] | undefined, before: string, after: string): TextEdit[] {
	if (!parts) return [{ at: [0, before.length], text: after }];
	const edits: { at: [number, number]; text: string }[] = [];
	let offset = 0;
	for (const { value, added, removed } of parts) {
		const last = edits.at(-1);
		// What goes and what comes in its place follow each other.
		const edit = last?.at[1] === offset ? last : { at: [offset, offset] as [number, number], text: '' };
		if (added) edit.text += value;
		else offset += value.length;
		if (removed) edit.at[1] = offset;
		if ((added || removed) && edit !== last) edits.push(edit);
	}
	return edits;
}
