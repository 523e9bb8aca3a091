/** holdfast --fix: applies fixes in the engine, writes what they change, and finds out what remains. */
import type { Safety } from '../../../rules/fix/types';
import type { Session } from '../../engine/session';
import type { Analysis, ChangedFile, FailedFix, Finding, FixRun, Notice } from '../../engine/types';
import { encode } from '../../engine/workspace/encoding';
import { byText, isInside } from '../../engine/workspace/paths';
import { Interrupted, type SessionOptions, withSession } from '../analysis';
import type { LintArgs } from '../args';
import { installCommands } from '../install';
import type { CliDeps, CliIo } from '../io';
import type { ProgressLine } from '../progress';
import type { FixReport, Report, ReportContext } from '../reporters/reporter';
import type { StdinFile } from '../stdin-file';
import { count } from '../text/display';
import { patchOf } from '../text/patch';
import { displayPath } from '../text/sources';
import { checked, type Unwritten, writeFiles } from '../write-files';
import type { Special } from './lint';

/** What became of the changed files. */
interface Outcome {
	/** Absolute paths of those that were written, or would be. */
	readonly files: readonly string[];
	readonly unwritten: readonly Unwritten[];
	readonly notices: readonly Notice[];
	readonly diff?: string;
	/** Of what came from stdin: the fixed text. */
	readonly text?: Uint8Array;
}

/**
 * Fixes, writes (but for a dry run), and reports what remains.
 * @param options no file outside their paths is written; without paths: none outside of what is reported anyway.
 * Throws Interrupted, and what opening a session throws.
 */
export async function fix(
	args: LintArgs,
	safety: Safety,
	options: SessionOptions,
	{ prepare, changes, stdin }: Special,
	io: CliIo,
	deps: CliDeps,
	context: ReportContext,
): Promise<Report> {
	return withSession(io, deps, options, async (session, progress) => {
		const scope = options.paths.length > 0 ? options.paths : session.scope;
		const narrow = prepare(session);
		progress.show('Fixing');
		const only = changes && among(narrow(session.analyse(io.cancel)).findings);
		const run = session.fix({ safety, ...(only ? { only } : {}) }, io.cancel);
		const inside = run.files.filter(({ file }) => scope.some((path) => isInside(path, file)));
		const outcome = stdin
			? fromStdin(stdin, inside, args.dryRun, context)
			: args.dryRun
				? preview(inside, context)
				: await write(inside, io, progress);
		const outside = run.files.filter((change) => !inside.includes(change));
		const unwritten = [...outcome.unwritten, ...outside.map(leftOutside)].sort((a, b) => byText(a.file, b.file));
		const analysis = narrow(remaining(session, run, unwritten, io));
		// Places in the report are places in these texts, also where the disk has others.
		for (const { file } of run.files) context.sources.set(file, session.text(file));
		return {
			analysis: { ...analysis, notices: [...analysis.notices, ...outcome.notices] },
			write: (finding, i) => session.write(finding, i),
			changed: changes,
			scope: session.scope,
			fixes: reportOf(safety, run, { ...outcome, unwritten }, analysis, session.root),
		};
	});
}

/** Throws Interrupted after Ctrl-C, with what was written by then. */
async function write(changes: readonly ChangedFile[], io: CliIo, progress: ProgressLine): Promise<Outcome> {
	io.holdInterrupt?.();
	const { files, unwritten } = await writeFiles(changes, {
		cancel: io.cancel,
		onProgress: (done, total) => progress.show(`Writing: ${done} of ${total} files`),
	});
	io.letGoOfInterrupt?.();
	if (io.cancel?.aborted) {
		throw new Interrupted(
			`Interrupted: ${files.length} of ${count(changes.length, 'file')} were written, each as a whole; the others are as they were.`,
		);
	}
	return { files, unwritten, notices: [] };
}

function preview(changes: readonly ChangedFile[], { sources }: ReportContext): Outcome {
	const files: string[] = [];
	const unwritten: Unwritten[] = [];
	const notices: Notice[] = [];
	let diff = '';
	for (const change of changes) {
		const { file, before, after } = change;
		const found = checked(change);
		if ('message' in found) {
			unwritten.push(found);
			continue;
		}
		files.push(file);
		const mark = found.encoding === 'utf8-bom' ? '\ufeff' : '';
		if (found.encoding.startsWith('utf16')) notices.push({ file, message: NO_DIFF });
		else diff += patchOf(displayPath(sources.cwd, file), mark + before, mark + after);
	}
	return { files, unwritten, notices, diff };
}

