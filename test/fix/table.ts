/** Fixes of made-up files, written and applied; spans are found by the code they cover. */
import { applyEdits } from '../../rules/fix/edits';
import type { FileChange, ImportNeed, OptionValue, Step } from '../../rules/fix/types';
import { writeFix } from '../../rules/fix/write';
import { asMarks, asOffsets } from '../../rules/model/marks';
import type { Span } from '../../rules/model/summary';

/** The only place of this code in the text. */
export function spanOf(text: string, code: string): Span {
	const at = text.indexOf(code);
	if (at < 0 || text.indexOf(code, at + 1) >= 0) throw new Error(`not once in the text: ${code}`);
	return asMarks([at, at + code.length]);
}

/** The text after a change. @param steps made from the text, as their spans are places in it */
export function written(
	file: string,
	text: string,
	steps: (at: (code: string) => Span) => readonly Step[],
	more: Partial<FileChange> = {},
): string {
	const change = { file: `/${file}`, steps: steps((code) => spanOf(text, code)), ...more };
	const [edits] = writeFix(
		{ title: '', safety: 'unsafe', form: '', needs: [], changes: [change] },
		() => text,
		({ at }) => asOffsets(at),
	);
	return applyEdits(text, edits!.edits);
}

/** The text with names imported. */
export const imported = (file: string, text: string, ...imports: ImportNeed[]): string =>
	written(file, text, () => [], { imports });

export const option = (
	path: string,
	value: string,
	keep: OptionValue['keep'] = 'replace',
	more: Partial<OptionValue> = {},
): OptionValue => ({ path: path.split('.'), value, keep, ...more });
