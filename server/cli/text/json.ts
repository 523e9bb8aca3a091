/** JSON as it is written out. */
import { wellFormed } from './well-formed';

/** What JSON allows in strings and a terminal obeys. */
const UNSAFE = /[\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

type Replacer = (key: string, part: unknown) => unknown;

/** A value as JSON for programs and terminals, with its last line end: nothing in it may steer the terminal. */
export function jsonText(value: unknown, replacer?: Replacer): string {
	return `${JSON.stringify(value, replacer, 2).replace(UNSAFE, asEscape)}\n`;
}

/** The same for programs that refuse, or cannot store, halves of surrogate pairs: they become U+FFFD. */
export function strictJsonText(value: unknown): string {
	return jsonText(value, (_, part) => (typeof part === 'string' ? wellFormed(part) : part));
}

function asEscape(char: string): string {
	return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
