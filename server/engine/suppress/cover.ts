/** Which places a directive covers, rule by rule. */
import type { Lines } from '../positions';
import type { Position } from '../types';
import type { Directive, Named } from './directives';
import { afterCommentLines } from './trivia';

/** Findings that start at `from` or later and before `to` are covered. */
export interface Cover {
	readonly from: Position;
	readonly to: Position;
}

export interface Covers {
	/** Nothing for the names of a `holdfast-enable`. */
	readonly of: ReadonlyMap<Named, Cover>;
	/** What each name of a `holdfast-enable` ends; the directive itself stands for all rules when it names none. */
	readonly ends: ReadonlyMap<Named | Directive, readonly Named[]>;
	/** The same from the other side. */
	readonly endOf: ReadonlyMap<Named, Named | Directive>;
}

const START: Position = { line: 1, column: 1 };
const END: Position = { line: Number.MAX_SAFE_INTEGER, column: 1 };

/** What the directives of a file cover. */
export function coversOf(text: string, lines: Lines, directives: readonly Directive[]): Covers {
	const of = new Map<Named, Cover>();
	const ends = new Map<Named | Directive, readonly Named[]>();
	const endOf = new Map<Named, Named | Directive>();
	const running = new Map<string, Named[]>();
	const nextLines = nextLinesOf(text, lines, directives);
	for (const directive of directives) {
		if (directive.kind === 'enable') {
			const to = lines.position(directive.comment.at[0]);
			for (const slot of directive.named.length > 0 ? directive.named : [directive]) {
				const ended = 'rule' in slot ? (running.get(slot.rule) ?? []) : [...running.values()].flat();
				for (const named of ended) {
					of.set(named, { from: of.get(named)!.from, to });
					endOf.set(named, slot);
					running.delete(named.rule);
				}
				ends.set(slot, ended);
			}
			continue;
		}
		const cover = nextLines.get(directive) ?? coverOf(directive, lines);
		for (const named of directive.named) {
			of.set(named, cover);
			if (directive.kind === 'block') running.set(named.rule, [...(running.get(named.rule) ?? []), named]);
		}
	}
	return { of, ends, endOf };
}

function coverOf({ kind, comment: { at } }: Directive, lines: Lines): Cover {
	if (kind === 'file') return { from: START, to: END };
	if (kind === 'block') return { from: lines.position(at[1]), to: END };
	return wholeLines(lines.position(at[0]).line, lines.position(at[1]).line);
}

/**
 * Of every directive for the next line: that line, and with it lines of comments before the code. So directives can
 * stand above one another, and above those of other tools.
 */
function nextLinesOf(text: string, lines: Lines, directives: readonly Directive[]): Map<Directive, Cover> {
	const covers = new Map<Directive, Cover>();
	const known = new Map<number, number>();
	// From the last to the first: what follows a directive is known then, however many stand above one another.
	for (const directive of directives.toReversed()) {
		if (directive.kind !== 'next-line') continue;
		const { at, whole, jsx } = directive.comment;
		const first = lines.position(at[1]).line + 1;
		const code = afterCommentLines(text, whole[1], jsx, known);
		covers.set(directive, wholeLines(first, code === undefined ? first : lines.position(code).line));
	}
	return covers;
}

const wholeLines = (first: number, last: number): Cover => ({
	from: { line: first, column: 1 },
	to: { line: last + 1, column: 1 },
});

/** Whether a finding that starts at this place is covered. */
export function isCovered({ from, to }: Cover, at: Position): boolean {
	return !isBefore(at, from) && isBefore(at, to);
}

function isBefore(a: Position, b: Position): boolean {
	return a.line < b.line || (a.line === b.line && a.column < b.column);
}
