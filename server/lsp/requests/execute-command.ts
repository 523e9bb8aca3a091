/** workspace/executeCommand. */
import {
	type CancellationToken,
	ErrorCodes,
	type ExecuteCommandParams,
	ResponseError,
	type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Context } from '../context';
import type { LintRoot } from '../lint-root';
import type { Roots } from '../roots';
import { forget } from '../tell';

export const LINT_WORKSPACE = 'holdfast.lintWorkspace';

/** What is found in all workspace folders, and in files that are open outside of them. */
export interface Linted {
	/** Files that were reported on, added up over the lint roots. */
	readonly files: number;
	readonly findings: number;
	/** Findings that have a fix. */
	readonly fixable: number;
	/** Parts of the analysis that broke; so does all of a lint root whose configuration is wrong. */
	readonly failures: number;
	/** Rule → findings. */
	readonly byRule: Readonly<Record<string, number>>;
}

export function executeCommand(
	context: Context,
	{ command }: ExecuteCommandParams,
	cancel: CancellationToken,
	workDone?: WorkDoneProgressReporter,
): Promise<Linted> {
	if (command === LINT_WORKSPACE) return lintWorkspace(context, cancel, workDone);
	throw new ResponseError(ErrorCodes.InvalidParams, `there is no command ${command}`);
}

/** Reads everything from the disk again. */
async function lintWorkspace(
	context: Context,
	cancel: CancellationToken,
	workDone: WorkDoneProgressReporter | undefined,
): Promise<Linted> {
	const { roots, progress } = context;
	forget(context, roots.setFolders(roots.folders, { anew: true }));
	const isCancelled = new Promise((resolve) => cancel.onCancellationRequested(resolve));
	const complete = Promise.race([completeAt(roots), isCancelled]);
	await (workDone ? progress.follow(workDone, complete, { alone: true }) : complete);
	const all = roots.list.map((root) => countsOf(root, (file) => roots.isTeller(root, file)));
	const byRule: Record<string, number> = {};
	for (const { rule } of all.flatMap(({ findings }) => findings)) byRule[rule] = (byRule[rule] ?? 0) + 1;
	const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((so, one) => so + of(one), 0);
	return {
		files: sum(({ files }) => files),
		findings: sum(({ findings }) => findings.length),
		fixable: sum(({ findings }) => findings.filter(({ fixes }) => fixes.length > 0).length),
		failures: sum(({ failures }) => failures),
		byRule,
	};
}

/** Comes when all lint roots are complete at once: they may come and go meanwhile. */
async function completeAt(roots: Roots): Promise<void> {
	do await roots.complete();
	while (roots.list.some((root) => !root.isCurrent));
}

function countsOf({ analysis, problems, isBroken }: LintRoot, tells: (file: string) => boolean) {
	const { findings = [], failures = [], summary } = (!isBroken && analysis) || {};
	return {
		files: summary?.files ?? 0,
		findings: findings.filter(({ file }) => tells(file)),
		failures: failures.length + problems.length + (isBroken ? 1 : 0),
	};
}
