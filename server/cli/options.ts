/** Every command and option there is: parsing, help and "did you mean" read this table. */
import { LEVELS, PROFILES } from '../engine/config/schema';
import { isDate } from '../engine/suppress/date';
import { reporters } from './reporters/index';

export const COMMANDS = ['lint', 'explain'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface OptionRow {
	readonly name: string;
	readonly short?: string;
	/** How the value is called in help; without: the option is a switch. */
	readonly value?: string;
	readonly choices?: readonly string[];
	/** What the value is, where there are no choices: "a file". */
	readonly wants?: string;
	/** Whether a value will do; any will when not given. */
	readonly accepts?: (value: string) => boolean;
	readonly commands: readonly CommandName[];
	readonly help: string;
}

const BOTH: readonly CommandName[] = COMMANDS;
/** Levels a finding can have, and `never`. */
export const FAIL_ON = [...Object.keys(LEVELS).filter((level) => level !== 'off'), 'never'];

export const OPTIONS: readonly OptionRow[] = [
	{
		name: 'format',
		value: 'FORMAT',
		choices: Object.keys(reporters),
		commands: ['lint'],
		help: 'How to print: pretty (default) for people, json for programs.',
	},
	{
		name: 'profile',
		value: 'PROFILE',
		choices: Object.keys(PROFILES),
		commands: ['lint'],
		help: 'recommended (default): what nearly everyone would fix; strict: adds notes and opinionated rules. Overrides the configuration.',
	},
	{
		name: 'fail-on',
		value: 'LEVEL',
		choices: FAIL_ON,
		commands: ['lint'],
		help: 'Exit with 1 for findings of at least this level: error, warning (default), info, or never.',
	},
	{ name: 'fix', commands: ['lint'], help: 'Apply the safe fixes, then report what remains.' },
	{
		name: 'fix-unsafe',
		commands: ['lint'],
		help: 'Apply the fixes that may change behaviour, too: every deadline that is added is one.',
	},
	{
		name: 'dry-run',
		commands: ['lint'],
		help: 'With --fix or --fix-unsafe: write nothing, print the changes as a diff.',
	},
	{
		name: 'today',
		value: 'DATE',
		wants: 'a day such as 2027-01-31',
		accepts: isDate,
		commands: ['lint'],
		help: 'The day it is for suppressions that expire, as YYYY-MM-DD; default: today in UTC.',
	},
	{
		name: 'config',
		value: 'FILE',
		wants: 'a file',
		commands: BOTH,
		help: 'Use this configuration instead of those found in the folders.',
	},
	{ name: 'color', commands: BOTH, help: 'Colour the output even when it is not a terminal.' },
	{ name: 'no-color', commands: BOTH, help: 'Never colour. NO_COLOR and FORCE_COLOR are honoured too.' },
	{ name: 'help', short: 'h', commands: BOTH, help: 'Show help, also for one command: holdfast explain --help' },
	{ name: 'version', short: 'v', commands: BOTH, help: 'Show the version.' },
];
