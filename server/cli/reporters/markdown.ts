/**
 * A comment on a pull request, or a job summary: what is new, what to do, and where. Texts of others go through
 * `prose` and `code`; the structure (headings, lists, links, `<details>`) is ours alone.
 */
import type { Finding, Related } from '../../engine/types';
import { code, prose } from '../../text/markdown-text';
import { count } from '../text/display';
import { placeInRepository, webAddress } from '../text/repository';
import type { Report, ReportContext, Reporter } from './reporter';
import { blindNote, bySeverity, failuresOf, findingCounts, fixNotes, levelCounts } from './tally';

/** How long the text may get. */
export interface Room {
	readonly most: number;
	/** In the same unit. */
	sizeOf(text: string): number;
}

/** By this line a bot finds the comment that it wrote before. */
const MARK = '<!-- holdfast -->';
/** GitHub takes comments of 65,536 characters. */
const COMMENT: Room = { most: 65_000, sizeOf: (text) => text.length };
const MOST_LISTED = 10;
/** Characters of a list of anything but findings, where names are hostile. */
const LONGEST_LIST = 6000;
const LONGEST_TEXT = 1500;
const LONGEST_NOTE = 300;
const LONGEST_PLACE = 300;

/** At most 65,000 characters; findings that do not fit are left out and counted. */
export const markdown: Reporter = (report, context) => markdownWithin(report, context, COMMENT);

/**
 * The same for other limits. What is not a finding is always there, and has at most some 20,000 characters: where
 * there is less room than it takes, the text is longer than `room` says.
 */
export function markdownWithin(report: Report, context: ReportContext, room: Room): string {
	const { findings } = report.analysis;
	const before = [headline(report), ...failureBlock(report, context)];
	const after = [
		...fixNotes(report).map((text) => prose(text)),
		...baselineBlock(report, context),
		...noticeBlock(report, context),
	];
	// The note on what is left out has a place of its own.
	const left = (n: number) => (n > 0 ? [`${count(n, 'more finding')} left out: no room here. The log has all.`] : []);
	const fixed = textOf([...before, ...left(findings.length), ...after]);
	const { blocks, shown } = findingBlocks(report, context, { ...room, most: room.most - room.sizeOf(fixed) });
	return textOf([...before, ...blocks, ...left(findings.length - shown), ...after]);
}

function textOf(blocks: readonly string[]): string {
	return `${[MARK, ...blocks].join('\n\n')}\n`;
}

function headline(report: Report): string {
	const { findings, summary } = report.analysis;
	if (findings.length > 0) return `### Holdfast: ${findingCounts(report)}`;
	if (failuresOf(report).length > 0) return `### Holdfast: ${findingCounts(report)}, but the run is incomplete`;
	const blind = blindNote(report);
	if (summary.files === 0) return `**Holdfast**: ${prose(blind)}`;
	const said = `**Holdfast**: all is well, ${findingCounts(report)} in ${count(summary.files, 'file')}.`;
	return blind === '' ? said : `${said} ${prose(blind)}`;
}

/** A heading for each rule, most severe first, and a list of what it found. */
function findingBlocks({ analysis, fixes }: Report, context: ReportContext, room: Room) {
	const blocks: string[] = [];
	let used = 0;
	let shown = 0;
	for (const list of byRule(analysis.findings)) {
		const heading = headingOf(list, context);
		const isMixed = new Set(list.map(({ level }) => level)).size > 1;
		let isOpen = false;
		for (const finding of list) {
			const item = findingItem(finding, { isMixed, isFixed: fixes !== undefined }, context);
			const next = isOpen ? [item] : [heading, item];
			// With the blank line before each block.
			const size = next.reduce((sum, block) => sum + room.sizeOf(block) + 2, 0);
			if (used + size > room.most) continue;
			blocks.push(...next);
			isOpen = true;
			used += size;
			shown++;
		}
	}
	return { blocks, shown };
}

function byRule(findings: readonly Finding[]): Finding[][] {
	const lists = new Map<string, Finding[]>();
	for (const finding of bySeverity(findings)) {
		const list = lists.get(finding.rule);
		if (list) list.push(finding);
		else lists.set(finding.rule, [finding]);
	}
	return [...lists.values()];
}

function headingOf(list: readonly Finding[], { tool }: ReportContext): string {
	const { rule, docs } = list[0]!;
	const name = code(rule);
	const known = tool.metas.find(({ id }) => id === rule);
	const heading = `#### ${isHarmless(docs) ? `[${name}](${docs})` : name}: ${levelCounts(list)}`;
	return known ? `${heading}\n\n${prose(known.summary)}` : heading;
}

