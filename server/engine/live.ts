import type { Rule } from '../../rules/rule';
import { ConfigError, type ConfigProblem } from './config';
import { openNow } from './open';
import type { Change, Session } from './session';
import type { OpenOptions } from './types';

/** A session kept over changes of its own configuration. */
export interface Live {
	/** undefined while a configuration or baseline is wrong: as on the command line, nothing else is reported then. */
	readonly session: Session | undefined;
	/** What is wrong with configurations, with file and position; empty when there is a session. */
	readonly problems: readonly ConfigProblem[];
	/** Another number after each time the session was replaced. */
	readonly generation: number;
	/** Takes edits in: unsaved buffers, files from disk, files that are gone (see Change). */
	update(changes: readonly Change[]): void;
}

export function openLive(options: OpenOptions, rules?: readonly Rule[]): Live {
	try {
		const session = openNow(options, rules);
		return { session, problems: [], generation: 0, update: (changes) => session.update(changes) };
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return { session: undefined, problems: error.problems, generation: 0, update: () => {} };
	}
}
