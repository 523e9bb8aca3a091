/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), with what GitHub's code scanning
 * reads of it (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 * Suppressed findings are in it, and say so; baselined ones are not. No absolute paths and no times: the same input
 * gives the same bytes.
 */
import type { Failure, Finding, Notice, Suppressed } from '../../engine/types';
import { strictJsonText } from '../text/json';
import { LineHashes } from '../text/line-hash';
import type { Report, ReportContext, Reporter } from './reporter';
import { fixesOf } from './sarif-fixes';
import { linkedMessage, message, physicalLocation, type Region, ROOT, regionAt, regionOf } from './sarif-places';
import { LEVELS, ruleDescriptors } from './sarif-rules';
import { failuresOf } from './tally';

/** GitHub refuses the whole report when a result has more than 1000 locations. */
const MOST_RELATED = 999;

export const sarif: Reporter = (report, context) =>
	strictJsonText({
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [runOf(report, context)],
	});

function runOf(report: Report, context: ReportContext): object {
	const { findings, suppressed } = report.analysis;
	const fingerprints = fingerprinter(context);
	return {
		tool: {
			driver: {
				name: 'Holdfast',
				version: context.tool.version,
				semanticVersion: context.tool.version,
				informationUri: 'https://github.com/holdfast-dev/holdfast',
				rules: ruleDescriptors(context.tool),
			},
		},
		invocations: [invocation(report, context)],
		originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
		columnKind: 'utf16CodeUnits',
		newlineSequences: ['\r\n', '\n', '\r', '\u2028', '\u2029'],
		results: [
			...findings.map((finding) => ({
				...resultOf(finding, fingerprints, context),
				// The standard wants them on all results or on none: an empty list says that it is not suppressed.
				suppressions: [],
				...optional('fixes', fixesOf(finding, report, context)),
			})),
			...suppressed.map((one) => ({
				...resultOf(one.finding, fingerprints, context),
				suppressions: [suppressionOf(one, context)],
			})),
		],
	};
}

type Fingerprints = (finding: Finding) => object;

function resultOf(finding: Finding, fingerprints: Fingerprints, context: ReportContext): object {
	const { rule, level, file, range, related } = finding;
	const { repository } = context;
	return {
		ruleId: rule,
		...ruleIndex(rule, context),
		level: LEVELS[level],
		message: linkedMessage(finding.message, related, repository),
		locations: [physicalLocation(repository, file, { ...regionOf(range), ...snippet(finding, context) })],
		...optional(
			'relatedLocations',
			related.slice(0, MOST_RELATED).map((one, i) => ({
				id: i + 1,
				...physicalLocation(repository, one.file, regionOf(one.range)),
				message: message(one.message),
			})),
		),
		partialFingerprints: fingerprints(finding),
	};
}

/** Which rule it is, by its place among the rules; nothing for a rule that is not among them. */
function ruleIndex(rule: string, { tool }: ReportContext): { ruleIndex?: number } {
	const index = tool.metas.findIndex(({ id }) => id === rule);
	return index < 0 ? {} : { ruleIndex: index };
}

/** What is flagged, where that is on one line. */
function snippet({ file, range: { start, end } }: Finding, { sources }: ReportContext): Pick<Region, 'snippet'> {
	if (start.line !== end.line) return {};
	const text = sources.line(file, start.line)?.slice(start.column - 1, end.column - 1);
	return text ? { snippet: { text } } : {};
}

/** Ours, and the one by which GitHub tells alerts apart. */
function fingerprinter({ sources }: ReportContext): Fingerprints {
	const hashes = new LineHashes(sources);
	const seen = new Map<string, number>();
	return ({ rule, file, range, fingerprint }) => {
		const hash = hashes.of(file, range.start.line);
		if (hash === undefined) return { 'holdfast/v1': fingerprint };
		const key = `${rule}\0${file}\0${hash}`;
		const times = (seen.get(key) ?? 0) + 1;
		seen.set(key, times);
		// For GitHub two findings of a rule on one line would be one.
		return { primaryLocationLineHash: times === 1 ? hash : `${hash}:${times}`, 'holdfast/v1': fingerprint };
	};
}

function suppressionOf({ at, reason }: Suppressed, { repository }: ReportContext): object {
	return {
		kind: 'inSource',
		status: 'accepted',
		justification: reason,
		location: physicalLocation(repository, at.file, regionOf(at.range)),
	};
}

function invocation(report: Report, context: ReportContext): object {
	const failures = failuresOf(report);
	const { analysis } = report;
	const notifications = [
		...failures.map((failure) => failureOf(failure, context)),
		...analysis.notices.map((notice) => noticeOf(notice, context)),
	];
	return {
		executionSuccessful: failures.length === 0,
		...optional('toolExecutionNotifications', notifications),
	};
}

function failureOf({ rule, file, message: text }: Failure, context: ReportContext): object {
	const { ruleIndex: index } = rule === undefined ? {} : ruleIndex(rule, context);
	return {
		level: 'error',
		message: message(text),
		...(rule === undefined ? {} : { associatedRule: { id: rule, ...(index === undefined ? {} : { index }) } }),
		...(file === undefined ? {} : { locations: [physicalLocation(context.repository, file)] }),
	};
}

function noticeOf({ file, position, message: text }: Notice, { repository }: ReportContext): object {
	const region = position && regionAt(position);
	return {
		level: 'note',
		message: message(text),
		...(file === undefined ? {} : { locations: [physicalLocation(repository, file, region)] }),
	};
}

/** A list under a name, where there is something in it. */
function optional(name: string, list: readonly object[]): object {
	return list.length === 0 ? {} : { [name]: list };
}
