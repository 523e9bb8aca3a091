import type { Level } from '../../rules/rule';
import { meta as unusedSuppression } from '../../rules/unused-suppression/meta';
import type { Failure } from './types';

/**
 * Whether it is certain after a run what a rule finds in a file.
 * @param levelOf 'off' for a rule that did not look at the file
 */
export function judging(
	failures: readonly Failure[],
	levelOf: (file: string, rule: string) => Level,
): (file: string, rule: string) => boolean {
	const failed = new Set(failures.map(({ rule }) => rule));
	return (file, rule) => {
		if (levelOf(file, rule) === 'off') return false;
		// A rule that failed on one file may have missed what it finds in another.
		return rule === unusedSuppression.id ? failed.size === 0 : !failed.has(undefined) && !failed.has(rule);
	};
}
