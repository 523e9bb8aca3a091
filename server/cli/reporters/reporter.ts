/** What a reporter gets and gives. */
import type { Safety } from '../../../rules/fix/types';
import type { Analysis, Failure, FixRun } from '../../engine/types';
import type { Colours } from '../text/colour';
import type { Sources } from '../text/sources';

export interface ReportContext {
	readonly sources: Sources;
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
	readonly fixes?: FixReport;
}

/** The whole output for a run, with its last line end. Pure but for reading the files it quotes. */
export type Reporter = (report: Report, context: ReportContext) => string;
