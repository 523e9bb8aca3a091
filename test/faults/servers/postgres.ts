/** A real PostgreSQL of our own, in a temporary folder, reached by a Unix socket in it: no port, nothing left behind. */
import { type ChildProcess, execFile, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import type { NetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../../../scripts/postgres.mjs';

const PORT = 5432;
const READY = 'database system is ready to accept connections';
const SETTINGS = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'shared_buffers=1MB', 'lc_messages=C'];

export class Postgres {
	private constructor(
		private readonly dir: string,
		private readonly keeper: ChildProcess,
	) {}

	/**
	 * Makes a cluster without passwords and starts it.
	 * @throws Error when PostgreSQL is not installed, or with what it said when it does not start
	 */
	static async start(): Promise<Postgres> {
		const bin = findPostgres();
		if (!bin) throw new Error('PostgreSQL is not installed: run node scripts/test-setup.mjs');
		const dir = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-pg-')));
		try {
			const user = unprivileged();
			if (user.uid !== undefined) chownSync(dir, user.uid, user.gid!);
			const options = { ...user, cwd: dir, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
			const data = join(dir, 'data');
			const init = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8'];
			await promisify(execFile)(join(bin, 'initdb'), init, options);
			const settings = [...SETTINGS, `unix_socket_directories=${dir}`].flatMap((setting) => ['-c', setting]);
			return new Postgres(
				dir,
				await launch(join(bin, 'postgres'), ['-D', data, '-p', String(PORT), ...settings], options),
			);
		} catch (error) {
			rmSync(dir, { recursive: true, force: true });
			throw error;
		}
	}

	/** Where the proxy shall connect to. */
	get socket(): NetConnectOpts {
		return { path: join(this.dir, `.s.PGSQL.${PORT}`) };
	}

	/** Ends it at once and removes its folder. */
	async stop(): Promise<void> {
		const exited = new Promise((done) => this.keeper.once('exit', done));
		this.keeper.stdin!.end();
		if (this.keeper.exitCode === null && this.keeper.signalCode === null) await exited;
		rmSync(this.dir, { recursive: true, force: true });
	}
}

/** PostgreSQL refuses to run as root: the user that Debian's package makes for it, else nobody. */
function unprivileged(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string, user: string) =>
		Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
	for (const user of ['postgres', 'nobody']) {
		try {
			return { uid: id('-u', user), gid: id('-g', user) };
		} catch {}
	}
	throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody');
}

/** Ends the server and removes its data when this process closes the shell's stdin, or is no more, however it ended. */
const KEEPER = 'trap "" INT TERM; "$0" "$@" & exec 2>&-; cat; kill -QUIT $!; wait; rm -rf data';

/** Resolves when it accepts connections. */
function launch(command: string, args: readonly string[], options: SpawnOptions): Promise<ChildProcess> {
	const keeper = spawn('/bin/sh', ['-c', KEEPER, command, ...args], { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
	return new Promise((ready, failed) => {
		let log = '';
		keeper.stderr!.on('data', (data) => {
			log += data;
			if (log.includes(READY)) ready(keeper);
		});
		keeper.on('error', failed);
		// Nobody but the server writes to it.
		keeper.stderr!.on('end', () => {
			keeper.stdin!.end();
			failed(new Error(`postgres ended:\n${log}`));
		});
	});
}
