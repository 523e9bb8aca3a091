/**
 * JUnit's XML, which most CI systems show as test results: a suite per file with findings and a failed test case per
 * finding, and an error per failure of the analysis. A run without any is one test case that passed: a report without
 * test cases looks like a mistake to some. Baselined and suppressed findings and notices are not in it. No times and
 * no host: the same input gives the same bytes.
 */
import type { Failure, Finding, Position } from '../../engine/types';
import { repositoryPath } from '../text/repository';
import { xmlAttributes, xmlText } from '../text/xml';
import type { Report, ReportContext, Reporter } from './reporter';
import { failuresOf } from './tally';

/** How many of its test cases … */
type Counts = Readonly<Record<'tests' | 'failures' | 'errors', number>>;

interface Suite extends Counts {
	readonly name: string;
	readonly cases: readonly string[];
}

export const junit: Reporter = (report, context) => {
	const found = [...findingSuites(report, context), ...failureSuites(report, context)];
	const suites = found.length > 0 ? found : [passed()];
	const sum = (key: keyof Counts) => suites.reduce((total, suite) => total + suite[key], 0);
	const total = { name: 'holdfast', tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
	const lines = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<testsuites${xmlAttributes(total)}>`,
		...suites.map(suiteXml),
		'</testsuites>',
	];
	return `${lines.join('\n')}\n`;
};

function suiteXml({ name, tests, failures, errors, cases }: Suite): string {
	const lines = [`<testsuite${xmlAttributes({ name, tests, failures, errors })}>`, ...cases, '</testsuite>'];
	return lines.join('\n');
}

function passed(): Suite {
	const test = { name: 'no findings', classname: 'holdfast' };
	return { name: 'holdfast', tests: 1, failures: 0, errors: 0, cases: [`<testcase${xmlAttributes(test)}/>`] };
}

function findingSuites({ analysis }: Report, context: ReportContext): Suite[] {
	const byFile = new Map<string, Finding[]>();
	for (const finding of analysis.findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
	return [...byFile].map(([file, findings]) => {
		const name = repositoryPath(context.repository, file);
		const unique = numbered();
		const cases = findings.map((finding) =>
			testCase(unique(titleOf(finding)), name, 'failure', finding.level, finding.message, detailsOf(finding, context)),
		);
		return { name, tests: cases.length, failures: cases.length, errors: 0, cases };
	});
}

/** Without line numbers: CI systems tell by the name what failed before. */
function titleOf({ rule, symbol }: Finding): string {
	return symbol === '' ? rule : `${rule} in ${symbol}`;
}

/** All there is to know, since not every CI system shows the attributes. */
function detailsOf({ file, range, level, rule, message, related, docs }: Finding, context: ReportContext): string {
	return [
		`${placeOf(file, range.start, context)}: ${level} ${rule}`,
		message,
		...related.map((one) => `${placeOf(one.file, one.range.start, context)}: ${one.message}`),
		`docs: ${docs}`,
	].join('\n');
}

function placeOf(file: string, { line, column }: Position, { repository }: ReportContext): string {
	return `${repositoryPath(repository, file)}:${line}:${column}`;
}

/** One suite, or none. */
function failureSuites(report: Report, { repository }: ReportContext): Suite[] {
	const failures: readonly Failure[] = failuresOf(report);
	if (failures.length === 0) return [];
	const unique = numbered();
	const cases = failures.map(({ rule, file, message }) => {
		const path = file === undefined ? undefined : repositoryPath(repository, file);
		const title = unique(['analysis', rule, path].filter((part) => part !== undefined).join(' '));
		const details = [...(path === undefined ? [] : [path]), message].join('\n');
		return testCase(title, 'holdfast', 'error', 'failure', message, details);
	});
	return [{ name: 'analysis', tests: cases.length, failures: 0, errors: cases.length, cases }];
}

function testCase(
	name: string,
	classname: string,
	outcome: 'failure' | 'error',
	type: string,
	message: string,
	details: string,
): string {
	const inner = `<${outcome}${xmlAttributes({ message, type })}>${xmlText(details)}</${outcome}>`;
	return `<testcase${xmlAttributes({ name, classname })}>${inner}</testcase>`;
}

/** Gives names a number from the second time on: of test cases with the same name GitLab shows one. */
function numbered(): (name: string) => string {
	const used = new Map<string, number>();
	return (name) => {
		const times = (used.get(name) ?? 0) + 1;
		used.set(name, times);
		return times === 1 ? name : `${name} (${times})`;
	};
}
