/** The npm package: what is in it, and that it runs on its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Tree, tree } from '../engine/tree';
import { built } from './built';

const root = resolve(__dirname, '../..');
const { version, scripts, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const FILES = [
	'CHANGELOG.md',
	'LICENSE',
	'README.md',
	'out/THIRD-PARTY-LICENSES.txt',
	'out/cli-main.js',
	'out/cli.js',
	'out/server.js',
	'package.json',
	'schema/holdfast.config.schema.json',
];

function run(command: string, args: readonly string[], cwd: string) {
	const done = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
	if (done.error) throw done.error;
	return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('the npm package', () => {
	let made: Tree;
	built();
	beforeEach(() => {
		made = tree({});
	});
	afterEach(() => made.dispose());

	it('holds what it needs and nothing else', () => {
		const { code, out, err } = run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], root);
		assert.equal(code, 0, err);
		const [{ files }] = JSON.parse(out);
		assert.deepEqual(files.map(({ path }: { path: string }) => path).sort(), FILES);
		assert.equal(manifest.dependencies, undefined, 'all it needs is in the bundle');
	});

	it('runs on its own', () => {
		const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', made.root], root);
		assert.equal(packed.code, 0, packed.err);
		assert.equal(run('tar', ['-xzf', `holdfast-${version}.tgz`], made.root).code, 0);
		const cli = made.at('package/out/cli.js');
		assert.deepEqual(run(process.execPath, [cli, '--version'], made.root), { code: 0, out: `${version}\n`, err: '' });
		cpSync(join(root, 'examples/orders-service'), made.at('demo'), { recursive: true });
		const { code, out, err } = run(process.execPath, [cli, '--format', 'json'], made.at('demo'));
		assert.deepEqual([code, err], [1, '']);
		const { findings, failures } = JSON.parse(out);
		assert.ok(findings.length >= 6);
		assert.deepEqual(failures, []);
	});

	// pre-commit takes what npm pack prints for the name of a file, and older versions of it do no more than that.
	it('is built when it is packed from a clone, and npm pack prints its name only', () => {
		const [build, ...others] = scripts.prepare.split(' && ');
		assert.deepEqual([build, others], ['node scripts/build.mjs', []]);
		for (const name of ['package.json', '.npmrc']) cpSync(join(root, name), made.at(name));
		made.write(
			'scripts/build.mjs',
			"import { mkdirSync, writeFileSync } from 'node:fs';\n" +
				"console.log('out/cli.js  7 MB');\nmkdirSync('out');\nwriteFileSync('out/cli.js', '');\n",
		);
		const { code, out, err } = run('npm', ['pack'], made.root);
		assert.deepEqual([code, out], [0, `holdfast-${version}.tgz\n`], err);
		assert.deepEqual(readdirSync(made.at('out')), ['cli.js']);
	});
});
