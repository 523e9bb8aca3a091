/** Every command and option there is: parsing, help and "did you mean" read this table. */
import { LEVELS, PROFILES } from '../engine/config/schema';
import { isDate } from '../engine/suppress/date';
import { FORMATS } from './reporters/index';

export const COMMANDS = ['lint', 'baseline', 'init', 'explain', 'lsp'] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface OptionRow {
	readonly name: string;
	readonly short?: string;
	/** How the value is called in help; without: the option is a switch. */
	readonly value?: string;
	/** The value may be left out; given, it follows a `=` or is the next word. */
	readonly optional?: true;
	readonly choices?: readonly string[];
	/** What the value is, where there are no choices: "a file". */
	readonly wants?: string;
	/** Whether a value will do; any will when not given. */
	readonly accepts?: (value: string) => boolean;
	readonly commands: readonly CommandName[];
	readonly help: string;
}

const ALL: readonly CommandName[] = COMMANDS;
/** Those that write to a terminal. */
const TOLD: readonly CommandName[] = COMMANDS.filter((name) => name !== 'lsp');
/** Those that analyse a project and report on it. */
const RUNS: readonly CommandName[] = ['lint', 'baseline'];
/** Levels a finding can have, and `never`. */
export const FAIL_ON = [...Object.keys(LEVELS).filter((level) => level !== 'off'), 'never'];

export const OPTIONS: readonly OptionRow[] = [
	{
		name: 'format',
		value: 'FORMAT',
		choices: FORMATS,
		commands: ['lint'],
		help: 'How to print: pretty (default) for people, json for programs, the others for CI.',
	},
	{
		name: 'output',
		value: 'FORMAT=FILE',
		wants: 'a format and a file, such as sarif=holdfast.sarif',
		accepts: (value) => /^[a-z]+=./.test(value) && FORMATS.includes(value.slice(0, value.indexOf('='))),
		commands: ['lint'],
		help: 'Write the report in another format to a file, too. May be given several times.',
	},
	{
		name: 'profile',
		value: 'PROFILE',
		choices: Object.keys(PROFILES),
		commands: RUNS,
		help: 'recommended (default): what nearly everyone would fix; strict: adds notes and opinionated rules. Overrides the configuration.',
	},
	{
		name: 'fail-on',
		value: 'LEVEL',
		choices: FAIL_ON,
		commands: ['lint'],
		help: 'Exit with 1 for findings of at least this level: error, warning (default), info, or never.',
	},
	{
		name: 'max-findings',
		value: 'N',
		wants: 'a whole number such as 0 or 20',
		accepts: (value) => /^\d{1,9}$/.test(value),
		commands: ['lint'],
		help: 'Exit with 1 only for more than N findings of that level; default 0.',
	},
	{
		name: 'rule',
		value: 'RULE=LEVEL',
		wants: `a rule and a level, such as missing-timeout=error; levels are ${Object.keys(LEVELS).join(', ')}`,
		accepts: (value) => Object.hasOwn(LEVELS, value.slice(value.indexOf('=') + 1)) && /^[^=]+=/.test(value),
		commands: RUNS,
		help: 'Set the level of a rule, over all configurations. May be given several times.',
	},
	{
		name: 'changed',
		value: 'BASE',
		optional: true,
		commands: ['lint'],
		help: 'Report only on files changed since BASE (a branch or commit; default: the branch to merge into), and what those changes bring up elsewhere.',
	},
	{
		name: 'stdin-filepath',
		value: 'FILE',
		wants: 'a file',
		commands: ['lint'],
		help: 'Read the text of this file from stdin and report on it alone.',
	},
	{
		name: 'baseline',
		value: 'FILE',
		wants: 'a file',
		commands: RUNS,
		help: 'The baseline to use instead of holdfast.baseline.json in the folder of the topmost configuration.',
	},
	{ name: 'no-baseline', commands: ['lint'], help: 'Report findings that are in the baseline, too.' },
	{
		name: 'baseline-strict',
		commands: ['lint'],
		help: 'Exit with 1, too, while the baseline holds findings that are gone from the code.',
	},
	{
		name: 'prune',
		commands: ['baseline'],
		help: 'Only take out what is gone from the code; add nothing.',
	},
	{ name: 'with-baseline', commands: ['init'], help: 'Write a baseline of what is found now, too.' },
	{
		name: 'with-workflow',
		commands: ['init'],
		help: 'Write a workflow for GitHub Actions that lints pull requests, too; for GitLab, print a job.',
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
		commands: RUNS,
		help: 'The day it is for suppressions that expire, as YYYY-MM-DD; default: today in UTC.',
	},
	{
		name: 'config',
		value: 'FILE',
		wants: 'a file',
		commands: ['lint', 'baseline', 'explain'],
		help: 'Use this configuration instead of those found in the folders.',
	},
	{
		name: 'stdio',
		commands: ['lsp'],
		help: 'Talk over standard input and output, as most editors ask for; so it does without options, too.',
	},
	{
		name: 'node-ipc',
		commands: ['lsp'],
		help: 'Talk over the channel between processes of Node.js, as VS Code asks for.',
	},
	{
		name: 'clientProcessId',
		value: 'PID',
		wants: 'the number of a process',
		accepts: (value) => /^\d+$/.test(value),
		commands: ['lsp'],
		help: 'End when this process, the editor, does.',
	},
	{ name: 'color', commands: TOLD, help: 'Colour the output even when it is not a terminal.' },
	{ name: 'no-color', commands: TOLD, help: 'Never colour. NO_COLOR and FORCE_COLOR are honoured too.' },
	{ name: 'help', short: 'h', commands: ALL, help: 'Show help, also for one command: holdfast explain --help' },
	{ name: 'version', short: 'v', commands: ALL, help: 'Show the version.' },
];
