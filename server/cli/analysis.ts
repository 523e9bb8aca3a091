/** Opening a session for a command: options, progress, Ctrl-C. */
import { setImmediate as turn } from 'node:timers/promises';
import { anyOf, didYouMean } from '../engine/config/suggest';
import type { Session } from '../engine/session';
import type { OpenOptions } from '../engine/types';
import type { AnalysisArgs } from './args';
import { type CliDeps, type CliIo, UsageError } from './io';
import { COMMANDS } from './options';
import { typedPath } from './paths';
import { type ProgressLine, progressLine } from './progress';

/** Ctrl-C was pressed. The message, when there is one, says what was done by then. */
export class Interrupted extends Error {
	override readonly name = 'Interrupted';
}

/** What a session is opened with. */
export type SessionOptions = Pick<
	OpenOptions,
	'root' | 'paths' | 'configFile' | 'profile' | 'levels' | 'baseline' | 'today'
>;

/** What the arguments say about the session to open. Throws UsageError for paths and rules that are not there. */
export function sessionOptions(args: AnalysisArgs, { cwd }: CliIo, { metas }: CliDeps): SessionOptions {
	const { profile, rules, today, config, baseline } = args;
	const ids = metas.map(({ id }) => id);
	const unknown = Object.keys(rules).find((id) => !ids.includes(id));
	if (unknown !== undefined) {
		throw new UsageError(
			`--rule: there is no rule "${unknown}".${didYouMean(unknown, ids) || ` The rules are ${anyOf(ids)}.`}`,
		);
	}
	return {
		paths: checkedPaths(args.paths, cwd),
		configFile: config === undefined ? undefined : typedPath(cwd, config).path,
		profile,
		levels: rules,
		baseline: typeof baseline === 'string' ? typedPath(cwd, baseline).path : baseline,
		today,
	};
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

/**
 * Opens a session and uses it; the progress line is gone afterwards, whatever happens.
 * Throws Interrupted, and what `open` throws.
 */
export async function withSession<T>(
	io: CliIo,
	deps: CliDeps,
	options: SessionOptions,
	use: (session: Session, progress: ProgressLine) => T | Promise<T>,
): Promise<T> {
	const progress = progressLine(io);
	try {
		const session = await deps.open({
			...options,
			cwd: io.cwd,
			cancel: io.cancel,
			onProgress: progress.onProgress,
		});
		// A pending Ctrl-C is delivered in this turn; afterwards there is none until the analysis is done.
		await turn();
		stopIfAsked(io);
		io.letGoOfInterrupt?.();
		const result = await use(session, progress);
		stopIfAsked(io);
		return result;
	} catch (error) {
		if (!(error instanceof Interrupted)) stopIfAsked(io);
		throw error;
	} finally {
		progress.clear();
	}
}

function stopIfAsked({ cancel }: CliIo): void {
	if (cancel?.aborted) throw new Interrupted();
}
