/** Opening a session for a command: options, progress, Ctrl-C. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Session } from '../engine/session';
import type { OpenOptions } from '../engine/types';
import type { CliDeps, CliIo } from './io';
import { typedPath } from './paths';
import { type ProgressLine, progressLine } from './progress';

/** Ctrl-C was pressed. The message, when there is one, says what was done by then. */
export class Interrupted extends Error {
	override readonly name = 'Interrupted';
}

/**
 * Opens a session and uses it; the progress line is gone afterwards, whatever happens.
 * @param config the configuration file as typed.
 * Throws Interrupted, and what `open` throws.
 */
export async function withSession<T>(
	io: CliIo,
	deps: CliDeps,
	options: Pick<OpenOptions, 'paths' | 'profile' | 'today'> & { readonly config?: string },
	use: (session: Session, progress: ProgressLine) => T | Promise<T>,
): Promise<T> {
	const { config, ...rest } = options;
	const configFile = config === undefined ? undefined : typedPath(io.cwd, config).path;
	const progress = progressLine(io);
	try {
		const session = await deps.open({
			...rest,
			cwd: io.cwd,
			configFile,
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
