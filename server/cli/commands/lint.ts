/** holdfast lint: analyse, report, and say by the exit code how it went. */

import { didYouMean } from '../../engine/config/suggest';
import { withSession } from '../analysis';
import type { FailOn, LintArgs } from '../args';
import { type CliDeps, type CliIo, EXIT, type Output, UsageError } from '../io';
import { COMMANDS } from '../options';
import { typedPath } from '../paths';
import { reporters } from '../reporters/index';
import type { Report, ReportContext } from '../reporters/reporter';
import { coloursFor } from '../text/colour';
import { shownPatch } from '../text/shown-patch';

/** Returns the exit code. Throws UsageError for paths that are not there. */
export async function lint(args: LintArgs, io: CliIo, deps: CliDeps, context: ReportContext): Promise<number> {
	const paths = checkedPaths(args.paths, io.cwd);
	const report = await reportOn(args, paths, io, deps, context);
	const diff = showsPatch(args) ? report.fixes?.diff : undefined;
	if (diff) io.stdout.write(io.stdout.isTTY ? shownPatch(diff, coloursFor(args.colour, io.env, io.stdout)) : diff);
	reportStream(args, io).write(reporters[args.format](report, context));
	return exitCode(report, args.failOn);
}

/** Where the report goes: beside a diff, which shall be good for a pipe, to stderr. */
export function reportStream(args: LintArgs, { stdout, stderr }: CliIo): Output {
	return showsPatch(args) ? stderr : stdout;
}

/** In JSON the diff is a part of the report. */
function showsPatch({ dryRun, format }: LintArgs): boolean {
	return dryRun && format === 'pretty';
}

async function reportOn(
	args: LintArgs,
	paths: readonly string[],
	io: CliIo,
	deps: CliDeps,
	context: ReportContext,
): Promise<Report> {
	// Loaded when it is needed: few runs write.
	if (args.fix !== undefined) return (await import('./fix')).fix(args, args.fix, paths, io, deps, context);
	const { config, profile, today } = args;
	const options = { paths, profile, config, today };
	return { analysis: await withSession(io, deps, options, (session) => session.analyse(io.cancel)) };
}

/** The exit code for a run: what failed wins over what was found. */
function exitCode({ analysis: { findings, failures }, fixes }: Report, failOn: FailOn): number {
	if (failures.length > 0 || fixes?.unwritten.length) return EXIT.incomplete;
	const levels = ['info', 'warning', 'error'];
	const least = failOn === 'never' ? levels.length : levels.indexOf(failOn);
	return findings.some(({ level }) => levels.indexOf(level) >= least) ? EXIT.findings : EXIT.clean;
}

function checkedPaths(typed: readonly string[], cwd: string): string[] {
	const paths = typed.map((path) => ({ typed: path, ...typedPath(cwd, path) }));
	const missing = paths.filter(({ kind }) => kind === 'missing').map((path) => path.typed);
	if (missing.length > 0) {
		const names = missing.map((name) => `"${name}"`).join(', ');
		const command =
			typed.length > 0 && missing[0] === typed[0]
				? didYouMean(missing[0]!, COMMANDS).replace('mean', 'mean the command')
				: '';
		throw new UsageError(`There is no file or folder ${names}.${command}`);
	}
	const other = paths.find(({ kind }) => kind === 'other');
	if (other) throw new UsageError(`"${other.typed}" is neither a file nor a folder.`);
	return paths.map(({ path }) => path);
}
