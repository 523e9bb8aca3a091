/**
 * Workflow commands for GitHub Actions: each finding beside its line in the pull request. Whatever is not our
 * own text stands in a command, escaped as the runner reads it: a plain line with text of others could be taken
 * for a command, because the runner finds `##[…]` anywhere in a line.
 */
import type { Failure, Finding, Notice, Range } from '../../engine/types';
import { escapeControl } from '../../text/control';
import { clip } from '../../text/markdown-text';
import { count } from '../text/display';
import { lastLine, pathInRepository, placeInRepository } from '../text/repository';
import type { Report, ReportContext, Reporter } from './reporter';
import { blindNote, bySeverity, failuresOf, findingCounts, fixNotes } from './tally';

/** What GitHub shows of each level for a step; the rest is in the log only. */
const MOST_SHOWN = 10;
const MOST_RELATED = 3;
/** The runner cuts a message at 4,096 characters: these leave room for the address at its end. */
const LONGEST_MESSAGE = 2400;
const LONGEST_LINE = 300;

type Command = 'error' | 'warning' | 'notice';

interface Annotation {
	readonly command: Command;
	/** Absolute path. */
	readonly file?: string;
	readonly range?: Range;
	readonly title: string;
	/** Paragraphs. */
	readonly lines: readonly string[];
}

export const github: Reporter = (report, context) => {
	const annotations = [
		...failuresOf(report).map(ofFailure),
		...bySeverity(report.analysis.findings).map((finding) => ofFinding(finding, report, context)),
		...report.analysis.notices.filter(({ file }) => file !== undefined).map(ofNotice),
	];
	const lines = annotations.map((annotation) => commandOf(annotation, context));
	return `${[...lines, summary(report, annotations, context)].join('\n')}\n`;
};

function ofFailure({ rule, file, message }: Failure): Annotation {
	const said = rule === undefined ? message : `${rule}: ${message}`;
	return { command: 'error', file, title: 'Holdfast: incomplete', lines: [safe(said, LONGEST_MESSAGE)] };
}

function ofNotice({ file, position, message }: Notice): Annotation {
	const range = position && { start: position, end: position };
	return { command: 'notice', file, range, title: 'Holdfast', lines: [safe(message, LONGEST_MESSAGE)] };
}

function ofFinding(finding: Finding, report: Report, { repository }: ReportContext): Annotation {
	const { rule, level, file, range, message, related, docs, fixes } = finding;
	const places = related
		.slice(0, MOST_RELATED)
		.map((one) => safe(`${placeInRepository(repository, one.file, one.range)}: ${one.message}`, LONGEST_LINE));
	const more = related.length - places.length;
	// Where this run applied fixes, it could not repair what remains.
	const isFixable = !report.fixes && fixes[0]?.safety === 'safe';
	return {
		command: level === 'info' ? 'notice' : level,
		file,
		range,
		title: `Holdfast: ${rule}`,
		lines: [
			safe(message, LONGEST_MESSAGE),
			...places,
			...(more > 0 ? [`… and ${more} more`] : []),
			...(isFixable ? ['holdfast --fix repairs this.'] : []),
			...(docs === '' ? [] : [safe(docs, LONGEST_LINE)]),
		],
	};
}

/** Nothing in it steers a terminal that shows the log. Its own line ends stay. */
function safe(text: string, most: number): string {
	return clip(text.trim().split(/\r?\n/).map(escapeControl).join('\n'), most);
}

function commandOf({ command, file, range, title, lines }: Annotation, { repository }: ReportContext): string {
	const path = file === undefined ? undefined : annotatable(repository, file);
	// What GitHub cannot put beside a line says itself where it is.
	const isLost = file !== undefined && path === undefined;
	const place = isLost ? [clip(placeInRepository(repository, file, range), LONGEST_LINE)] : [];
	const properties = { ...(path === undefined ? {} : { file: path, ...(range && placeOf(range)) }), title };
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${property(`${value}`)}`);
	return `::${command} ${pairs.join(',')}::${data([...place, ...lines].join('\n'))}`;
}

/**
 * The file as GitHub names it. undefined for one outside the repository, and for names that do not survive: the
 * runner drops a `=` at the beginning, and control characters steer whoever reads the log.
 */
function annotatable(repository: string, file: string): string | undefined {
	const path = pathInRepository(repository, file);
	return path === undefined || path.startsWith('=') || escapeControl(path) !== path ? undefined : path;
}

/** GitHub counts lines and columns from 1, ends included, and takes columns within one line only. */
function placeOf(range: Range): Readonly<Record<string, number>> {
	const { start, end } = range;
	const last = lastLine(range);
	const lines = { line: start.line, endLine: last };
	if (last !== start.line || end.line !== last) return lines;
	return { ...lines, col: start.column, endColumn: Math.max(start.column, end.column - 1) };
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One line of our own words, so that it cannot be a command. */
function summary(report: Report, annotations: readonly Annotation[], { env }: ReportContext): string {
	const { baselined, stale, suppressed, findings, notices } = report.analysis;
	const failed = failuresOf(report).length;
	const counts = [
		findingCounts(report),
		failed > 0 && `the analysis is incomplete: ${count(failed, 'failure')}`,
		baselined.length > 0 && `${baselined.length} in the baseline`,
		stale.length > 0 && `${stale.length} in the baseline gone from the code (holdfast baseline --prune)`,
		suppressed.length > 0 && `${suppressed.length} suppressed`,
		notices.length > 0 && count(notices.length, 'notice'),
	].filter((part) => part !== false);
	const shown = (['error', 'warning', 'notice'] as const).every(
		(level) => annotations.filter(({ command }) => command === level).length <= MOST_SHOWN,
	);
	const where = env.GITHUB_STEP_SUMMARY ? 'the job summary has them all' : 'this log has them all';
	const notes = [
		...(findings.length === 0 ? [blindNote(report)] : []),
		...fixNotes(report),
		...(shown ? [] : [`GitHub shows at most ${MOST_SHOWN} of each level beside the code; ${where}.`]),
	].filter((note) => note !== '');
	return ['Holdfast:', `${counts.join('; ')}.`, ...notes].join(' ');
}
