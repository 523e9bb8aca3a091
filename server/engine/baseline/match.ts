/**
 * Which findings were known before. A baseline is made once and read for years, so a known finding is recognised
 * - wherever its lines are and however they are laid out: by rule, file, enclosing function and code;
 * - after an edit of the call itself that leaves at least half of its arguments' words, or any edit of a call that was
 *   and is the only one of its callee in its function and keeps a word;
 * - in another function of its file, or in the same function of another file: only with the same code, and when its
 *   old place has no call like it any more; in another function of another file only with code that says enough.
 * A finding answers to one entry at most. Where one call is repaired and a like one is written beside it, the new one
 * is not taken for the old one: the repaired call is still there and is nearer to the entry.
 */
import { calleeOf, isCallCode } from '../code';
import type { Finding } from '../types';
import { basename, byText } from '../workspace/paths';
import { type Entry, isRelated, likeness, wordsOf } from './entry';

/** The code as it is now. */
export interface Present {
	/** False for a file that is gone. */
	exists(file: string): boolean;
	/** Every call in a file, with or without findings. */
	calls(file: string): readonly { readonly symbol: string; readonly code: string }[];
}

export interface Matched {
	/** Known finding → its entry. */
	readonly known: ReadonlyMap<Finding, Entry>;
	/** Entries that no finding answers to. */
	readonly left: readonly Entry[];
}

/** @param findings in the order of the report; that of equal ones decides which of them is new */
export function match(entries: readonly Entry[], findings: readonly Finding[], code: Present): Matched {
	const present = new Functions(code);
	const pairing = new Pairing(entries, findings);
	pairing.pair((one) => key(one.rule, one.file, one.symbol, one.code));
	pairEdited(pairing, present);
	pairOnly(pairing, entries, present);
	const hasMoved = (entry: Entry) => !present.exists(entry.file) || nearest(entry, present) === 0;
	pairing.pair((one) => key(one.rule, one.file, one.code), hasMoved);
	const isGone = (entry: Entry) => !present.exists(entry.file);
	pairing.pair((one) => key(one.rule, basename(one.file), one.symbol, one.code), isGone);
	pairing.pair(
		(one) => key(one.rule, one.symbol, one.code),
		(entry) => isGone(entry) || (isNamed(entry) && hasMoved(entry)),
	);
	pairing.pair(
		(one) => key(one.rule, one.code),
		(entry) => isTelling(entry) && hasMoved(entry),
	);
	return { known: pairing.known, left: pairing.entries };
}

/** A call in a function that has a name. Of a comment nobody can tell whether it was moved. */
const isNamed = ({ symbol, code }: Entry): boolean => symbol !== '' && isCallCode(code);
/** Code that nobody writes twice by chance. */
const isTelling = ({ code }: Entry): boolean => isCallCode(code) && wordsOf(code).size >= 3;

/** Calls that were edited: the best pairs first. */
function pairEdited(pairing: Pairing, present: Functions): void {
	const inFunction = grouped(pairing.findings);
	const pairs = pairing.entries.flatMap((entry) => {
		const beside = inFunction.get(functionOf(entry)) ?? [];
		// Asked last: it reads the file, and most entries have no new finding beside them.
		const best = beside.length > 0 ? nearest(entry, present) : 0;
		return beside
			.map((finding) => ({ entry, finding, likeness: likeness(entry.code, finding.code) }))
			.filter((pair) => pair.likeness > 0 && pair.likeness === best);
	});
	for (const { entry, finding } of pairs.sort((a, b) => b.likeness - a.likeness)) pairing.take(entry, finding);
}

/** Calls of which their functions have one: before, when the baseline has one entry, and now. Not alike, but related. */
function pairOnly(pairing: Pairing, entries: readonly Entry[], present: Functions): void {
	const [known, unknown] = [grouped(entries), grouped(pairing.findings)];
	for (const entry of pairing.entries) {
		const finding = unknown.get(functionOf(entry))?.[0];
		// Functions without names are many in a file.
		if (!finding || !isNamed(entry) || known.get(functionOf(entry))!.length > 1) continue;
		if (!isRelated(entry.code, finding.code)) continue;
		if (present.calls(entry).length === 1) pairing.take(entry, finding);
	}
}

/** What calls of the same callee in the same function have in common. */
const functionOf = ({ rule, file, symbol, code }: Entry | Finding): string => key(rule, file, symbol, calleeOf(code));

function grouped<T extends Entry | Finding>(list: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of list) {
		const group = groups.get(functionOf(one));
		if (group) group.push(one);
		else groups.set(functionOf(one), [one]);
	}
	return groups;
}

/** The calls there are now, by function and callee; each file is gone through once. */
class Functions {
	private readonly files = new Map<string, ReadonlyMap<string, readonly string[]>>();

	constructor(private readonly present: Present) {}

	exists(file: string): boolean {
		return this.present.exists(file);
	}

	/** The code of calls in an entry's function, of its callee. */
	calls({ file, symbol, code }: Entry): readonly string[] {
		return this.of(file).get(key(symbol, calleeOf(code))) ?? [];
	}

	private of(file: string): ReadonlyMap<string, readonly string[]> {
		const known = this.files.get(file);
		if (known) return known;
		const found = new Map<string, string[]>();
		for (const { symbol, code } of this.exists(file) ? this.present.calls(file) : []) {
			const name = key(symbol, calleeOf(code));
			const calls = found.get(name);
			if (calls) calls.push(code);
			else found.set(name, [code]);
		}
		this.files.set(file, found);
		return found;
	}
}

/** How like an entry the code in its function is that is most like it; 0 when there is none like it. */
function nearest(entry: Entry, present: Functions): number {
	return Math.max(0, ...present.calls(entry).map((code) => likeness(entry.code, code)));
}

/** Entries and findings that have not found each other yet, in their order. */
class Pairing {
	readonly known = new Map<Finding, Entry>();
	private readonly open: Set<Entry>;
	private readonly unknown: Set<Finding>;

	constructor(entries: readonly Entry[], findings: readonly Finding[]) {
		this.open = new Set([...entries].sort((a, b) => byText(a.file, b.file)));
		this.unknown = new Set(findings);
	}

	get entries(): Entry[] {
		return [...this.open];
	}

	get findings(): Finding[] {
		return [...this.unknown];
	}

	/** Pairs those with the same key, one to one. */
	pair(keyOf: (one: Entry | Finding) => string, may: (entry: Entry) => boolean = () => true): void {
		const byKey = new Map<string, Finding[]>();
		for (const finding of this.unknown) {
			const list = byKey.get(keyOf(finding));
			if (list) list.push(finding);
			else byKey.set(keyOf(finding), [finding]);
		}
		for (const entry of this.entries) {
			const list = byKey.get(keyOf(entry));
			const finding = list?.[0];
			if (!finding || !may(entry)) continue;
			list.shift();
			this.take(entry, finding);
		}
	}

	/** Nothing when one of them is taken already. */
	take(entry: Entry, finding: Finding): void {
		if (!this.open.has(entry) || !this.unknown.has(finding)) return;
		this.open.delete(entry);
		this.unknown.delete(finding);
		this.known.set(finding, entry);
	}
}

function key(...parts: readonly string[]): string {
	return parts.join('\0');
}
