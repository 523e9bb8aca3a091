/** What a run reports on besides its paths: changed files only, or one text from stdin. */
import { sinceBase } from '../engine/changed';
import { mayHoldConfig } from '../engine/config/index';
import type { Session } from '../engine/session';
import type { Analysis, Notice } from '../engine/types';
import { isInside } from '../engine/workspace/paths';
import type { SessionOptions } from './analysis';
import type { LintArgs } from './args';
import { type Changes, changesSince, isRevision } from './git';
import type { CliIo } from './io';
import { typedPath } from './paths';

/**
 * The arguments with what `--changed` means: the word behind it is the base when it names a branch or commit and
 * nothing on the disk.
 */
export function settled(args: LintArgs, { cwd }: CliIo): LintArgs {
	const { changed } = args;
	const next = changed?.next;
	if (changed === undefined || next === undefined) return args;
	const isBase = typedPath(cwd, next).kind === 'missing' && isRevision(next, cwd);
	if (!isBase) return { ...args, changed: { base: changed.base } };
	const at = args.paths.indexOf(next);
	return { ...args, paths: args.paths.filter((_, i) => i !== at), changed: { base: next } };
}

/** The part of an analysis that a run reports. */
export type Narrow = (analysis: Analysis) => Analysis;

/** Throws UsageError when git cannot tell what changed, and Cancelled. */
export function changedOnly(changes: Changes, session: Session, { paths }: SessionOptions, { cancel }: CliIo): Narrow {
	const scope = paths.length > 0 ? paths : session.scope;
	const { narrow } = sinceBase(session, changes.files, scope, cancel);
	const configs = changes.files.filter(({ file, before }) => isConfig(file, session.text(file), before));
	const notices = configs.map(
		({ file }): Notice => ({
			file,
			message: `this configuration changed since ${changes.base}: what it changes in other files is not reported. Run without --changed for that.`,
		}),
	);
	const submodules = changes.submodules.filter((dir) => scope.some((path) => isInside(path, dir)));
	for (const dir of submodules) {
		notices.push({ file: dir, message: 'a submodule: what changed in it is not known here. Run --changed in it.' });
	}
	return (analysis) => {
		const narrowed = narrow(analysis);
		return { ...narrowed, notices: [...narrowed.notices, ...notices] };
	};
}

function isConfig(file: string, ...texts: readonly (string | null | undefined)[]): boolean {
	if (!mayHoldConfig(file)) return false;
	return !file.endsWith('/package.json') || texts.some((text) => text?.includes('"holdfast"'));
}

/** Asked before a session is opened, which takes longer. */
export function changesOf({ changed }: LintArgs, io: CliIo): Changes | undefined {
	return changed && changesSince(changed.base, io);
}
