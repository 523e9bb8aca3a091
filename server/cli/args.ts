/** From the command line to a command, or a UsageError that says what to type instead. */
import { parseArgs } from 'node:util';
import type { Safety } from '../../rules/fix/types';
import type { Level, Profile } from '../../rules/rule';
import { anyOf, didYouMean } from '../engine/config/suggest';
import { UsageError } from './io';
import { COMMANDS, type CommandName, OPTIONS, type OptionRow } from './options';
import type { Format } from './reporters/index';

export type FailOn = Exclude<Level, 'off'> | 'never';

export interface LintArgs {
	readonly command: 'lint';
	/** As typed. */
	readonly paths: readonly string[];
	readonly format: Format;
	readonly failOn: FailOn;
	/** Apply fixes before reporting: the safe ones, or the unsafe ones too. */
	readonly fix?: Safety;
	/** Only show what `fix` would change. */
	readonly dryRun: boolean;
	readonly profile?: Profile;
	/** YYYY-MM-DD. */
	readonly today?: string;
	readonly config?: string;
	/** undefined: as the terminal and the environment say. */
	readonly colour?: boolean;
}

export interface ExplainArgs {
	readonly command: 'explain';
	/** As typed: a rule, a module, a file or file:line. */
	readonly target: string;
	readonly config?: string;
	readonly colour?: boolean;
}

export type Args =
	| LintArgs
	| ExplainArgs
	| { readonly command: 'help'; readonly topic?: CommandName }
	| { readonly command: 'version' };

/** @param argv what follows the program's name. Throws UsageError. */
export function parse(argv: readonly string[]): Args {
	// Not strict: the tokens are checked here, so that messages can say what was probably meant.
	const { tokens } = parseArgs({
		args: [...argv],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: Object.fromEntries(
			OPTIONS.map(({ name, short, value }) => [
				name,
				{ type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
			]),
		),
	});
	const words: string[] = [];
	const given = new Map<OptionRow, string>();
	let colour: boolean | undefined;
	for (const token of tokens) {
		if (token.kind === 'positional') words.push(token.value);
		if (token.kind !== 'option') continue;
		const row = OPTIONS.find(({ name }) => name === token.name);
		if (!row) throw unknownOption(token.rawName);
		given.set(row, optionValue(row, token.rawName, token.value, token.inlineValue ?? false));
		if (row.name === 'color') colour = true;
		if (row.name === 'no-color') colour = false;
	}
	const named = COMMANDS.find((name) => name === words[0]);
	const has = (name: string) => [...given.keys()].some((row) => row.name === name);
	if (has('help')) return { command: 'help', topic: named };
	if (has('version')) return { command: 'version' };
	// Only a bare word is a command: `./explain` is a path.
	if (words[0] === 'help') return helpOn(words[1]);
	const command = named ?? 'lint';
	const rest = named ? words.slice(1) : words;
	for (const row of given.keys()) {
		if (row.commands.includes(command)) continue;
		throw new UsageError(
			`holdfast ${command} has no option --${row.name}.`,
			`holdfast ${command} --help shows the options it has.`,
		);
	}
	const value = (name: string) => [...given].find(([row]) => row.name === name)?.[1];
	if (has('dry-run') && !has('fix') && !has('fix-unsafe')) throw lonelyDryRun();
	if (command === 'explain') return { command, target: targetOf(rest), config: value('config'), colour };
	return {
		command,
		paths: rest,
		format: (value('format') ?? 'pretty') as Format,
		failOn: (value('fail-on') ?? 'warning') as FailOn,
		fix: has('fix-unsafe') ? 'unsafe' : has('fix') ? 'safe' : undefined,
		dryRun: has('dry-run'),
		profile: value('profile') as Profile | undefined,
		today: value('today'),
		config: value('config'),
		colour,
	};
}

function optionValue(row: OptionRow, raw: string, value: string | undefined, inline: boolean): string {
	if (!row.value) {
		if (inline) throw new UsageError(`${raw} takes no value; found "${value}".`);
		return '';
	}
	const wanted = row.choices ? anyOf(row.choices) : row.wants;
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

function lonelyDryRun(): UsageError {
	return new UsageError(
		'--dry-run shows what --fix or --fix-unsafe would change; it needs one of them.',
		'For example: holdfast --fix --dry-run',
	);
}

function targetOf(words: readonly string[]): string {
	const [target, ...others] = words;
	if (target === undefined || target === '') {
		throw new UsageError(
			'holdfast explain needs to know what: a rule, a module, a file, or file:line.',
			'For example: holdfast explain missing-timeout',
		);
	}
	if (others.length > 0)
		throw new UsageError(`holdfast explain takes one thing at a time; found ${words.length}: ${words.join(' ')}`);
	return target;
}

function helpOn(topic: string | undefined): Args {
	const found = COMMANDS.find((name) => name === topic);
	if (topic === undefined || found) return { command: 'help', topic: found };
	throw new UsageError(
		`There is no command "${topic}".${didYouMean(topic, COMMANDS)}`,
		'holdfast --help shows all commands.',
	);
}
