/** The format for people: each finding with its code, then what to know about the run. */
import { meta as unusedSuppression } from '../../../rules/unused-suppression/meta';
import { calleeOf } from '../../engine/code';
import type { Analysis, Finding } from '../../engine/types';
import { escapeControl } from '../../text/control';
import type { Colours } from '../text/colour';
import { count, pad, wrap } from '../text/display';
import { excerpt } from '../text/excerpt';
import { type PlacedNote, placeList, wrapNote } from '../text/places';
import { fixableNote, fixBlocks, isAsked } from './pretty-fixes';
import type { Report, ReportContext, Reporter } from './reporter';
import { failuresOf } from './tally';

const MOST_RELATED = 5;
const MOST_NOTICES = 10;
const MOST_STALE = 10;
const LEVELS = ['error', 'warning', 'info'] as const;

export const pretty: Reporter = (report, context) => {
	const { analysis, fixes } = report;
	const explained = new Set<string>();
	const blocks = analysis.findings.map((finding) => {
		// The page is the same for all findings of a rule: named once.
		const first = !explained.has(finding.rule);
		explained.add(finding.rule);
		return findingBlock(finding, first, context);
	});
	const notices = analysis.notices.map(({ file, position, message }) => ({
		place: file === undefined ? '' : context.sources.place(file, position),
		note: message,
	}));
	if (notices.length > 0) blocks.push([context.colours.strong('Notices'), ...limited(notices, MOST_NOTICES, context)]);
	const failures = failuresOf(report).map(({ rule, file, message }) => ({
		place: file === undefined ? '' : context.sources.place(file),
		note: rule === undefined ? message : `${rule}: ${message}`,
	}));
	if (failures.length > 0) {
		blocks.push([context.colours.error('Failures'), ...placeList(failures, 2, context.width, context.colours)]);
	}
	if (fixes) blocks.push(...fixBlocks(fixes, context));
	if (analysis.stale.length > 0) blocks.push(staleBlock(analysis, context));
	blocks.push(summaryBlock(report, context));
	return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function findingBlock(finding: Finding, withDocs: boolean, context: ReportContext): string[] {
	const { sources, colours, width } = context;
	const place = sources.place(finding.file, finding.range.start);
	const level = colours[finding.level];
	const code = excerpt(sources, finding.file, finding.range, { width, colours, mark: level });
	const related = finding.related.map(({ file, range, message }) => ({
		place: sources.place(file, range.start),
		note: message,
	}));
	const docs = withDocs && finding.docs ? [colours.faint(`  docs: ${escapeControl(finding.docs)}`)] : [];
	const message = wrapNote(finding.message, width - 2).map((line) => `  ${line}`);
	return [
		`${colours.strong(place)}  ${level(finding.level)}  ${escapeControl(finding.rule)}`,
		...[message, code, limited(related, MOST_RELATED, context), docs]
			.filter((part) => part.length > 0)
			.flatMap((part, i) => (i === 0 ? part : ['', ...part])),
	];
}

function limited(rows: readonly PlacedNote[], most: number, { width, colours }: ReportContext): string[] {
	const lines = placeList(rows.slice(0, most), 2, width, colours);
	const more = rows.length - most;
	return more > 0 ? [...lines, colours.faint(`  … and ${more} more (--format json shows all)`)] : lines;
}

/** Findings of the baseline that are gone, by file. */
function staleBlock({ stale }: Analysis, context: ReportContext): string[] {
	const files = [...new Set(stale.map(({ file }) => file))];
	const rows = files.map((file) => ({
		place: context.sources.place(file),
		note: stale
			.filter((one) => one.file === file)
			.map(({ rule, code }) => `${rule}: ${calleeOf(code)}`)
			.join(', '),
	}));
	const verb = stale.length === 1 ? 'is' : 'are';
	const said = `${count(stale.length, 'finding')} of the baseline ${verb} gone from the code; \`holdfast baseline --prune\` takes ${stale.length === 1 ? 'it' : 'them'} out:`;
	return [...wrap(said, context.width), ...limited(rows, MOST_STALE, context)];
}

function summaryBlock(report: Report, context: ReportContext): string[] {
	const { findings, baselined, summary } = report.analysis;
	const { colours } = context;
	const tail = failureNotes(report, context);
	if (summary.files === 0 && findings.length === 0) {
		if (report.changed) return [`No code changed since ${escapeControl(report.changed.base)}.`, ...tail];
		return ['No files were looked at: there is no code here, or all of it is ignored.', ...tail];
	}
	if (findings.length === 0) {
		const hidden = hiddenNote(report.analysis);
		const none = `No ${baselined.length > 0 ? 'new ' : ''}findings ${remain(report, 2)}${filesOf(report)}`;
		const said = wrap(`${none}${skippedNote(summary)}${hidden && `; ${hidden}`}.`, context.width);
		return tail.length > 0 ? [...said, ...tail] : said.map((line) => colours.good(line));
	}
	const files = new Set(findings.map(({ file }) => file)).size;
	// What changed files bring up elsewhere counts, too, and so does what lies in a package that was not asked for.
	const isBeyond = report.changed || !findings.every((finding) => isAsked(report, finding));
	const where = isBeyond
		? `${count(files, 'file')} (${filesOf(report)}${report.changed ? '' : ' looked at'})`
		: `${files} of ${filesOf(report)}`;
	const fixable = fixableNote(report);
	const hidden = hiddenNote(report.analysis);
	const what = baselined.length > 0 ? 'new finding' : 'finding';
	return [
		colours.strong(`${count(findings.length, what)} ${remain(report, findings.length)}${where}:`),
		...ruleTable(findings, colours),
		...(hidden ? [colours.faint(hidden)] : []),
		...(fixable === undefined ? [] : ['', fixable]),
		...tail,
		// In a dry run `explain` would see the code as it is.
		...(report.fixes?.diff === undefined ? ['', ...nextSteps(findings, context)] : []),
	];
}

function filesOf({ analysis: { summary }, changed }: Report): string {
	if (!changed) return count(summary.files, 'file');
	return `${count(summary.files, 'file')} changed since ${escapeControl(changed.base)}`;
}

/** `remain in `, `would remain in ` after fixing; else `in `. */
function remain({ fixes }: Report, findings: number): string {
	if (!fixes) return 'in ';
	return fixes.diff === undefined ? `remain${findings === 1 ? 's' : ''} in ` : 'would remain in ';
}

function failureNotes({ analysis, fixes }: Report, { colours, width }: ReportContext): string[] {
	const [failed, unwritten] = [analysis.failures.length, fixes?.unwritten.length ?? 0];
	const notes = [
		failed > 0 && `The analysis is incomplete: ${count(failed, 'failure')}, listed above. The rest was looked at.`,
		unwritten > 0 &&
			`${count(unwritten, 'file')} could not be written, listed above, and ${unwritten === 1 ? 'is' : 'are'} as before.`,
	];
	return notes.flatMap((note) => (note ? ['', ...wrap(note, width).map(colours.error)] : []));
}

/** Findings that are not shown, and why; '' for none. */
function hiddenNote({ baselined, suppressed }: Analysis): string {
	return [
		baselined.length > 0 ? `${count(baselined.length, 'finding')} in the baseline` : '',
		suppressed.length > 0 ? `${count(suppressed.length, 'finding')} suppressed` : '',
	]
		.filter(Boolean)
		.join('; ');
}

/** So that nobody takes silence about scripts or tests for a service that is sound. */
function skippedNote({ files, skipped = {} }: Analysis['summary']): string {
	const roles = Object.entries(skipped).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	const total = roles.reduce((sum, [, n]) => sum + n, 0);
	if (total === 0) return '';
	const which = total === files ? 'none is service code' : `${total} ${total === 1 ? 'is' : 'are'} not service code`;
	return ` (${which}: ${roles.map(([role, n]) => `${n} ${role}`).join(', ')}; see \`holdfast explain <file>\`)`;
}

/** `  9  missing-timeout  warning`, most findings first. */
function ruleTable(findings: readonly Finding[], colours: Colours): string[] {
	const byRule = new Map<string, Finding[]>();
	for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
	const rows = [...byRule].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
	const digits = Math.max(...rows.map(([, { length }]) => String(length).length));
	const column = Math.max(...rows.map(([rule]) => rule.length));
	return rows.map(([rule, list]) => {
		const levels = LEVELS.map((level) => ({
			level,
			n: list.filter((finding) => finding.level === level).length,
		})).filter(({ n }) => n > 0);
		const said = levels.map(({ level, n }) => colours[level](levels.length === 1 ? level : `${n} ${level}`)).join(', ');
		return `  ${String(list.length).padStart(digits)}  ${pad(rule, column)}  ${said}`;
	});
}

function nextSteps(findings: readonly Finding[], { sources, colours }: ReportContext): string[] {
	// On the line of a comment there is no call to explain.
	const call = findings.find(({ rule }) => rule !== unusedSuppression.id);
	const why = call && `holdfast explain ${sources.place(call.file)}:${call.range.start.line}`;
	const { rule } = call ?? findings[0]!;
	return [
		...(why ? [`${colours.faint('Why is it reported?')}       ${why}`] : []),
		`${colours.faint('What does the rule want?')}  holdfast explain ${escapeControl(rule)}`,
	];
}