/** The text goes to stdout, or as a diff; nothing is written. */
function fromStdin(
	{ file, text, encoding, bytes }: StdinFile,
	changes: readonly ChangedFile[],
	dryRun: boolean,
	{ sources }: ReportContext,
): Outcome {
	const after = changes.find((change) => change.file === file)?.after ?? text;
	const files = changes.map((change) => change.file);
	if (after === text) return { files, unwritten: [], notices: [], ...(dryRun ? { diff: '' } : { text: bytes }) };
	if (!encode(text, encoding).equals(bytes)) {
		const message = `not fixed: the text is not valid ${encoding.startsWith('utf16') ? 'UTF-16' : 'UTF-8'}.`;
		return { files: [], unwritten: [{ file, message }], notices: [], ...(dryRun ? { diff: '' } : { text: bytes }) };
	}
	if (!dryRun) return { files, unwritten: [], notices: [], text: encode(after, encoding) };
	const mark = encoding === 'utf8' ? '' : '\ufeff';
	return {
		files,
		unwritten: [],
		notices: [],
		diff: patchOf(displayPath(sources.cwd, file), mark + text, mark + after),
	};
}

const NO_DIFF = 'would be changed too, but is not in the diff: the file is UTF-16, and no tool applies a diff to that.';

function leftOutside({ file }: ChangedFile): Unwritten {
	return { file, message: 'not written: the file lies outside the paths that are linted; run Holdfast on it, too.' };
}

/** Picks these findings out of an analysis of the same texts. */
function among(findings: readonly Finding[]): (finding: Finding) => boolean {
	const keyOf = ({ rule, file, fingerprint }: Finding) => [rule, file, fingerprint].join('\0');
	const keys = new Set(findings.map(keyOf));
	return (finding) => keys.has(keyOf(finding));
}

/** The findings of what is now on the disk, or would be. */
function remaining(session: Session, run: FixRun, unwritten: readonly Unwritten[], io: CliIo): Analysis {
	if (unwritten.length === 0) return run.analysis;
	// What could not be written is as it was, and so are its findings.
	session.update(unwritten.map(({ file }) => ({ file })));
	return session.analyse(io.cancel);
}

function reportOf(safety: Safety, run: FixRun, outcome: Outcome, analysis: Analysis, root: string): FixReport {
	const lost = new Set(outcome.unwritten.map(({ file }) => file));
	// The second: a fix that changes another file than its finding's, which could not be written.
	const isLost = (finding: Finding) =>
		lost.has(finding.file) || (current(finding, analysis) && !current(finding, run.analysis));
	const applied = run.applied.filter(({ finding }) => !isLost(finding));
	const unwritten = run.applied
		.filter(({ finding }) => isLost(finding))
		.map(({ finding, title }) => ({ finding, title, why: 'what it changes was not written' }));
	return {
		safety,
		files: outcome.files,
		applied,
		failed: [...run.failed, ...unwritten].map((failed) => whereItIsNow(failed, analysis)).sort(byPlace),
		unwritten: outcome.unwritten,
		install: installCommands(
			applied.map(({ finding, title }) => ({
				file: finding.file,
				needs: finding.fixes.find((offer) => offer.title === title)?.needs ?? [],
			})),
			root,
		),
		...(outcome.text === undefined ? {} : { text: outcome.text }),
		...(outcome.diff === undefined ? {} : { diff: outcome.diff }),
	};
}

/** Other fixes may have moved the lines of its file. */
function whereItIsNow(failed: FailedFix, analysis: Analysis): FailedFix {
	return { ...failed, finding: current(failed.finding, analysis) ?? failed.finding };
}

/** The same finding among those that remain. */
function current({ rule, file, fingerprint }: Finding, { findings }: Analysis): Finding | undefined {
	return findings.find((one) => one.fingerprint === fingerprint && one.file === file && one.rule === rule);
}

function byPlace({ finding: a }: FailedFix, { finding: b }: FailedFix): number {
	const [x, y] = [a.range.start, b.range.start];
	return byText(a.file, b.file) || x.line - y.line || x.column - y.column;
}
