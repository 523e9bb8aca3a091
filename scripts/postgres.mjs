// The PostgreSQL that the fault lab runs: where it is, and how to get it. Debian's package puts initdb outside the PATH.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

const BY_HAND = `Install PostgreSQL by hand, so that initdb and postgres are in the PATH or in ${DEBIAN}/<version>/bin:
  Debian, Ubuntu   apt-get install postgresql
  Fedora           dnf install postgresql-server
  macOS            brew install postgresql
Its own server need not run: the lab starts one in a temporary folder.`;

/** The folder that holds both initdb and postgres; undefined when there is none. The newest of Debian's versions. */
export function findPostgres({ path = process.env.PATH ?? '', debian = DEBIAN } = {}) {
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [...path.split(delimiter), ...versions.map((version) => join(debian, version, 'bin'))];
	return folders.find((folder) => folder && ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/**
 * Installs Debian's package where PostgreSQL is missing and apt and the rights are there.
 * @throws Error that says what to install by hand
 */
export function ensurePostgres({
	find = findPostgres,
	spawn = spawnSync,
	uid = process.getuid?.(),
	log = console.log,
} = {}) {
	const found = find();
	if (found) return found;
	const succeeds = (command, args, stdio = 'ignore') => spawn(command, args, { stdio }).status === 0;
	if (!succeeds('apt-get', ['--version'])) throw new Error(`PostgreSQL is missing, and so is apt-get. ${BY_HAND}`);
	const root = uid === 0 ? [] : ['sudo', '-n'];
	if (uid !== 0 && !succeeds('sudo', ['-n', 'true']))
		throw new Error(`PostgreSQL is missing; installing it needs root, or sudo without a password. ${BY_HAND}`);
	log('holdfast: installing the package postgresql with apt-get, for the fault lab');
	for (const args of [
		['update', '-qq'],
		['install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
	]) {
		const [command, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
		if (!succeeds(command, rest, ['ignore', 2, 2])) throw new Error(`apt-get ${args[0]} failed. ${BY_HAND}`);
	}
	const installed = find();
	if (!installed) throw new Error(`the package postgresql has brought no initdb and postgres. ${BY_HAND}`);
	return installed;
}

/** ensurePostgres for scripts: says plainly why there is none, and ends the process. */
export function requirePostgres() {
	try {
		ensurePostgres();
	} catch (error) {
		console.error(`holdfast: ${error.message}`);
		process.exit(1);
	}
}
