/** One run of the command line: from arguments to an exit code. */
import { ConfigError } from '../engine/config/index';
import { repositoryRoot } from '../engine/workspace/gitignore';
import { normalise } from '../engine/workspace/paths';
import { escapeControl } from '../text/control';
import { Interrupted } from './analysis';
import { type Args, parse } from './args';
import { explain } from './commands/explain';
import { lint, reportStream } from './commands/lint';
import { help } from './help';
import { type CliDeps, type CliIo, EXIT, UsageError } from './io';
import type { ReportContext } from './reporters/reporter';
import { coloursFor } from './text/colour';
import { count } from './text/display';
import { wrapNote } from './text/places';
import { Sources } from './text/sources';

/**
 * Runs a command. Never throws: what goes wrong is said on stderr.
 * @param argv what follows the program's name.
 * @returns the exit code, see EXIT.
 */
export async function run(argv: readonly string[], io: CliIo, deps: CliDeps): Promise<number> {
	try {
		return await dispatch(parse(argv), io, deps);
	} catch (error) {
		if (error instanceof Interrupted) {
			if (error.message) io.stderr.write(lines(error.message));
			return EXIT.interrupted;
		}
		if (error instanceof UsageError) {
			io.stderr.write(lines(`error: ${error.message}`, ...(error.hint ? [error.hint] : [])));
			return EXIT.usage;
		}
		if (error instanceof ConfigError) {
			io.stderr.write(configReport(error, io.cwd));
			return EXIT.usage;
		}
		io.stderr.write(unexpected(error, io.env));
		return EXIT.incomplete;
	}
}

async function dispatch(args: Args, io: CliIo, deps: CliDeps): Promise<number> {
	if (args.command === 'help') {
		io.stdout.write(help(args.topic));
		return EXIT.clean;
	}
	if (args.command === 'version') {
		io.stdout.write(`${deps.version}\n`);
		return EXIT.clean;
	}
	if (args.command === 'lsp') {
		deps.serve();
		return EXIT.clean;
	}
	const stream = args.command === 'lint' ? reportStream(args, io) : io.stdout;
	const context: ReportContext = {
		sources: new Sources(io.cwd),
		// Text wider than this is hard to read.
		width: Math.max(40, Math.min(120, (stream.isTTY && stream.columns) || 80)),
		colours: coloursFor(args.colour, io.env, stream),
		tool: deps,
		repository: repositoryRoot(normalise(io.cwd)) ?? normalise(io.cwd),
		env: io.env,
	};
	switch (args.command) {
		case 'lint':
			return lint(args, io, deps, context);
		case 'explain':
			return explain(args, io, deps, context);
		// Loaded when they are needed: they are seldom run.
		case 'baseline':
			return (await import('./commands/baseline')).baseline(args, io, deps, context);
		case 'init':
			return (await import('./commands/init')).init(args, io, deps, context);
	}
}

/** What to say of an error nobody expected: one sentence, and how to find out more. */
export function unexpected(error: unknown, env: CliIo['env']): string {
	const message = error instanceof Error ? error.message || error.name : String(error);
	const said = lines(`error: Holdfast stopped because of a defect of its own: ${message.split('\n')[0]}`);
	if (env.HOLDFAST_DEBUG && error instanceof Error) return said + lines(...(error.stack ?? '').split('\n'));
	return `${said}Nothing was reported. Please report this with the output of HOLDFAST_DEBUG=1 holdfast …\n`;
}

function configReport({ problems, what }: ConfigError, cwd: string): string {
	const sources = new Sources(cwd);
	const out = [`error: The ${what} cannot be used: ${count(problems.length, 'problem')}.`];
	for (const { file, position, message } of problems) {
		out.push('');
		if (file !== undefined) out.push(sources.place(file, position));
		out.push(...wrapNote(message, 78).map((line) => `  ${line}`));
	}
	return `${out.join('\n')}\n`;
}

function lines(...texts: string[]): string {
	return texts.map((text) => `${escapeControl(text)}\n`).join('');
}
