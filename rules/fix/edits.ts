/** Text edits: put together, told apart, applied. */
import { FixError, type TextEdit } from './types';

/** The text with the edits made. @param edits sorted by place, none overlapping */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let out = '';
	let done = 0;
	for (const { at, text: inserted } of edits) {
		out += text.slice(done, at[0]) + inserted;
		done = at[1];
	}
	return out + text.slice(done);
}

const isInsertion = ({ at }: TextEdit): boolean => at[0] === at[1];

/**
 * Sorts the edits of one fix; insertions at one place stay in their order and become one.
 * @throws FixError when two overlap
 */
export function joinEdits(edits: readonly TextEdit[]): TextEdit[] {
	const sorted = edits
		.map((edit, i) => ({ edit, i }))
		.sort(
			(a, b) => a.edit.at[0] - b.edit.at[0] || Number(isInsertion(b.edit)) - Number(isInsertion(a.edit)) || a.i - b.i,
		)
		.map(({ edit }) => edit);
	const joined: TextEdit[] = [];
	for (const edit of sorted) {
		const last = joined.at(-1);
		if (last && isInsertion(last) && isInsertion(edit) && last.at[0] === edit.at[0])
			joined[joined.length - 1] = { at: last.at, text: last.text + edit.text };
		else if (last && edit.at[0] < last.at[1]) throw new FixError('two of its edits overlap');
		else joined.push(edit);
	}
	return joined;
}

/** Whether one of two fixes must wait for the next pass: they touch the same place, or one lies within the other's. */
export function conflict(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
	return a.some((x) => b.some((y) => x.at[0] <= y.at[1] && y.at[0] <= x.at[1]));
}
