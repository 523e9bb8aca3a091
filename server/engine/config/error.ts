/** What can be wrong with a configuration, and the error that says all of it at once. */
import type { Position } from '../types';

export interface ConfigProblem {
	/** Absolute path of the configuration; undefined when the problem is not in a file. */
	readonly file?: string;
	readonly position?: Position;
	readonly message: string;
}

/** The configuration cannot be used. Exit code 2 of the CLI. `message` lists every problem with absolute paths. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';

	/** `what`: what cannot be used. */
	constructor(
		readonly problems: readonly ConfigProblem[],
		readonly what: 'configuration' | 'baseline' = 'configuration',
	) {
		super(problems.map((problem) => `${where(problem)}${problem.message}`).join('\n'));
	}
}

function where({ file, position }: ConfigProblem): string {
	if (file === undefined) return '';
	return position ? `${file}:${position.line}:${position.column} ` : `${file} `;
}

/** Position of an offset (UTF-16 code units) in a text. */
export function positionAt(text: string, offset: number): Position {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: before.length, column: before[before.length - 1]!.length + 1 };
}
