/** Finding PostgreSQL, and what is done when there is none. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensurePostgres, findPostgres } from '../../../scripts/postgres.mjs';

describe('fault lab: getting PostgreSQL', () => {
	let dir: string;
	beforeEach(() => {
		dir = mkdtempSync(join(tmpdir(), 'holdfast-'));
	});
	afterEach(() => rmSync(dir, { recursive: true, force: true }));

	const programs = (folder: string, ...names: string[]) => {
		const path = join(dir, folder);
		mkdirSync(path, { recursive: true });
		for (const name of names) {
			writeFileSync(join(path, name), '');
			chmodSync(join(path, name), 0o755);
		}
		return path;
	};

	it('finds it in the PATH, or the newest of Debian', () => {
		const path = [programs('tools', 'initdb'), programs('bin', 'initdb', 'postgres')].join(delimiter);
		const debian = join(dir, 'debian');
		assert.equal(findPostgres({ path: '', debian }), undefined);
		programs('debian/9/bin', 'initdb', 'postgres');
		const newest = programs('debian/15/bin', 'initdb', 'postgres');
		programs('debian/17/bin', 'psql');
		assert.equal(findPostgres({ path: programs('tools', 'initdb'), debian }), newest);
		assert.equal(findPostgres({ path, debian }), join(dir, 'bin'));
	});

	/** A machine on which these commands fail, and the installation brings PostgreSQL. */
	const machine = (uid: number, failing: RegExp) => {
		const ran: string[] = [];
		const spawn = (command: string, args: readonly string[]) => {
			ran.push([command, ...args].join(' '));
			return { status: failing.test(ran.at(-1)!) ? 1 : 0 };
		};
		const find = () => (ran.some((line) => line.includes(' install ')) ? '/found' : undefined);
		const said: string[] = [];
		return { ran, said, tools: { uid, spawn, find, log: (text: string) => said.push(text) } };
	};
	const never = /^$/;

	it('does nothing when it is there', () => {
		const { ran, said, tools } = machine(0, never);
		assert.equal(ensurePostgres({ ...tools, find: () => '/there' }), '/there');
		assert.deepEqual([...ran, ...said], []);
	});

	it('installs it as root, or by sudo', () => {
		const root = machine(0, never);
		assert.equal(ensurePostgres(root.tools), '/found');
		assert.deepEqual(root.ran, [
			'apt-get --version',
			'env DEBIAN_FRONTEND=noninteractive apt-get update -qq',
			'env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql',
		]);
		assert.match(root.said.join(), /installing the package postgresql/);
		const user = machine(1000, never);
		assert.equal(ensurePostgres(user.tools), '/found');
		assert.equal(user.ran[1], 'sudo -n true');
		assert(user.ran.slice(2).every((line) => line.startsWith('sudo -n env ')));
	});

	const failures: readonly [name: string, uid: number, failing: RegExp, says: RegExp][] = [
		['there is no apt-get', 0, /^apt-get/, /PostgreSQL is missing, and so is apt-get\. Install PostgreSQL by hand/],
		['there are no rights', 1000, /^sudo -n true/, /needs root, or sudo without a password\. Install .* by hand/],
		['the package list cannot be had', 0, /update/, /apt-get update failed\. Install .* by hand/],
		['the package cannot be had', 0, /install/, /apt-get install failed\. Install .* by hand/],
	];
	for (const [name, uid, failing, says] of failures)
		it(`says what to do when ${name}`, () => {
			assert.throws(() => ensurePostgres(machine(uid, failing).tools), says);
		});

	it('says so when the package does not bring it', () => {
		const { tools } = machine(0, never);
		assert.throws(() => ensurePostgres({ ...tools, find: () => undefined }), /has brought no initdb and postgres/);
	});
});
