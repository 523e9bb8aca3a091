/** Programs that tests need and npm has not: what is done where one is missing. */
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { delimiter } from 'node:path';
import type { Spawn } from '../../scripts/apt.mjs';
import { ensureNeovim, findNeovim } from '../../scripts/neovim.mjs';
import { ensurePostgres, findPostgres } from '../../scripts/postgres.mjs';
import { ensureChromium, ensureCompiler, findChromium, findCompiler } from '../../scripts/vscode.mjs';
import { type Tree, tree } from '../engine/tree';

describe('getting programs that tests need', () => {
	let made: Tree;
	beforeEach(() => {
		made = tree({});
	});
	afterEach(() => made.dispose());

	const programs = (folder: string, ...names: string[]) => {
		for (const name of names) chmodSync(made.write(`${folder}/${name}`, ''), 0o755);
		return made.at(folder);
	};

	it('finds PostgreSQL in the PATH, or the newest of Debian', () => {
		const path = [programs('tools', 'initdb'), programs('bin', 'initdb', 'postgres')].join(delimiter);
		const debian = made.at('debian');
		assert.equal(findPostgres({ path: '', debian }), undefined);
		programs('debian/9/bin', 'initdb', 'postgres');
		const newest = programs('debian/15/bin', 'initdb', 'postgres');
		programs('debian/17/bin', 'psql');
		assert.equal(findPostgres({ path: made.at('tools'), debian }), newest);
		assert.equal(findPostgres({ path, debian }), made.at('bin'));
	});

	it('finds Neovim in the PATH', () => {
		const path = ['', made.at('none'), programs('bin', 'nvim')].join(delimiter);
		assert.equal(findNeovim({ path }), made.at('bin/nvim'));
		assert.equal(findNeovim({ path: made.at('none') }), undefined);
	});

	it('finds Chromium in the PATH, also under its other names', () => {
		const path = [programs('chrome', 'google-chrome'), programs('bin', 'chromium-browser')].join(delimiter);
		assert.equal(findChromium({ path }), made.at('bin/chromium-browser'));
		assert.equal(findChromium({ path: made.at('chrome') }), made.at('chrome/google-chrome'));
		assert.equal(findChromium({ path: made.at('none') }), undefined);
	});

	it('finds a compiler only with all that VS Code needs', () => {
		const path = [programs('bin', 'python3', 'make'), programs('gnu', 'g++')].join(delimiter);
		const include = made.at('include');
		assert.equal(findCompiler({ path, include }), undefined);
		made.write('include/gssapi/gssapi.h', '');
		assert.equal(findCompiler({ path, include }), made.at('gnu/g++'));
		assert.equal(findCompiler({ path: made.at('gnu'), include }), undefined);
	});

	/** A machine on which these commands fail, and the installation brings the program. */
	const machine = (uid: number, failing: RegExp) => {
		const ran: string[] = [];
		const spawn: Spawn = (command, args) => {
			ran.push([command, ...args].join(' '));
			return { status: failing.test(ran.at(-1)!) ? 1 : 0 };
		};
		const find = () => (ran.some((line) => line.includes(' install ')) ? '/found' : undefined);
		const said: string[] = [];
		return { ran, said, tools: { uid, spawn, find, log: (text: string) => said.push(text) } };
	};
	const never = /^$/;

	for (const [ensure, name, packages, brings] of [
		[ensurePostgres, 'PostgreSQL', ['postgresql'], 'initdb and postgres'],
		[ensureNeovim, 'Neovim', ['neovim'], 'nvim'],
		[ensureChromium, 'Chromium', ['chromium'], 'chromium'],
		[ensureCompiler, 'A compiler', ['python3', 'make', 'g++', 'libkrb5-dev'], 'python3, make, g.. and gssapi.h'],
	] as const)
		describe(name, () => {
			it('does nothing when it is there', () => {
				const { ran, said, tools } = machine(0, never);
				assert.equal(ensure({ ...tools, find: () => '/there' }), '/there');
				assert.deepEqual([...ran, ...said], []);
			});

			it('installs it as root, or by sudo', () => {
				const root = machine(0, never);
				assert.equal(ensure(root.tools), '/found');
				assert.deepEqual(root.ran, [
					'apt-get --version',
					'env DEBIAN_FRONTEND=noninteractive apt-get update -qq',
					`env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`,
				]);
				assert.match(root.said.join(), /installing the packages? /);
				assert(root.said.join().includes(packages.join(', ')));
				const user = machine(1000, never);
				assert.equal(ensure(user.tools), '/found');
				assert.equal(user.ran[1], 'sudo -n true');
				assert(user.ran.slice(2).every((line) => line.startsWith('sudo -n env ')));
			});

			const byHand = `Install ${name.toLowerCase()}.* by hand`;
			const failures: readonly [when: string, uid: number, failing: RegExp, says: string][] = [
				['there is no apt-get', 0, /^apt-get/, `${name} is missing, and so is apt-get\\. ${byHand}`],
				['there are no rights', 1000, /^sudo -n true/, `needs root, or sudo without a password\\. ${byHand}`],
				['the package list cannot be had', 0, /update/, `apt-get update failed\\. ${byHand}`],
				['the package cannot be had', 0, /install/, `apt-get install failed\\. ${byHand}`],
			];
			for (const [when, uid, failing, says] of failures)
				it(`says what to do when ${when}`, () => {
					assert.throws(() => ensure(machine(uid, failing).tools), new RegExp(says, 'i'));
				});

			it('says so when the package does not bring it', () => {
				const { tools } = machine(0, never);
				assert.throws(() => ensure({ ...tools, find: () => undefined }), new RegExp(`brought no ${brings}`));
			});
		});
});
