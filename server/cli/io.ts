/** What the command line needs from the outside; tests hand in their own. */
import type { Rule, RuleMeta } from '../../rules/rule';
import type { Session } from '../engine/session';
import type { OpenOptions } from '../engine/types';

/** The part of a standard stream that is used. */
export interface Output {
	write(text: string | Uint8Array): unknown;
	readonly isTTY?: boolean;
	/** Width of the terminal in columns. */
	readonly columns?: number;
}

export interface CliIo {
	/** Absolute. */
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly stdout: Output;
	readonly stderr: Output;
	/** All of stdin. */
	readStdin(): Promise<Buffer>;
	/** Aborted by Ctrl-C. */
	readonly cancel?: AbortSignal;
	/**
	 * Called before work that does not return to the event loop: no handler would run meanwhile, so from
	 * here on Ctrl-C must end the process by itself.
	 */
	readonly letGoOfInterrupt?: () => void;
	/** Called before work that returns to the event loop: from here on Ctrl-C aborts `cancel` again. */
	readonly holdInterrupt?: () => void;
}

export interface CliDeps {
	readonly version: string;
	/** Rules that look at files. */
	readonly rules: readonly Rule[];
	/** Every rule there is. */
	readonly metas: readonly RuleMeta[];
	/** Opens an analysis. Throws ConfigError for a configuration that cannot be used. */
	open(options: OpenOptions): Promise<Session>;
	/** Starts the language server in this process, which then lives as long as its client. */
	serve(): void;
	/** Text of a rule's README.md. */
	ruleDocs(id: string): string | undefined;
	/** What the catalogue knows of a library, as Markdown; undefined when it does not know it. */
	describeLibrary(name: string): string | undefined;
	/** Names `describeLibrary` knows, for "did you mean". */
	readonly libraries?: readonly string[];
}

/** 0 clean · 1 findings · 2 wrong usage or configuration · 3 analysis incomplete · 130 Ctrl-C. */
export const EXIT = { clean: 0, findings: 1, usage: 2, incomplete: 3, interrupted: 130 } as const;

/** Wrong usage: said to the user as it is, exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';

	/** `hint`: what to do next; a line of its own. */
	constructor(
		message: string,
		readonly hint?: string,
	) {
		super(message);
	}
}
