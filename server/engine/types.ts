/** What the engine takes and gives. No LSP, no CLI, no console in here. */
import type { FileEdits, PackageNeed, Safety } from '../../rules/fix/types';
import type { TextSpan } from '../../rules/model/marks';
import type { Role } from '../../rules/model/source-host';
import type { Level, Profile } from '../../rules/rule';

/** 1-based, columns in UTF-16 code units; `end` is exclusive. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

export interface Range {
	readonly start: Position;
	readonly end: Position;
}

export interface Related {
	/** `call`: a call this finding is about. `evidence`: something that explains it. */
	readonly role: 'call' | 'evidence';
	/** Absolute path. */
	readonly file: string;
	readonly range: Range;
	readonly message: string;
}

/** A fix of a finding, best first. `Session.write` gives its edits. */
export interface FixTitle {
	readonly title: string;
	/** `safe`: what the author wrote takes effect. `unsafe`: behaviour may change. */
	readonly safety: Safety;
	/** What is written where, in a few words; a row of the fault lab proves it. Without: no code changes. */
	readonly form?: string;
	/** Packages that the fixed code imports and the project does not depend on yet. */
	readonly needs: readonly PackageNeed[];
}

export interface Finding {
	readonly rule: string;
	readonly level: Exclude<Level, 'off'>;
	/** Absolute path. */
	readonly file: string;
	readonly range: Range;
	readonly message: string;
	readonly related: readonly Related[];
	/** Dotted name of the function it stands in; '' at module level. */
	readonly symbol: string;
	/** What is flagged, as a whole and on one line, however it is laid out; for telling findings apart. */
	readonly code: string;
	/** Stable across moved lines and edits elsewhere: rule, path from the config root, symbol, code, ordinal. */
	readonly fingerprint: string;
	/** Where the rule is explained. */
	readonly docs: string;
	readonly fixes: readonly FixTitle[];
}

/** A finding that a comment keeps out of the report. */
export interface Suppressed {
	readonly finding: Finding;
	/** The comment; `file` is absolute. */
	readonly at: { readonly file: string; readonly range: Range };
	/** As written, on one line. */
	readonly reason: string;
	/** Last day (UTC) on which it holds, as YYYY-MM-DD. */
	readonly until?: string;
}

/** An entry of a baseline whose finding is gone from the code. */
export interface Stale {
	/** Absolute path of the baseline. */
	readonly baseline: string;
	readonly rule: string;
	/** Absolute path of the file that had the finding. */
	readonly file: string;
	/** As in `Finding`. */
	readonly symbol: string;
	readonly code: string;
}

/** How to suppress a finding: what a user types next is the reason. */
export interface Suppression {
	readonly edits: FileEdits;
	/** Where the reason belongs in the text after the edits. */
	readonly reason: TextSpan;
}

/** Part of the analysis broke; the rest went on. Exit code 3. */
export interface Failure {
	readonly rule?: string;
	/** Absolute path, when it was one file. */
	readonly file?: string;
	readonly message: string;
}

/** Something the user should know that is not a finding and not a failure: a syntax error, an unreadable file, a skipped folder. */
export interface Notice {
	readonly file?: string;
	readonly position?: Position;
	readonly message: string;
}

export interface Summary {
	/** Files in scope of the report. */
	readonly files: number;
	/** Files that were parsed. */
	readonly summarised: number;
	readonly byRule: Readonly<Record<string, number>>;
	readonly byLevel: Readonly<Record<string, number>>;
	/**
	 * Files in scope that no rule looks at because of what they are for, counted by that role. Only when no file in
	 * scope was looked into: otherwise it would cost more than all the rest to find out what every file is for.
	 */
	readonly skipped?: Readonly<Partial<Record<Role, number>>>;
}

export interface Analysis {
	/** Sorted by file, position, rule. */
	readonly findings: readonly Finding[];
	/** Sorted likewise. */
	readonly suppressed: readonly Suppressed[];
	/** Those that are in the baseline: known, and to be repaired some day. Sorted likewise. */
	readonly baselined: readonly Finding[];
	/** Entries of baselines, for files in scope, that no finding answers to; sorted by file. */
	readonly stale: readonly Stale[];
	readonly failures: readonly Failure[];
	readonly notices: readonly Notice[];
	readonly summary: Summary;
}

/** Checked between files and rules. An AbortSignal is one. */
export interface CancellationToken {
	readonly aborted: boolean;
}

export interface Progress {
	readonly phase: 'discover' | 'analyse';
	readonly done: number;
	readonly total: number;
}

export interface OpenOptions {
	/** Absolute; config discovery starts here. */
	readonly cwd: string;
	/** Absolute. The lint root where there is no configuration yet: the folder that one is about to be written to. */
	readonly root?: string;
	/** Absolute files or folders to report on; empty: everything under cwd. */
	readonly paths: readonly string[];
	/** Absolute path of a config that replaces discovery. */
	readonly configFile?: string;
	/** Overrides the configs' profile. */
	readonly profile?: Profile;
	/** Rule → level, over all configurations. */
	readonly levels?: Readonly<Record<string, Level>>;
	/** Absolute path of the baseline instead of those beside the configurations; false: none. */
	readonly baseline?: string | false;
	/** The day it is for suppressions that expire, as YYYY-MM-DD; today in UTC when not given. */
	readonly today?: string;
	readonly cancel?: CancellationToken;
	readonly onProgress?: (progress: Progress) => void;
}

export interface FixOptions {
	/** `safe`: only fixes that are safe. `unsafe`: these and the unsafe ones. */
	readonly safety: Safety;
	/** Which findings; without: all in scope. What is found in packages that a project depends on stands outside. */
	readonly only?: (finding: Finding) => boolean;
	/** Told of each file before its text is changed for the first time, so that whoever wants to can put it back. */
	readonly onTouch?: (file: string) => void;
}

/** A file that fixes change; texts without BOM. */
export interface ChangedFile {
	readonly file: string;
	readonly before: string;
	readonly after: string;
}

/** A fix that was offered and not applied in the end, and why. */
export interface FailedFix {
	readonly finding: Finding;
	readonly title: string;
	readonly why: string;
}

/** What applying fixes came to. Nothing is written to disk. */
export interface FixRun {
	/** Sorted by file. */
	readonly files: readonly ChangedFile[];
	readonly applied: readonly { readonly finding: Finding; readonly title: string; readonly safety: Safety }[];
	readonly failed: readonly FailedFix[];
	/** The analysis of the fixed texts. */
	readonly analysis: Analysis;
}

export type { FileEdits };
