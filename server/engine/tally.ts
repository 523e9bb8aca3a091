import type { Analysis, Finding, Summary } from './types';
import { byText } from './workspace/paths';

/** How many items have each key; keys sorted. */
export function tally<T>(list: readonly T[], key: (item: T) => string): Record<string, number> {
	const counts = new Map<string, number>();
	for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
	return Object.fromEntries([...counts].sort(([a], [b]) => byText(a, b)));
}

/** The counts of a summary that are about findings. */
export function tallied(findings: readonly Finding[]): Pick<Summary, 'byRule' | 'byLevel'> {
	return { byRule: tally(findings, ({ rule }) => rule), byLevel: tally(findings, ({ level }) => level) };
}

/** The analysis with these findings alone. */
export function onlyThese(analysis: Analysis, findings: readonly Finding[]): Analysis {
	return { ...analysis, findings, summary: { ...analysis.summary, ...tallied(findings) } };
}
