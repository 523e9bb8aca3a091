/** What is wrong with the suppressions of a file. */
import type { TextEdit } from '../../../rules/fix/types';
import type { TextSpan } from '../../../rules/model/marks';
import { nearest } from '../config/suggest';
import { isDate } from './date';
import { type Directive, MARK, type Named, type Slip, WORDS } from './directives';
import { type SuppressionFile, stateOf } from './file';
import * as say from './messages';
import { removal, type Slot } from './removal';

export interface Problem {
	readonly at: TextSpan;
	readonly message: string;
	/** What it is about, for the fingerprint. */
	readonly key: string;
	/** A safe fix. */
	readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
}

/** Whether it is certain that a rule a directive names, or a `holdfast-enable` without rules, does nothing. */
export type IsIdle = (slot: Slot, directive: Directive) => boolean;

/**
 * What is wrong with the directives of a file; at most one problem for a place.
 * @param known every rule there is
 * @param day the day it is, as YYYY-MM-DD
 */
export function problemsOf(file: SuppressionFile, known: readonly string[], day: string, isIdle: IsIdle): Problem[] {
	const slips = file.slips.filter(isNearDirective).map(({ word, at }) => ({ at, message: say.slip(word), key: word }));
	const unused = idleSlots(file, isIdle);
	const goes = new Set([...unused, ...pointlessNames(file, known)]);
	return [
		...slips,
		...file.directives.flatMap(writingProblems),
		...unknownRules(file, known, goes),
		...unusedProblems(file, day, unused, goes),
	];
}

/** Only directives that suppress or end nothing. */
export function unusedOnly(file: SuppressionFile, day: string, isIdle: IsIdle): Problem[] {
	const unused = idleSlots(file, isIdle);
	return unusedProblems(file, day, unused, unused);
}

function idleSlots(file: SuppressionFile, isIdle: IsIdle): Set<Slot> {
	return new Set(file.directives.flatMap((one) => slotsOf(one).filter((slot) => isIdle(slot, one))));
}

/** Rules that there are not. What is probably misspelt is for its author to repair. */
function pointlessNames({ directives }: SuppressionFile, known: readonly string[]): Named[] {
	return directives.flatMap(({ named }) =>
		named.filter(({ rule }) => !known.includes(rule) && nearest(rule, known) === undefined),
	);
}

/** One slip away from a directive. `holdfast-core` is just a name. */
function isNearDirective({ word }: Slip): boolean {
	const endings = WORDS.map((known) => known.slice(MARK.length));
	return nearest(word.slice(MARK.length), endings) !== undefined;
}

function writingProblems(directive: Directive): Problem[] {
	const { kind, comment, named, until, reason, word } = directive;
	if (kind === 'enable') return [];
	if (named.length === 0) return [{ at: comment.at, message: say.noRules(directive), key: `${word} without rules` }];
	const problems: Problem[] = [];
	if (until && !isDate(until.text)) {
		const at = until.text === '' ? comment.at : until.at;
		problems.push({ at, message: say.badDate(until.text), key: `${word} until ${until.text}` });
	}
	if (reason === '' && until?.text !== '')
		problems.push({ at: comment.at, message: say.noReason(directive), key: `${word} without reason` });
	return problems;
}

function unknownRules(file: SuppressionFile, known: readonly string[], goes: ReadonlySet<Slot>): Problem[] {
	return file.directives.flatMap((directive) =>
		directive.named
			.filter((one) => !known.includes(one.rule) && !isReason(one, directive, known))
			.map((one) => ({
				at: one.at,
				message: say.unknownRule(one.rule, known),
				key: `${directive.word} ${one.rule}`,
				...(goes.has(one) ? fixOf(file, directive, [one], goes) : {}),
			})),
	);
}

/** A rule and then a reason without the dashes before it; that is said of the directive. */
function isReason({ rule }: Named, { kind, reason }: Directive, known: readonly string[]): boolean {
	const [first = '', ...more] = rule.split(' ');
	return kind !== 'enable' && reason === '' && more.length > 0 && known.includes(first);
}

function unusedProblems(
	file: SuppressionFile,
	day: string,
	unused: ReadonlySet<Slot>,
	goes: ReadonlySet<Slot>,
): Problem[] {
	return file.directives.flatMap((directive) => {
		const { named, comment, word } = directive;
		const all = slotsOf(directive);
		const some = all.filter((slot) => unused.has(slot));
		if (some.length === 0) return [];
		const problem = (at: TextSpan, about: readonly Slot[], message: string): Problem => {
			const key = `unused ${word} ${rulesOf(about).join(', ')}`;
			return { at, message, key, ...fixOf(file, directive, about, goes) };
		};
		if (some.length === all.length) return [problem(comment.at, some, messageOn(file, directive, some, day))];
		return named.flatMap((one, i) => {
			if (!unused.has(one)) return [];
			const isTwice = named.findIndex(({ rule }) => rule === one.rule) < i;
			return [problem(one.at, [one], isTwice ? say.namedTwice(one.rule) : messageOn(file, directive, [one], day))];
		});
	});
}

function slotsOf(directive: Directive): readonly Slot[] {
	return directive.kind === 'enable' && directive.named.length === 0 ? [directive] : directive.named;
}

const rulesOf = (slots: readonly Slot[]): string[] => [
	...new Set(slots.flatMap((slot) => ('rule' in slot ? [slot.rule] : []))),
];

function messageOn(file: SuppressionFile, directive: Directive, slots: readonly Slot[], day: string): string {
	const rules = rulesOf(slots);
	if (directive.kind === 'enable') return say.endsNothing(rules);
	const isEnded = slots.some((slot) => 'rule' in slot && file.endOf.has(slot));
	return (stateOf(directive, day) === 'expired' ? say.expired : say.unused)(directive, rules, isEnded);
}

/**
 * The fix that takes slots of a directive away, and with them the `holdfast-enable` that would end nothing then.
 * @param goes all that may be taken away
 */
function fixOf(
	file: SuppressionFile,
	directive: Directive,
	slots: readonly Slot[],
	goes: ReadonlySet<Slot>,
): Pick<Problem, 'fix'> {
	const gone = new Set(slots);
	for (const slot of slots) {
		const end = 'rule' in slot ? file.endOf.get(slot) : undefined;
		const ended = (end && file.ends.get(end)) ?? [];
		if (!end || !ended.every((one) => goes.has(one))) continue;
		for (const one of [end, ...ended]) gone.add(one);
	}
	const edits = removal(file, gone, (named) => !goes.has(named));
	if (!edits) return {};
	const isWhole = slotsOf(directive).every((slot) => gone.has(slot));
	const what = directive.kind === 'enable' ? '`holdfast-enable`' : 'suppression';
	const rules = rulesOf(slots).map((rule) => `\`${rule}\``);
	return { fix: { title: isWhole ? `Remove this ${what}` : `Remove ${rules.join(', ')} from this ${what}`, edits } };
}
