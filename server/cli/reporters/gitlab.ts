/**
 * GitLab's Code Quality report: what its merge requests show. The fields are those of
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format; GitLab ignores others. Paths are relative
 * to the repository. Baselined and suppressed findings are not in it, nor is what is known of the run.
 */
import { createHash } from 'node:crypto';
import type { Finding } from '../../engine/types';
import { strictJsonText } from '../text/json';
import { repositoryPath } from '../text/repository';
import type { Reporter } from './reporter';

/**
 * GitLab has the severities of the Code Climate specification (info, minor, major, critical, blocker) and, like it,
 * does not define them; only their order counts. `minor` and `blocker` are not used.
 */
const SEVERITIES: Readonly<Record<Finding['level'], string>> = { error: 'critical', warning: 'major', info: 'info' };

export const gitlab: Reporter = ({ analysis }, { repository }) => {
	const used = new Set<string>();
	return strictJsonText(
		analysis.findings.map(({ rule, level, file, range, message, fingerprint }) => ({
			description: message,
			check_name: rule,
			fingerprint: unused(fingerprint, used),
			severity: SEVERITIES[level],
			location: { path: repositoryPath(repository, file), lines: { begin: range.start.line } },
		})),
	);
};

/** GitLab shows findings with the same fingerprint as one. */
function unused(fingerprint: string, used: Set<string>): string {
	let out = fingerprint;
	for (let n = 1; used.has(out); n++) {
		out = createHash('sha256').update(`${fingerprint}\0${n}`).digest('hex').slice(0, 32);
	}
	used.add(out);
	return out;
}
