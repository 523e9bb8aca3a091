/**
 * One analysis of one lint root, kept up to date by edits. The CLI opens one and asks once; the
 * language server keeps it. Placeholder signatures until the link is in; see the issue order.
 */
import type { LostCall, OutboundCall } from '../../rules/model/guards';
import type { RoleOf } from '../../rules/model/source-host';
import type { Analysis, CancellationToken, OpenOptions } from './types';

/** A file changed, appeared or vanished; `text` replaces what is on disk (an unsaved buffer). */
export interface Change {
	readonly file: string;
	/** undefined: read it from disk again; null: it is gone. */
	readonly text?: string | null;
}

export interface Session {
	/** Findings of everything in scope. Never throws for what is in the workspace; see failures. */
	analyse(cancel?: CancellationToken): Analysis;
	update(changes: readonly Change[]): void;
	/** Guard records of the outbound calls of a file (on a 1-based line when given), and the calls that were lost. */
	explain(file: string, line?: number): { readonly role: RoleOf; readonly calls: readonly OutboundCall[]; readonly lost: readonly LostCall[] };
	/** Counters for tests and the bench. */
	readonly stats: { summarised: number; results: number };
}

export declare function open(options: OpenOptions): Promise<Session>;
