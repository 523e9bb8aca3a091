/** Numbers that a report for a pull request gives, in words. Nothing in them comes from the project. */
import type { Finding } from '../../engine/types';
import { count } from '../text/display';
import { fixableNote } from './pretty-fixes';
import type { Report } from './reporter';

const LEVELS = [
	['error', 'error'],
	['warning', 'warning'],
	['info', 'note'],
] as const;

/** Most severe first; the given order within a level. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
	return LEVELS.flatMap(([level]) => findings.filter((finding) => finding.level === level));
}

/** `1 error, 2 warnings`; '' for no findings. */
export function levelCounts(findings: readonly Finding[]): string {
	return LEVELS.map(([level, noun]) => ({ noun, n: findings.filter((finding) => finding.level === level).length }))
		.filter(({ n }) => n > 0)
		.map(({ noun, n }) => count(n, noun))
		.join(', ');
}

/** `3 findings (1 error, 2 warnings)`; `new` where a baseline holds others. */
export function findingCounts({ analysis: { findings, baselined } }: Report): string {
	const fresh = baselined.length > 0 ? 'new ' : '';
	if (findings.length === 0) return `no ${fresh}findings`;
	const levels = levelCounts(findings);
	return `${findings.length} ${fresh}finding${findings.length === 1 ? '' : 's'} (${levels})`;
}

/** What went wrong: failures of the analysis, and fixed files that could not be written. */
export function failuresOf({ analysis, fixes }: Report) {
	return [...analysis.failures, ...(fixes?.unwritten ?? [])];
}

/** What applying fixes came to, and what another run could fix: sentences, perhaps none. */
export function fixNotes(report: Report): string[] {
	const { fixes } = report;
	const notes: string[] = [];
	if (fixes && fixes.applied.length > 0) {
		const what = `${count(fixes.applied.length, 'finding')} in ${count(fixes.files.length, 'file')}`;
		notes.push(fixes.diff === undefined ? `Fixed ${what}.` : `Would fix ${what}; nothing was written.`);
	}
	if (fixes && fixes.failed.length > 0) notes.push(`${count(fixes.failed.length, 'fix', 'es')} could not be applied.`);
	const fixable = fixableNote(report);
	return fixable === undefined ? notes : [...notes, fixable];
}

/** Why a report without findings says little; '' when it says much. */
export function blindNote({ analysis: { summary } }: Report): string {
	if (summary.files === 0) return 'No files were looked at: there is no code here, or all of it is ignored.';
	const skipped = Object.values(summary.skipped ?? {}).reduce((sum, n) => sum + n, 0);
	return skipped === summary.files ? 'None of these files is service code; `holdfast explain <file>` says why.' : '';
}
