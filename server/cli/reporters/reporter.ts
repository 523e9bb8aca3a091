/** What a reporter gets and gives. */
import type { Analysis } from '../../engine/types';
import type { Colours } from '../text/colour';
import type { Sources } from '../text/sources';

export interface ReportContext {
	readonly sources: Sources;
	/** Columns there are. */
	readonly width: number;
	readonly colours: Colours;
}

/** The whole output for an analysis, with its last line end. Pure but for reading the files it quotes. */
export type Reporter = (analysis: Analysis, context: ReportContext) => string;