/** An address that ends nothing wherever it is put. */
function isHarmless(address: string): boolean {
	return /^https?:\/\/[\w.~:/%#-]+$/.test(address);
}

interface ItemOptions {
	/** The findings of its rule have several levels. */
	readonly isMixed: boolean;
	/** This run applied fixes: what remains, it could not repair. */
	readonly isFixed: boolean;
}

function findingItem(finding: Finding, { isMixed, isFixed }: ItemOptions, context: ReportContext): string {
	const { level, file, range, message, related, fixes } = finding;
	const said = prose(message, LONGEST_TEXT);
	const fix = !isFixed && fixes[0]?.safety === 'safe' ? ' `holdfast --fix` repairs this.' : '';
	const head = `- ${placeLink(context, file, range)}${isMixed ? ` **${level}**` : ''}: ${said}${fix}`;
	return [head, ...relatedBlocks(related, context).map(indented)].join('\n\n');
}

function relatedBlocks(related: readonly Related[], context: ReportContext): string[] {
	const rows = listOf(related, ({ file, range, message }) => `${placeLink(context, file, range)}: ${note(message)}`);
	if (related.length < 2) return rows;
	const isCalls = related.every(({ role }) => role === 'call');
	return folded(count(related.length, isCalls ? 'call' : 'related place'), rows);
}

function indented(block: string): string {
	return block.replace(/^(?=.)/gm, '  ');
}

/** A list behind a summary of our own words. */
function folded(summary: string, list: readonly string[]): string[] {
	return [`<details><summary>${summary}</summary>`, ...list, '</details>'];
}

/** One block, or none for no items. */
function listOf<T>(items: readonly T[], rowOf: (item: T) => string): string[] {
	const rows: string[] = [];
	let used = 0;
	for (const item of items.slice(0, MOST_LISTED)) {
		const row = rowOf(item);
		used += row.length;
		if (used > LONGEST_LIST) break;
		rows.push(row);
	}
	const more = items.length - rows.length;
	if (more > 0) rows.push(`… and ${more} more`);
	return rows.length > 0 ? [rows.map((row) => `- ${row}`).join('\n')] : [];
}

/** `src/a.ts:3`, as a link where the environment says where the repository is. */
function placeLink({ repository, env }: ReportContext, file: string, range?: Finding['range']): string {
	const place = code(endOf(placeInRepository(repository, file, range)));
	const address = webAddress({ root: repository, env }, file, range);
	return address === undefined ? place : `[${place}](${address})`;
}

/** The end of a path says more than its beginning. */
function endOf(place: string): string {
	const from = place.length - LONGEST_PLACE;
	return from <= 0 ? place : `…${place.slice(from + 1).replace(/^[\udc00-\udfff]/, '')}`;
}

function note(text: string): string {
	return prose(text, LONGEST_NOTE);
}

function failureBlock(report: Report, context: ReportContext): string[] {
	const failures = failuresOf(report);
	if (failures.length === 0) return [];
	const said = `**The run is incomplete**: ${count(failures.length, 'failure')}; the rest was looked at.`;
	const list = listOf(failures, ({ rule, file, message }) => {
		const place = file === undefined ? '' : `${placeLink(context, file)}: `;
		return `${place}${rule === undefined ? '' : `${code(rule)}: `}${note(message)}`;
	});
	return [said, ...list];
}

function baselineBlock({ analysis }: Report, context: ReportContext): string[] {
	const { baselined, stale, suppressed } = analysis;
	const parts = [
		baselined.length > 0 && `${baselined.length} known in the baseline`,
		suppressed.length > 0 && `${suppressed.length} suppressed by comments`,
	].filter((part) => part !== false);
	const known = parts.length > 0 ? [`Not shown: ${parts.join('; ')}.`] : [];
	if (stale.length === 0) return known;
	// A baseline is a file like any other: its rules may be anything.
	const rows = listOf(stale, ({ rule, file }) => `${placeLink(context, file)}: ${note(rule)}`);
	const gone = `${stale.length} in the baseline gone from the code`;
	return [...known, `${gone}; \`holdfast baseline --prune\` takes them out.`, ...folded(gone, rows)];
}

function noticeBlock({ analysis: { notices } }: Report, context: ReportContext): string[] {
	if (notices.length === 0) return [];
	const rows = listOf(notices, ({ file, position, message }) => {
		const range = position && { start: position, end: position };
		return file === undefined ? note(message) : `${placeLink(context, file, range)}: ${note(message)}`;
	});
	return folded(count(notices.length, 'notice'), rows);
}
