/** What opening a workspace takes and what an update tells. */
import type { Touched } from '../../../rules/model/source-host';
import type { CancellationToken } from '../types';
import type { FileStore } from './file-store';
import type { RoleOverride } from './roles';

export interface WorkspaceOptions {
	/** The config's ignore list: gitignore syntax, relative to the root. */
	readonly ignore?: readonly string[];
	readonly roleOverrides?: readonly RoleOverride[];
	/** Files to take in although they are ignored: those named on the command line, or open in the editor. */
	readonly include?: readonly string[];
	/** What is known of files already. */
	readonly store?: FileStore;
	readonly cancel?: CancellationToken;
}

export interface Updated extends Touched {
	/** Sorted. */
	readonly changed: string[];
	/** Files with an import that leads elsewhere than before, sorted; only those known to, after importers were asked for. */
	readonly rewired: string[];
}
