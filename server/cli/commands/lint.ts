/** holdfast lint: analyse, report, and say by the exit code how it went. */
import type { Session } from '../../engine/session';
import { type SessionOptions, sessionOptions, withSession } from '../analysis';
import type { LintArgs } from '../args';
import type { Changes } from '../git';
import { type CliDeps, type CliIo, EXIT, type Output, UsageError } from '../io';
import { changedOnly, changesOf, type Narrow, settled } from '../narrowing';
import { typedPath } from '../paths';
import { writeReport } from '../report-file';
import { reporterOf } from '../reporters/index';
import type { Report, ReportContext } from '../reporters/reporter';
import { type StdinFile, stdinFile } from '../stdin-file';
import { coloursFor } from '../text/colour';
import { shownPatch } from '../text/shown-patch';

/** Returns the exit code. Throws UsageError for what the arguments name and is not there. */
export async function lint(typed: LintArgs, io: CliIo, deps: CliDeps, context: ReportContext): Promise<number> {
	const args = settled(typed, io);
	checkBaseline(args, io);
	const report = await reportOn(args, io, deps, context);
	if (report.fixes?.text !== undefined) io.stdout.write(report.fixes.text);
	const diff = showsPatch(args) ? report.fixes?.diff : undefined;
	if (diff) io.stdout.write(io.stdout.isTTY ? shownPatch(diff, coloursFor(args.colour, io.env, io.stdout)) : diff);
	reportStream(args, io).write((await reporterOf(args.format))(report, context));
	const written = await Promise.all(args.outputs.map((output) => writeReport(output, report, context)));
	if ([args, ...args.outputs].some(({ format }) => format === 'github')) {
		// Loaded when it is needed: most runs are not in GitHub Actions.
		written.push((await import('../job-summary')).writeJobSummary(report, context));
	}
	const lost = written.filter((message) => message !== undefined);
	if (args.baselineStrict && report.analysis.stale.length > 0) io.stderr.write(`error: ${tooLong(report)}\n`);
	for (const message of lost) io.stderr.write(`error: ${message}\n`);
	return lost.length > 0 ? EXIT.incomplete : exitCode(report, args);
}

/** Where the report goes: beside a diff or a fixed text, which shall be good for a pipe, to stderr. */
export function reportStream(args: LintArgs, { stdout, stderr }: CliIo): Output {
	return showsPatch(args) || (args.fix && args.stdinFilepath !== undefined && !args.dryRun) ? stderr : stdout;
}

/** In JSON the diff is a part of the report. In a log that GitHub reads a line of it could be taken for a command. */
function showsPatch({ dryRun, format }: LintArgs): boolean {
	return dryRun && format !== 'json' && format !== 'github';
}

/** How a run differs from one over all of its paths. */
export interface Special {
	/** Readies a session; what it gives picks the part of an analysis that is reported. */
	prepare(session: Session): Narrow;
	readonly changes?: Changes;
	readonly stdin?: StdinFile;
}

async function reportOn(args: LintArgs, io: CliIo, deps: CliDeps, context: ReportContext): Promise<Report> {
	const stdin = await stdinFile(args, io);
	const all = sessionOptions(args, io, deps);
	const options: SessionOptions = stdin ? { ...all, paths: [stdin.file] } : all;
	const changes = changesOf(args, io);
	const prepare = (session: Session): Narrow => {
		if (stdin) {
			session.update([stdin]);
			context.sources.set(stdin.file, stdin.text);
		}
		return changes ? changedOnly(changes, session, options, io) : (analysis) => analysis;
	};
	// Loaded when it is needed: few runs write.
	if (args.fix !== undefined) {
		const special = { prepare, changes, stdin };
		return (await import('./fix')).fix(args, args.fix, options, special, io, deps, context);
	}
	return withSession(io, deps, options, (session) => {
		const narrow = prepare(session);
		return {
			analysis: narrow(session.analyse(io.cancel)),
			write: (f, i) => session.write(f, i),
			changed: changes,
			scope: session.scope,
		};
	});
}

function tooLong({ analysis: { stale } }: Report): string {
	const gone = stale.length === 1 ? '1 finding that is' : `${stale.length} findings that are`;
	return `--baseline-strict: the baseline holds ${gone} gone from the code; run holdfast baseline --prune and commit it.`;
}

function checkBaseline({ baseline }: LintArgs, { cwd }: CliIo): void {
	if (typeof baseline !== 'string' || typedPath(cwd, baseline).kind === 'file') return;
	throw new UsageError(
		`There is no baseline "${baseline}".`,
		`holdfast baseline --baseline ${baseline} writes one of what is found now.`,
	);
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
