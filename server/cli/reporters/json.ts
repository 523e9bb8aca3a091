/**
 * The format for programs. Its shape is a promise: within `"version": 1` fields may be added, never
 * changed or removed. Paths are relative to the working directory with `/`; lines and columns are
 * 1-based, columns in UTF-16 code units, ends exclusive. Same input, same bytes.
 */
import type { PackageNeed } from '../../../rules/fix/types';
import type { Finding, Position, Range } from '../../engine/types';
import { jsonText } from '../text/json';
import { displayPath } from '../text/sources';
import type { FixReport, Reporter } from './reporter';
import { failuresOf } from './tally';

const LEVELS = ['error', 'warning', 'info'];

export const json: Reporter = (report, { sources: { cwd } }) => {
	const { analysis, fixes, changed } = report;
	const path = (file: string) => displayPath(cwd, file);
	const { findings, suppressed, baselined, stale, notices, summary } = analysis;
	const shown = {
		version: 1,
		findings: findings.map((finding) => findingOf(finding, path)),
		failures: failuresOf(report).map(({ rule, file, message }) => ({
			...(rule === undefined ? {} : { rule }),
			...(file === undefined ? {} : { file: path(file) }),
			message,
		})),
		notices: notices.map(({ file, position, message }) => ({
			...(file === undefined ? {} : { file: path(file) }),
			...(position === undefined ? {} : { position: positionOf(position) }),
			message,
		})),
		stale: stale.map(({ baseline, rule, file, symbol, code }) => ({
			baseline: path(baseline),
			rule,
			file: path(file),
			symbol,
			code,
		})),
		...(changed === undefined ? {} : { changed: { commit: changed.commit } }),
		summary: {
			files: summary.files,
			summarised: summary.summarised,
			byRule: sorted(summary.byRule),
			byLevel: Object.fromEntries(LEVELS.map((level) => [level, summary.byLevel[level] ?? 0])),
			suppressed: suppressed.length,
			baselined: baselined.length,
			...(summary.skipped === undefined ? {} : { skipped: sorted(summary.skipped) }),
		},
		...(fixes === undefined ? {} : { fixes: fixesOf(fixes, path) }),
	};
	return jsonText(shown);
};

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
	return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function findingOf(finding: Finding, path: (file: string) => string): object {
	const { rule, level, file, range, message, related, fingerprint, docs, fixes } = finding;
	return {
		rule,
		level,
		file: path(file),
		range: rangeOf(range),
		message,
		related: related.map((one) => ({
			role: one.role,
			file: path(one.file),
			range: rangeOf(one.range),
			message: one.message,
		})),
		fingerprint,
		docs,
		fixes: fixes.map(({ title, safety, needs }) => ({ title, safety, needs: needs.map(needOf) })),
	};
}

/** The range of an applied fix is where its finding was found, before other fixes moved its lines. */
function fixesOf({ applied, failed, diff }: FixReport, path: (file: string) => string): object {
	const common = ({ rule, file, range, fingerprint }: Finding, title: string) => ({
		rule,
		file: path(file),
		range: rangeOf(range),
		fingerprint,
		title,
	});
	return {
		applied: applied.map(({ finding, title, safety }) => ({ ...common(finding, title), safety })),
		failed: failed.map(({ finding, title, why }) => ({ ...common(finding, title), why })),
		...(diff === undefined ? {} : { diff }),
	};
}

function needOf({ name, range }: PackageNeed): PackageNeed {
	return { name, range };
}

function rangeOf({ start, end }: Range): Range {
	return { start: positionOf(start), end: positionOf(end) };
}

function positionOf({ line, column }: Position): Position {
	return { line, column };
}
