/** What a baseline keeps of a finding, and which of two pieces of code is nearer to it. */
import { calleeOf } from '../code';
import type { Finding } from '../types';

export interface Entry {
	readonly rule: string;
	/** Absolute path. */
	readonly file: string;
	/** As in `Finding`. */
	readonly symbol: string;
	readonly code: string;
	readonly fingerprint: string;
}

export function entryOf({ rule, file, symbol, code, fingerprint }: Finding): Entry {
	return { rule, file, symbol, code, fingerprint };
}

/** Parts of addresses that say nothing of where a call goes. */
const NOISE: ReadonlySet<string> = new Set(['http', 'https', 'www', 'api', 'com', 'org', 'net', 'io']);

/** Less than this much in common, and it is other code. */
const ALIKE = 0.5;

/**
 * How much two calls of the same callee have in common: 0 for other code, else from 0.5 to 2, where 2 is the same code.
 * An argument that is added or taken away counts for little, as an edit of a call is not another call.
 */
export function likeness(a: string, b: string): number {
	if (a === b) return 2;
	if (calleeOf(a) !== calleeOf(b)) return 0;
	const [x, y] = [wordsOf(a), wordsOf(b)];
	const shared = [...x].filter((word) => y.has(word)).length;
	const least = Math.min(x.size, y.size);
	// `create()` that gets its first argument is still that call.
	if (least === 0) return ALIKE;
	const contained = shared / least;
	return contained < ALIKE ? 0 : contained + shared / (x.size + y.size) / 2;
}

/** Whether the arguments of two calls have a word in common, or those of one have none. */
export function isRelated(a: string, b: string): boolean {
	const [x, y] = [wordsOf(a), wordsOf(b)];
	return x.size === 0 || y.size === 0 || [...x].some((word) => y.has(word));
}

/** The different words in the arguments of a call. */
export function wordsOf(code: string): Set<string> {
	const words = code.slice(calleeOf(code).length).match(/[\w$]+/g) ?? [];
	return new Set(words.filter((word) => !NOISE.has(word)));
}
