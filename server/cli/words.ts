/** The command line as words and options, each checked against the table of options. */
import { parseArgs } from 'node:util';
import { anyOf, didYouMean } from '../engine/config/suggest';
import { UsageError } from './io';
import { OPTIONS, type OptionRow } from './options';

interface Use {
	readonly row: OptionRow;
	/** '' for a switch. */
	readonly value: string;
	/** The word behind it, which may be its value where that is optional. */
	readonly next?: string;
}

/** The options that were given. */
export class Given {
	constructor(private readonly uses: readonly Use[]) {}

	get rows(): readonly OptionRow[] {
		return this.uses.map(({ row }) => row);
	}

	has(name: string): boolean {
		return this.uses.some(({ row }) => row.name === name);
	}

	/** Of an option that is given twice the last one counts. */
	value(name: string): string | undefined {
		return this.values(name).at(-1);
	}

	values(name: string): string[] {
		return this.uses.flatMap(({ row, value }) => (row.name === name ? [value] : []));
	}

	/** The word behind an option without value. */
	next(name: string): string | undefined {
		const last = this.uses.findLast(({ row }) => row.name === name);
		return last?.value === '' ? last.next : undefined;
	}

	/** What the last of --color and --no-color says. */
	get colour(): boolean | undefined {
		const last = this.uses.findLast(({ row: { name } }) => name === 'color' || name === 'no-color');
		return last && last.row.name === 'color';
	}
}

/** @param argv what follows the program's name. Throws UsageError. */
export function readWords(argv: readonly string[]): { readonly words: readonly string[]; readonly given: Given } {
	// Not strict: the tokens are checked here, so that messages can say what was probably meant.
	const { tokens } = parseArgs({
		args: [...argv],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: Object.fromEntries(
			OPTIONS.map(({ name, short, value, optional }) => [
				name,
				{ type: value && !optional ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
			]),
		),
	});
	const words: string[] = [];
	const uses: Use[] = [];
	for (const [i, token] of tokens.entries()) {
		if (token.kind === 'positional') words.push(token.value);
		if (token.kind !== 'option') continue;
		const row = OPTIONS.find(({ name }) => name === token.name);
		if (!row) throw unknownOption(token.rawName);
		const value = optionValue(row, token.rawName, token.value, token.inlineValue ?? false);
		const follower = tokens[i + 1];
		uses.push({ row, value, next: follower?.kind === 'positional' ? follower.value : undefined });
	}
	return { words, given: new Given(uses) };
}

function optionValue(row: OptionRow, raw: string, value: string | undefined, inline: boolean): string {
	if (!row.value) {
		if (inline) throw new UsageError(`${raw} takes no value; found "${value}".`);
		return '';
	}
	if (row.optional && !inline) return '';
	const wanted = row.choices ? anyOf(row.choices) : (row.wants ?? row.value);
	if (value === undefined || value === '' || (!inline && value.startsWith('-')))
		throw new UsageError(`${raw} needs a value: ${wanted}.`);
	const isAccepted = row.choices?.includes(value) ?? row.accepts?.(value) ?? true;
	if (!isAccepted)
		throw new UsageError(`${raw} must be ${wanted}; found "${value}".${didYouMean(value, row.choices ?? [])}`);
	return value;
}

function unknownOption(raw: string): UsageError {
	const guess = didYouMean(
		raw.replace(/^-+/, ''),
		OPTIONS.map(({ name }) => name),
		'',
	).replace(/ (\S+)\?$/, ' --$1?');
	return new UsageError(
		`There is no option ${raw}.${guess}`,
		'holdfast --help shows all options; a path that begins with "-" goes after "--".',
	);
}
