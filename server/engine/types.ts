/** What the engine takes and gives. No LSP, no CLI, no console in here. */
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

export interface FixOffer {
	readonly title: string;
	readonly safety: 'safe' | 'unsafe';
}

export interface Finding {
	readonly rule: string;
	readonly level: Exclude<Level, 'off'>;
	/** Absolute path. */
	readonly file: string;
	readonly range: Range;
	readonly message: string;
	readonly related: readonly Related[];
	/** Stable across moved lines and edits elsewhere: rule, path from the config root, symbol, text, ordinal. */
	readonly fingerprint: string;
	/** Where the rule is explained. */
	readonly docs: string;
	readonly fixes: readonly FixOffer[];
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
	/** Absolute files or folders to report on; empty: everything under cwd. */
	readonly paths: readonly string[];
	/** Absolute path of a config that replaces discovery. */
	readonly configFile?: string;
	/** Overrides the configs' profile. */
	readonly profile?: Profile;
	readonly cancel?: CancellationToken;
	readonly onProgress?: (progress: Progress) => void;
}
