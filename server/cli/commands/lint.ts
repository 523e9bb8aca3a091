/** holdfast lint: analyse, report, and say by the exit code how it went. */

import { didYouMean } from '../../engine/config/suggest';
import type { Analysis } from '../../engine/types';
import { withSession } from '../analysis';
import type { FailOn, LintArgs } from '../args';
import { type CliDeps, type CliIo, EXIT, UsageError } from '../io';
import { COMMANDS } from '../options';
import { typedPath } from '../paths';
import { reporters } from '../reporters/index';
import type { ReportContext } from '../reporters/reporter';

/** Returns the exit code. Throws UsageError for paths that are not there. */
export async function lint(args: LintArgs, io: CliIo, deps: CliDeps, context: ReportContext): Promise<number> {
	const paths = checkedPaths(args.paths, io.cwd);
	const { config, profile } = args;
	const analysis = await withSession(io, deps, { paths, profile, config }, (session) => session.analyse(io.cancel));
	io.stdout.write(reporters[args.format](analysis, context));
	return exitCode(analysis, args.failOn);
}

/** The exit code for an analysis: what failed wins over what was found. */
export function exitCode({ findings, failures }: Analysis, failOn: FailOn): number {
	if (failures.length > 0) return EXIT.incomplete;
	const levels = ['info', 'warning', 'error'];
	const least = failOn === 'never' ? levels.length : levels.indexOf(failOn);
	return findings.some(({ level }) => levels.indexOf(level) >= least) ? EXIT.findings : EXIT.clean;
}

function checkedPaths(typed: readonly string[], cwd: string): string[] {
	const paths = typed.map((path) => ({ typed: path, ...typedPath(cwd, path) }));
	const missing = paths.filter(({ kind }) => kind === 'missing').map((path) => path.typed);
	if (missing.length > 0) {
		const names = missing.map((name) => `"${name}"`).join(', ');
		const command =
			typed.length > 0 && missing[0] === typed[0]
				? didYouMean(missing[0]!, COMMANDS).replace('mean', 'mean the command')
				: '';
		throw new UsageError(`There is no file or folder ${names}.${command}`);
	}
	const other = paths.find(({ kind }) => kind === 'other');
	if (other) throw new UsageError(`"${other.typed}" is neither a file nor a folder.`);
	return paths.map(({ path }) => path);
}
