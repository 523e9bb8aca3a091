/** Text edits that take directives, or rules of them, away. */
import type { TextEdit } from '../../../rules/fix/types';
import type { TextSpan } from '../../../rules/model/marks';
import type { Comment } from './comments';
import type { Directive, Named } from './directives';
import type { SuppressionFile } from './file';
import { joinsAsJsx } from './jsx-text';
import { isAtLineEnd, lineBreakIn, lineStart, pastBlanks, pastLineEnd } from './trivia';

/** A rule that a directive names, or the directive itself when it names none. */
export type Slot = Named | Directive;

/**
 * Takes slots away; the comment, and its line when nothing else is on it, when no rule is left.
 * @param isLasting whether a rule will stay whatever else is removed: edits of several removals then do not overlap
 * @returns undefined when the text around a JSX comment would run together
 */
export function removal(
	{ text, directiveOf }: Pick<SuppressionFile, 'text' | 'directiveOf'>,
	slots: ReadonlySet<Slot>,
	isLasting: (named: Named) => boolean,
): TextEdit[] | undefined {
	const directives = new Set([...slots].map((slot) => ('rule' in slot ? directiveOf.get(slot)! : slot)));
	const edits: TextEdit[] = [];
	for (const directive of directives) {
		const { named, comment } = directive;
		const isWhole = slots.has(directive) || (named.length > 0 && named.every((one) => slots.has(one)));
		if (isWhole) {
			const edit = withoutComment(text, comment);
			if (!edit) return undefined;
			edits.push(edit);
		} else edits.push(...withoutNames(named, slots, isLasting));
	}
	return edits.sort((a, b) => a.at[0] - b.at[0]);
}

/** Each name goes with the comma that parts it from the rule that stays. */
function withoutNames(
	named: readonly Named[],
	slots: ReadonlySet<Slot>,
	isLasting: (named: Named) => boolean,
): TextEdit[] {
	const lasting = named.findIndex((one) => !slots.has(one) && isLasting(one));
	const stays = lasting >= 0 ? lasting : named.findIndex((one) => !slots.has(one));
	return named.flatMap((one, i) => {
		if (!slots.has(one)) return [];
		const at: TextSpan = i < stays ? [one.at[0], named[i + 1]!.at[0]] : [named[i - 1]!.at[1], one.at[1]];
		return [{ at, text: '' }];
	});
}

function withoutComment(text: string, { whole: [start, end], jsx }: Comment): TextEdit | undefined {
	const line = lineStart(text, start);
	const isFirst = pastBlanks(text, line) === start;
	const after = pastBlanks(text, end);
	const isLast = isAtLineEnd(text, after);
	const whole: TextEdit | undefined =
		isFirst && isLast ? { at: [line, pastLineEnd(text, after)], text: '' } : undefined;
	if (jsx) {
		const edit = whole ?? { at: [start, end], text: '' };
		return joinsAsJsx(text, [start, end], edit.at) ? edit : undefined;
	}
	if (whole) return whole;
	const code = line + text.slice(line, start).trimEnd().length;
	if (isLast) return { at: [code, after], text: '' };
	if (isFirst) return { at: [start, after], text: '' };
	// A line end in a comment ends a statement as any other does: `return /* … */ x`.
	const lineBreak = lineBreakIn(text, [start, end]);
	if (lineBreak !== undefined) return { at: [code, after], text: lineBreak };
	if (code < start || /[([{]/.test(text[start - 1]!)) return { at: [start, after], text: '' };
	const isParted = after > end || /[,;]/.test(text[start - 1]!) || /[)\]},;]/.test(text[end]!);
	return { at: [start, end], text: isParted ? '' : ' ' };
}
