// The PostgreSQL that the fault lab runs: where it is, and how to get it. Debian's package puts initdb outside the PATH.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureProgram, required } from './apt.mjs';

const DEBIAN = '/usr/lib/postgresql';

const POSTGRES = {
	name: 'PostgreSQL',
	package: 'postgresql',
	purpose: 'the fault lab',
	brings: 'initdb and postgres',
	byHand: `Install PostgreSQL by hand, so that initdb and postgres are in the PATH or in ${DEBIAN}/<version>/bin:
  Debian, Ubuntu   apt-get install postgresql
  Fedora           dnf install postgresql-server
  macOS            brew install postgresql
Its own server need not run: the lab starts one in a temporary folder.`,
};

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
export function ensurePostgres(tools = {}) {
	return ensureProgram(POSTGRES, { find: findPostgres, ...tools });
}

/** ensurePostgres for scripts: says plainly why there is none, and ends the process. */
export function requirePostgres() {
	required(ensurePostgres);
}
