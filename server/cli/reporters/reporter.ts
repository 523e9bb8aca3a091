/** What a reporter gets and gives. */
import type { Safety } from '../../../rules/fix/types';
import type { RuleMeta } from '../../../rules/rule';
import type { Analysis, Failure, FileEdits, Finding, FixRun } from '../../engine/types';
import type { Colours } from '../text/colour';
import type { Sources } from '../text/sources';

/** What reports for other programs say of Holdfast itself. */
export interface Tool {
	readonly version: string;
	/** Every rule there is. */
	readonly metas: readonly RuleMeta[];
	/** Text of a rule's README.md. */
	ruleDocs(id: string): string | undefined;
}

export interface ReportContext {
	readonly sources: Sources;
	readonly tool: Tool;
	/** Absolute. Reports for CI name files from here on: the repository's root, else the working directory. */
	readonly repository: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Columns there are. */
	readonly width: number;
	readonly colours: Colours;
}

/** What applying fixes came to; in a dry run what it would come to. */
export interface FixReport {
	readonly safety: Safety;
	/** Absolute paths of the files that were written. */
	readonly files: readonly string[];
	readonly applied: FixRun['applied'];
	/** Offered, and not applied or not written. */
	readonly failed: FixRun['failed'];
	/** Files that were left as they are, and why: exit code 3. */
	readonly unwritten: readonly Failure[];
	/** Commands that install what the fixed code imports and the project lacks. */
	readonly install: readonly InstallCommand[];
	/** Only for a text from stdin: what it is now, in its encoding. */
	readonly text?: Uint8Array;
	/** Only in a dry run: the changes as a unified diff. */
	readonly diff?: string;
}

export interface InstallCommand {
	/** Absolute path of the folder it is to be run in. */
	readonly folder: string;
	readonly command: string;
}

export interface Report {
	/** Of the texts as they are now; in a dry run as they would be. */
	readonly analysis: Analysis;
	/** The edits of one fix of a finding of this analysis; throws FixError when it cannot be written. */
	readonly write: (finding: Finding, fix: number) => readonly FileEdits[];
	readonly fixes?: FixReport;
	/** Absolute files and folders that were asked for; findings may lie beyond, in packages that these depend on. */
	readonly scope?: readonly string[];
	/** The report is about files that changed since this commit. */
	readonly changed?: { readonly base: string; readonly commit: string };
}

/** The whole output for a run, with its last line end. Pure but for reading the files it quotes. */
export type Reporter = (report: Report, context: ReportContext) => string;
