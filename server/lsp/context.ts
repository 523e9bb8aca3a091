/** What handlers of requests and notifications work with. */
import type { Connection } from 'vscode-languageserver';
import type { Changes } from './changes';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Log } from './log';
import type { Roots } from './roots';

export interface Context {
	readonly connection: Connection;
	readonly client: Client;
	readonly documents: Documents;
	readonly roots: Roots;
	readonly changes: Changes;
	readonly log: Log;
	/** What the client was last told, or asked, of each file's diagnostics; by URI. */
	readonly told: Map<string, string>;
}
