/** What is said of suppressions that do nothing: what is wrong, why it matters, what to do. */
import { anyOf, didYouMean } from '../config/suggest';
import { type Directive, WORDS } from './directives';

const code = (text: string): string => `\`${text}\``;
const codes = (rules: readonly string[]): string => anyOf(rules.map(code));

/** Where a directive looks for findings, as its reader sees it. */
function where({ kind }: Directive, isEnded: boolean): string {
	if (kind === 'next-line') return 'on the next line';
	if (kind === 'line') return 'on this line';
	if (kind === 'file') return 'in this file';
	return isEnded ? 'up to its `holdfast-enable`' : 'from here on';
}

/** `rules`: those that nothing is found of. */
export function unused(directive: Directive, rules: readonly string[], isEnded: boolean): string {
	return `No finding of ${codes(rules)} ${where(directive, isEnded)} needs this suppression: left here, it would hide the next one. Remove it.`;
}

export function expired(directive: Directive, rules: readonly string[], isEnded: boolean): string {
	const { until } = directive;
	return `This suppression expired on ${until?.text}, and no finding of ${codes(rules)} ${where(directive, isEnded)} needs it any more. Remove it.`;
}

export function namedTwice(rule: string): string {
	return `This suppression names ${code(rule)} twice. Remove one of them.`;
}

/** `rules`: none for a `holdfast-enable` of all rules. */
export function endsNothing(rules: readonly string[]): string {
	const what = anyOf(
		(rules.length > 0 ? rules.map((rule) => ` ${rule}`) : ['']).map((rule) => code(`holdfast-disable${rule}`)),
	);
	return `This ends nothing: no ${what} is in force here. Remove it.`;
}

export function noReason({ word, named }: Directive): string {
	// What follows a rule without a comma is probably the reason.
	const rules = named.map(({ rule }) => rule.split(' ')[0]).join(', ');
	return `This suppression gives no reason, so it does not hold: later nobody could tell whether it may go. Write one behind two dashes: ${code(`${word} ${rules} -- <reason>`)}.`;
}

export function noRules({ word }: Directive): string {
	return `This suppression names no rule, so it does not hold: it would hide whatever is found here later. Name the rules: ${code(`${word} <rule>, <rule> -- <reason>`)}.`;
}

/** `text`: what stands where the date should. */
export function badDate(text: string): string {
	const found = text === '' ? 'there is none' : `${code(text)} is none`;
	return `This suppression needs a date after \`until\`, but ${found}, so it does not hold. Write the last day on which it shall hold as \`until YYYY-MM-DD\`.`;
}

/** `text`: what stands in the place of a rule; `known`: every rule there is. */
export function unknownRule(text: string, known: readonly string[]): string {
	const words = text.split(' ');
	if (words.every((word) => known.includes(word)))
		return `Rules are separated by commas: write ${code(words.join(', '))}. As it is, nothing is suppressed.`;
	const guess = didYouMean(text, known, '`');
	return `There is no rule ${code(text)}, so nothing is suppressed by it.${guess || ' Remove it, or name one that there is.'}`;
}

/** `word`: what a comment begins with. */
export function slip(word: string): string {
	return `There is no directive ${code(word)}, so this comment does nothing.${didYouMean(word, WORDS, '`')}`;
}
