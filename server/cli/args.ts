/** From the command line to a command, or a UsageError that says what to type instead. */
import type { Safety } from '../../rules/fix/types';
import type { Level, Profile } from '../../rules/rule';
import { didYouMean } from '../engine/config/suggest';
import { UsageError } from './io';
import { COMMANDS, type CommandName } from './options';
import type { Format } from './reporters/index';
import { type Given, readWords } from './words';

export type FailOn = Exclude<Level, 'off'> | 'never';

/** What every command that analyses a project takes. */
export interface AnalysisArgs {
	/** As typed. */
	readonly paths: readonly string[];
	readonly profile?: Profile;
	/** Rule → level, as typed: there may be no such rule. */
	readonly rules: Readonly<Record<string, Level>>;
	/** YYYY-MM-DD. */
	readonly today?: string;
	readonly config?: string;
	/** A file as typed; false: none. */
	readonly baseline?: string | false;
	/** undefined: as the terminal and the environment say. */
	readonly colour?: boolean;
}

export interface LintArgs extends AnalysisArgs {
	readonly command: 'lint';
	readonly format: Format;
	/** Reports that go to files, as typed. */
	readonly outputs: readonly { readonly format: Format; readonly file: string }[];
	readonly failOn: FailOn;
	/** As many findings as are let pass. */
	readonly maxFindings: number;
	readonly baselineStrict: boolean;
	/** Only what changed since `base`. `next`: the word behind the option, which is in `paths`, too. */
	readonly changed?: { readonly base?: string; readonly next?: string };
	readonly stdinFilepath?: string;
	/** Apply fixes before reporting: the safe ones, or the unsafe ones too. */
	readonly fix?: Safety;
	/** Only show what `fix` would change. */
	readonly dryRun: boolean;
}

export interface BaselineArgs extends AnalysisArgs {
	readonly command: 'baseline';
	readonly prune: boolean;
}

export interface InitArgs {
	readonly command: 'init';
	/** The folder, as typed; the working directory when not given. */
	readonly folder?: string;
	readonly withBaseline: boolean;
	readonly withWorkflow: boolean;
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
	| BaselineArgs
	| InitArgs
	| ExplainArgs
	| { readonly command: 'lsp' }
	| { readonly command: 'help'; readonly topic?: CommandName }
	| { readonly command: 'version' };

/** @param argv what follows the program's name. Throws UsageError. */
export function parse(argv: readonly string[]): Args {
	const { words, given } = readWords(argv);
	const named = COMMANDS.find((name) => name === words[0]);
	if (given.has('help')) return { command: 'help', topic: named };
	if (given.has('version')) return { command: 'version' };
	// Only a bare word is a command: `./explain` is a path.
	if (words[0] === 'help') return helpOn(words[1]);
	const command = named ?? 'lint';
	const rest = named ? words.slice(1) : words;
	const wrong = given.rows.find((row) => !row.commands.includes(command));
	if (wrong) {
		const [other] = wrong.commands;
		throw new UsageError(
			`holdfast ${command} has no option --${wrong.name}; holdfast ${other} has.`,
			`holdfast ${command} --help shows the options it has.`,
		);
	}
	switch (command) {
		case 'explain':
			return { command, target: targetOf(rest), config: given.value('config'), colour: given.colour };
		case 'baseline':
			return { command, ...analysisArgs(rest, given), prune: given.has('prune') };
		case 'init':
			return initArgs(rest, given);
		case 'lsp':
			if (rest.length > 0) throw new UsageError(`holdfast lsp takes no paths; found ${rest.join(' ')}.`);
			return { command };
		case 'lint':
			return lintArgs(rest, given);
	}
}

function analysisArgs(paths: readonly string[], given: Given): AnalysisArgs {
	return {
		paths,
		profile: given.value('profile') as Profile | undefined,
		rules: Object.fromEntries(
			given.values('rule').map((value) => splitAt(value, value.indexOf('=')) as [string, Level]),
		),
		today: given.value('today'),
		config: given.value('config'),
		baseline: given.has('no-baseline') ? false : given.value('baseline'),
		colour: given.colour,
	};
}

function lintArgs(paths: readonly string[], given: Given): LintArgs {
	const outputs = given.values('output').map((value) => {
		const [format, file] = splitAt(value, value.indexOf('='));
		return { format: format as Format, file };
	});
	if (given.has('dry-run') && !given.has('fix') && !given.has('fix-unsafe')) throw lonelyDryRun();
	checkTogether(given);
	const twice = outputs.find(({ file }, i) => outputs.findIndex((other) => other.file === file) < i);
	if (twice) throw new UsageError(`--output: two reports would go to ${twice.file}; give each a file of its own.`);
	if (given.value('fail-on') === 'never' && given.has('max-findings')) {
		throw new UsageError('--max-findings has no effect with --fail-on never; leave one of them out.');
	}
	return {
		command: 'lint',
		...analysisArgs(paths, given),
		format: (given.value('format') ?? 'pretty') as Format,
		outputs,
		failOn: (given.value('fail-on') ?? 'warning') as FailOn,
		maxFindings: Number(given.value('max-findings') ?? 0),
		baselineStrict: given.has('baseline-strict'),
		changed: given.has('changed')
			? { base: given.value('changed') || undefined, next: given.next('changed') }
			: undefined,
		stdinFilepath: given.value('stdin-filepath'),
		fix: given.has('fix-unsafe') ? 'unsafe' : given.has('fix') ? 'safe' : undefined,
		dryRun: given.has('dry-run'),
	};
}

/** Options that contradict each other. */
const APART: readonly (readonly [string, string])[] = [
	['baseline', 'no-baseline'],
	['baseline-strict', 'no-baseline'],
	['stdin-filepath', 'changed'],
];

function checkTogether(given: Given): void {
	const pair = APART.find((names) => names.every((name) => given.has(name)));
	if (pair) throw new UsageError(`--${pair[0]} and --${pair[1]} cannot be used together.`);
}

function initArgs([folder, ...others]: readonly string[], given: Given): InitArgs {
	if (others.length > 0) {
		throw new UsageError(
			`holdfast init takes one folder; found ${others.length + 1}: ${[folder, ...others].join(' ')}`,
		);
	}
	return {
		command: 'init',
		folder,
		withBaseline: given.has('with-baseline'),
		withWorkflow: given.has('with-workflow'),
		colour: given.colour,
	};
}

function splitAt(text: string, at: number): [string, string] {
	return [text.slice(0, at), text.slice(at + 1)];
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
