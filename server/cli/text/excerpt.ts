/** Lines of code with a range marked under them, in a fixed number of columns. */
import type { Range } from '../../engine/types';
import { escapeControl } from '../../text/control';
import type { Colours } from './colour';
import { graphemes, graphemeWidth, widthOf } from './display';
import type { Sources } from './sources';

const TAB = 4;

/** One character as it is shown. */
interface Cell {
	readonly text: string;
	readonly width: number;
	/** Column in the file: 1-based, in UTF-16 code units. */
	readonly column: number;
}

export interface ExcerptOptions {
	/** Columns for the whole line, line number included. */
	readonly width: number;
	readonly colours: Colours;
	/** Colours the mark. */
	readonly mark: (text: string) => string;
	/** Lines shown before and after; blank ones are left out. Default 1. */
	readonly context?: number;
}

/** The lines around the range's first line; none when the file cannot be read. */
export function excerpt(sources: Sources, file: string, range: Range, options: ExcerptOptions): string[] {
	const { line } = range.start;
	const text = sources.line(file, line);
	if (text === undefined) return [];
	const around = options.context ?? 1;
	const numbers: number[] = [];
	for (let n = line - around; n <= line + around; n++) {
		if (n === line || (n > 0 && sources.line(file, n)?.trim())) numbers.push(n);
	}
	const digits = String(numbers[numbers.length - 1]).length;
	const available = Math.max(20, options.width - digits - 5);
	const cells = cellsOf(text);
	const endColumn = range.end.line === line ? range.end.column : text.length + 1;
	const from = columnsBefore(cells, range.start.column);
	// An empty range and one at the end of the line still get a mark.
	const to = Math.max(from + 1, columnsBefore(cells, endColumn));
	const offset = windowStart(from, to, widthOfCells(cells), available);
	const { faint } = options.colours;
	const out: string[] = [];
	for (const n of numbers) {
		const shown = clip(n === line ? cells : cellsOf(sources.line(file, n)!), offset, available);
		out.push(`  ${faint(`${String(n).padStart(digits)} |`)} ${shown}`.trimEnd());
		if (n !== line) continue;
		const start = Math.max(from - offset, offset > 0 ? 1 : 0);
		const length = Math.max(1, Math.min(to - offset, available) - start);
		out.push(`  ${faint(`${' '.repeat(digits)} |`)} ${' '.repeat(start)}${options.mark('^'.repeat(length))}`);
	}
	return out;
}

function cellsOf(line: string): Cell[] {
	const cells: Cell[] = [];
	let at = 0;
	let column = 1;
	for (const grapheme of graphemes(line)) {
		const tab = grapheme === '\t';
		const text = tab ? ' '.repeat(TAB - (at % TAB)) : escapeControl(grapheme);
		const width = tab || text !== grapheme ? widthOf(text) : graphemeWidth(grapheme);
		cells.push({ text, width, column });
		at += width;
		column += grapheme.length;
	}
	return cells;
}

function widthOfCells(cells: readonly Cell[]): number {
	return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Columns on the screen before a column of the file. */
function columnsBefore(cells: readonly Cell[], column: number): number {
	let width = 0;
	for (const cell of cells) {
		if (cell.column >= column) break;
		width += cell.width;
	}
	return width;
}

/** Where the visible part begins so that the range is in it: at 0 if that will do, else with a third before the range. */
function windowStart(from: number, to: number, total: number, available: number): number {
	if (total <= available || to < available) return 0;
	const room = Math.max(0, available - (to - from));
	return Math.max(0, Math.min(from - Math.min(Math.floor(available / 3), Math.floor(room / 2)), total - available));
}

/** The cells in `available` columns from `offset` on, with `…` where something is cut off. */
function clip(cells: readonly Cell[], offset: number, available: number): string {
	const before = offset > 0;
	const after = widthOfCells(cells) > offset + available;
	let out = '';
	let at = 0;
	for (const { text, width } of cells) {
		const start = at - offset;
		at += width;
		if (at - offset <= 0) continue;
		const tooEarly = start < (before ? 1 : 0);
		const tooLate = start + width > available - (after ? 1 : 0);
		// Half of a wide character cannot be shown; a blank keeps what follows in its column.
		if (tooEarly || tooLate) out += ' '.repeat(Math.max(0, Math.min(start + width, available) - Math.max(start, 0)));
		else out += text;
	}
	if (before && out !== '') out = `…${out.slice(1)}`;
	return after ? `${out.trimEnd()}…` : out.trimEnd();
}
