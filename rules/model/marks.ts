/** Places in a file as its summary names them, and what they are in the file's text. */
import type { Loc, Span } from './summary';

declare const mark: unique symbol;

/**
 * The n-th of the places that a summary names, in the order of the text; 0 is the text's beginning. A number that can be
 * compared and nothing else, so that it is not taken for an offset.
 */
export interface Mark {
	readonly [mark]: true;
}

export const markOf = (n: number): Mark => n as unknown as Mark;

/** A mark as the `order` of what is there. */
export const orderOf = (at: Mark): number => at as unknown as number;

/** Offsets in UTF-16 code units, end exclusive, in the text without BOM. */
export type TextSpan = readonly [start: number, end: number];

/** A place in the text of a file. */
export interface TextLoc {
	/** Absolute path. */
	readonly file: string;
	readonly at: TextSpan;
}

/** The offset of each mark; they ascend. */
export type Offsets = Int32Array;

/** Tells where in the current text of a file a place is; undefined where the text no longer has it. */
export type Placing = (at: Loc) => TextSpan | undefined;

// Where there is no summary, offsets take the marks' place: in comments, in texts that are made up.
export const asMarks = ([start, end]: TextSpan): Span => [markOf(start), markOf(end)];
export const asOffsets = ([start, end]: Span): TextSpan => [orderOf(start), orderOf(end)];

export function placed(offsets: Offsets, [start, end]: Span): TextSpan | undefined {
	const [from, to] = [offsets[orderOf(start)], offsets[orderOf(end)]];
	return from === undefined || to === undefined ? undefined : [from, to];
}
