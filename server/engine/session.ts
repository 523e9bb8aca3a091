/**
 * One analysis of one lint root, kept up to date by edits. The CLI opens one and asks once; the
 * language server keeps it.
 */
import type { LostCall, OutboundCall } from '../../rules/model/guards';
import type { TextLoc } from '../../rules/model/marks';
import type { RoleOf } from '../../rules/model/source-host';
import type { BaselineUpdate, Present } from './baseline';
import type { Survey } from './survey';
import type { Analysis, CancellationToken, FileEdits, Finding, FixOptions, FixRun, Suppression } from './types';
import type { WrapperCall } from './wrappers';

/** A file changed, appeared or vanished; `text` replaces what is on disk (an unsaved buffer). */
export interface Change {
	/** Absolute path. */
	readonly file: string;
	/** undefined: read it from disk again; null: it is gone. */
	readonly text?: string | null;
}

export interface Explanation {
	readonly role: RoleOf;
	readonly calls: readonly OutboundCall<TextLoc>[];
	readonly lost: readonly LostCall<TextLoc>[];
	/** Calls of the project's own functions in which outbound calls are written. */
	readonly wrappers: readonly WrapperCall<TextLoc>[];
	/** Why a run over the project leaves the file out: git ignores it, it lies outside …; undefined when it does not. */
	readonly leftOut?: string;
}

export interface Session {
	/** The lint root: the topmost config's folder, else the repository's, else where it was opened. Absolute. */
	readonly root: string;
	/**
	 * What is reported on, absolute: the paths it was opened with; without any the project around `cwd` when that lies
	 * in a folder with `root`, else `cwd`.
	 */
	readonly scope: readonly string[];
	/** The folder of the project a file belongs to: the innermost one around it with `root`, else `root`. Absolute. */
	projectOf(file: string): string;
	/** Findings of everything in scope. Never throws for what is in the workspace; see failures. */
	analyse(cancel?: CancellationToken): Analysis;
	/**
	 * `analyse` in steps: between two of them, which are at most one file apart, its caller may do other things. It may be
	 * left at any step; what it found out so far is kept for the next one.
	 * @throws Cancelled at the first step after an update
	 */
	analysing(cancel?: CancellationToken): Generator<void, Analysis>;
	/**
	 * The findings that `analyse` would report in one file, without looking at more of the project than they depend on; none
	 * in a file that no analysis looks into. They may differ while a rule fails on another file, where a client made in it
	 * is handed on, as an argument, by more than two files, and where several findings could be a known one that was moved.
	 * @param file absolute path
	 */
	preview(file: string): readonly Finding[];
	update(changes: readonly Change[]): void;
	/**
	 * The baselines as they shall be after the last analysis; nothing is written.
	 * @param prune only take out what is gone from the code; else add what is new, too
	 */
	baselines(prune: boolean): readonly BaselineUpdate[];
	/**
	 * The edits of one fix of a finding of the last analysis.
	 * @param fix index in the finding's `fixes`
	 * @throws FixError when it cannot be written
	 */
	write(finding: Finding, fix: number): readonly FileEdits[];
	/**
	 * Applies fixes, the first of each finding, to the texts of this session (as `update` does; not to the disk), in
	 * passes until nothing changes. A fix after which its finding is still there, another one appears or the file does
	 * not parse is taken back.
	 */
	fix(options: FixOptions, cancel?: CancellationToken): FixRun;
	/**
	 * The edits that suppress a finding of the last analysis by a comment, but for the reason, which the user types. The
	 * comment is put where it changes nothing else.
	 */
	suppression(finding: Finding): Suppression;
	/** Guard records of the outbound calls of a file (on a 1-based line when given), and the calls that were lost. */
	explain(file: string, line?: number): Explanation;
	/** What is in scope: packages, roles, and the libraries that calls leave through. Looks at every file. */
	survey(): Survey;
	/** The code as it is now, for telling which findings were there before. */
	readonly present: Present;
	/** Current text of a file, for showing code beside a finding. */
	text(file: string): string | undefined;
	/** Counters for tests and the bench. */
	readonly stats: { readonly summarised: number; readonly runs: ReadonlyMap<string, number> };
	/** The queries (answers from the outside world) that a file's results asked; for tests. */
	queriesOf(file: string): readonly string[];
}
