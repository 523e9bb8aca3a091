/** Has the client tell of changes on the disk where it can, and looks itself where it cannot. */
import type { Stats } from 'node:fs';
import { type ChokidarOptions, type FSWatcher, watch as watchFiles } from 'chokidar';
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import { isHidden } from '../engine/workspace/discover';
import { basename, isInside, normalise } from '../engine/workspace/paths';
import type { Client } from './client';
import { isRead, matters } from './disk';
import type { Log } from './log';
import { uriOf } from './uris';

/** File systems keep times no finer than this, in ms. */
const COARSE_MS = 2000;

export interface WatchHost {
	readonly connection: Connection;
	readonly client: Client;
	readonly log: Log;
	onChanged(files: readonly string[]): void;
	/** Comes when what the user waits for is done: to begin to look takes a second on a large project. */
	quiet(): Promise<void>;
}

export class Watch {
	private folders: readonly string[] = [];
	private registered: Promise<Disposable | undefined> = Promise.resolve(undefined);
	private own: OwnWatch | undefined;
	/** Only the last one given counts. */
	private orders = 0;

	constructor(private readonly host: WatchHost) {}

	/**
	 * @param grounds what lint roots depend on: their repositories, absolute
	 * @param folders the workspace folders, absolute
	 */
	setFolders(grounds: readonly string[], folders: readonly string[]): void {
		const outermost = grounds.filter((one, i) =>
			grounds.every((other, j) => !isInside(other, one) || (one === other && i <= j)),
		);
		const wanted = outermost.sort();
		if (wanted.join('\0') === this.folders.join('\0')) return;
		this.folders = wanted;
		const { client } = this.host;
		const reaches = (folder: string) => client.watchesAnywhere || folders.some((one) => isInside(one, folder));
		const theirs = client.watchesFiles ? wanted.filter(reaches) : [];
		this.register(theirs);
		this.look(wanted.filter((folder) => !theirs.includes(folder)));
	}

	/** What is worth watching may have changed. */
	renew(): void {
		if (this.own) this.look(this.own.folders);
	}

	close(): void {
		this.orders++;
		this.own?.close();
	}

	/**
	 * Everything, not only the files that are read: clients tell of a folder that comes or goes as of one thing, and a
	 * pattern for files would keep that from us.
	 */
	private register(folders: readonly string[]): void {
		const { connection, client, log } = this.host;
		const patterns = client.watchesAnywhere
			? folders.map((folder) => ({ baseUri: uriOf(folder), pattern: '**/*' }))
			: ['**/*'];
		const before = this.registered;
		this.registered = (async () => {
			(await before)?.dispose();
			if (folders.length === 0) return undefined;
			const watchers = patterns.map((globPattern) => ({ globPattern }));
			return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
		})().catch((error: unknown) => {
			log.warn(`The editor does not watch files: ${error instanceof Error ? error.message : String(error)}`);
			return undefined;
		});
	}

	private look(folders: readonly string[]): void {
		this.own?.close();
		this.own = undefined;
		const since = Date.now();
		const order = ++this.orders;
		if (folders.length === 0) return;
		void this.host.quiet().then(() => {
			if (order === this.orders) this.own = new OwnWatch(folders, { ...this.host, since });
		});
	}
}

export interface OwnWatchHost extends Pick<WatchHost, 'log' | 'onChanged'> {
	/** What changed from then on is told, although it is only later come across. In ms since 1970. */
	readonly since: number;
}

/** Looks at folders itself. */
export class OwnWatch {
	private readonly watcher: FSWatcher;
	private readonly log: Log;
	private readonly hidden = new Map<string, boolean>();
	private isTroubled = false;

	/** @param watch chokidar's; tests have another */
	constructor(
		readonly folders: readonly string[],
		{ log, onChanged, since }: OwnWatchHost,
		watch: (paths: string[], options: ChokidarOptions) => FSWatcher = watchFiles,
	) {
		this.log = log;
		let isReady = false;
		const isNew = ({ mtimeMs, ctimeMs }: Stats) => Math.max(mtimeMs, ctimeMs) >= since - COARSE_MS;
		this.watcher = watch([...folders], {
			ignored: (path, stats) => this.isIgnored(normalise(path), stats),
			followSymlinks: false,
			usePolling: false,
			alwaysStat: true,
			ignorePermissionErrors: true,
		});
		this.watcher.on('all', (_, path, stats) => {
			if (isReady || (stats && isNew(stats))) onChanged([normalise(path)]);
		});
		this.watcher.on('ready', () => {
			isReady = true;
			log.info(`watching ${folders.join(', ')}`);
		});
		this.watcher.on('error', (error) => this.trouble(error));
	}

	close(): void {
		this.watcher.close().catch((error: unknown) => this.trouble(error));
	}

	/** Once: when the system can watch no more, it says so for every folder that is left. */
	private trouble(error: unknown): void {
		if (this.isTroubled) return;
		this.isTroubled = true;
		const { code, message } = error as NodeJS.ErrnoException;
		const why =
			code === 'ENOSPC' || code === 'EMFILE' ? 'the system lets this user watch no more (fs.inotify.*)' : message;
		this.log.warn(`Some changes on the disk may go unnoticed until they are made in the editor: ${why}.`);
	}

	private isIgnored(path: string, stats: Stats | undefined): boolean {
		if (this.folders.includes(path)) return false;
		// That a repository begins or ends here is told, and nothing of what is in it.
		if (basename(path) === '.git') return !matters(path);
		if (stats?.isFile()) return !isRead(path);
		if (!matters(path)) return true;
		if (!stats?.isDirectory()) return false;
		let hidden = this.hidden.get(path);
		if (hidden === undefined) {
			const folder = this.folders.find((one) => isInside(one, path));
			// Asked of something in it: a folder is hidden with all there is in it.
			hidden = folder === undefined || isHidden(folder, `${path}/a`, []);
			this.hidden.set(path, hidden);
		}
		return hidden;
	}
}
