/** Lists of `file:line:column  note`, the notes in one column. */

import { escapeControl } from '../../text/control';
import type { Colours } from './colour';
import { pad, widthOf, wrap } from './display';

export interface PlacedNote {
	/** Safe to print. */
	readonly place: string;
	readonly note: string;
}

/** Notes start in this column at most; a longer place has its note on the next line. */
const WIDEST = 36;

/**
 * Lines of a list, notes wrapped.
 * @param width columns there are, `indent` included.
 */
export function placeList(rows: readonly PlacedNote[], indent: number, width: number, colours: Colours): string[] {
	const fitting = rows.map(({ place }) => widthOf(place)).filter((size) => size <= WIDEST);
	const column = Math.max(0, ...fitting) + 2;
	const margin = ' '.repeat(indent);
	return rows.flatMap(({ place, note }) => {
		const lines = wrapNote(note, width - indent - column);
		const hanging = lines.slice(1).map((line) => `${margin}${' '.repeat(column)}${line}`);
		if (note === '') return [`${margin}${colours.faint(place)}`];
		if (place === '') return wrapNote(note, width - indent).map((line) => margin + line);
		if (widthOf(place) + 2 <= column) return [`${margin}${colours.faint(pad(place, column))}${lines[0]}`, ...hanging];
		return [
			`${margin}${colours.faint(place)}`,
			...wrapNote(note, width - indent - 4).map((line) => `${margin}    ${line}`),
		];
	});
}

/** A message as lines that are safe to print; its own line ends stay. */
export function wrapNote(text: string, width: number): string[] {
	return wrap(text.split(/\r?\n/).map(escapeControl).join('\n'), width);
}
