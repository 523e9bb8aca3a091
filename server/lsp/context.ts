/** What handlers of requests and notifications work with. */
import type { Connection } from 'vscode-languageserver';
import type { Changes } from './changes';
import type { Client } from './client';
import type { Configured } from './configured';
import type { Disk } from './disk';
import type { Documents } from './documents';
import type { Log } from './log';
import type { Progresses } from './progress';
import type { Roots } from './roots';
import type { Refresh } from './tell';
import type { Troubles } from './troubles';

export interface Context {
	readonly connection: Connection;
	readonly client: Client;
	readonly documents: Documents;
	readonly roots: Roots;
	readonly configured: Configured;
	readonly disk: Disk;
	readonly changes: Changes;
	readonly refresh: Refresh;
	readonly progress: Progresses;
	readonly troubles: Troubles;
	readonly log: Log;
	/** What the client was last told, or asked, of each file's diagnostics; by absolute path. */
	readonly told: Map<string, string>;
	/** Has the messages that come from now on wait. */
	hold(until: Promise<unknown>): void;
}
