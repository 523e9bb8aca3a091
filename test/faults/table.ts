/** The lab's table, one line per row that was proven. */
import type { Observation } from './experiments';
import type { Row } from './rows';

const HEAD = ['form', 'library', 'fault', 'original', 'fixed', 'server saw'];

/** Columns as wide as they must be, each row on its line. */
export function table(rows: readonly (readonly [Row, Observation])[]): string {
	const lines = [
		HEAD,
		...rows.map(([row, seen]) => [row.form, row.library, row.fault, seen.original, seen.fixed, seen.server]),
	];
	const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
	return lines
		.map((line) =>
			line
				.map((cell, column) => cell.padEnd(widths[column]!))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
