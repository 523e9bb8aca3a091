/** holdfast lint: analyse, report, and say by the exit code how it went. */
import { type SessionOptions, sessionOptions, withSession } from '../analysis';
import type { LintArgs } from '../args';
import { type CliDeps, type CliIo, EXIT, type Output } from '../io';
import { writeReport } from '../report-file';
import { reporterOf } from '../reporters/index';
import type { Report, ReportContext } from '../reporters/reporter';
import { coloursFor } from '../text/colour';
import { shownPatch } from '../text/shown-patch';

/** Returns the exit code. Throws UsageError for what the arguments name and is not there. */
export async function lint(args: LintArgs, io: CliIo, deps: CliDeps, context: ReportContext): Promise<number> {
	const report = await reportOn(args, sessionOptions(args, io, deps), io, deps, context);
	const diff = showsPatch(args) ? report.fixes?.diff : undefined;
	if (diff) io.stdout.write(io.stdout.isTTY ? shownPatch(diff, coloursFor(args.colour, io.env, io.stdout)) : diff);
	reportStream(args, io).write((await reporterOf(args.format))(report, context));
	const written = await Promise.all(args.outputs.map((output) => writeReport(output, report, context)));
	if ([args, ...args.outputs].some(({ format }) => format === 'github')) {
		// Loaded when it is needed: most runs are not in GitHub Actions.
		written.push((await import('../job-summary')).writeJobSummary(report, context));
	}
	const lost = written.filter((message) => message !== undefined);
	for (const message of lost) io.stderr.write(`error: ${message}\n`);
	return lost.length > 0 ? EXIT.incomplete : exitCode(report, args);
}

/** Where the report goes: beside a diff, which shall be good for a pipe, to stderr. */
export function reportStream(args: LintArgs, { stdout, stderr }: CliIo): Output {
	return showsPatch(args) ? stderr : stdout;
}

/** In JSON the diff is a part of the report. In a log that GitHub reads a line of it could be taken for a command. */
function showsPatch({ dryRun, format }: LintArgs): boolean {
	return dryRun && format !== 'json' && format !== 'github';
}

async function reportOn(
	args: LintArgs,
	options: SessionOptions,
	io: CliIo,
	deps: CliDeps,
	context: ReportContext,
): Promise<Report> {
	// Loaded when it is needed: few runs write.
	if (args.fix !== undefined) return (await import('./fix')).fix(args, args.fix, options, io, deps, context);
	return withSession(io, deps, options, (session) => ({
		analysis: session.analyse(io.cancel),
		write: (finding, i) => session.write(finding, i),
	}));
}

/** The exit code for a run: what failed wins over what was found. */
function exitCode(
	{ analysis: { findings, failures, stale }, fixes }: Report,
	{ failOn, maxFindings, baselineStrict }: LintArgs,
): number {
	if (failures.length > 0 || fixes?.unwritten.length) return EXIT.incomplete;
	if (baselineStrict && stale.length > 0) return EXIT.findings;
	const levels = ['info', 'warning', 'error'];
	const least = failOn === 'never' ? levels.length : levels.indexOf(failOn);
	const counted = findings.filter(({ level }) => levels.indexOf(level) >= least);
	return counted.length > maxFindings ? EXIT.findings : EXIT.clean;
}
