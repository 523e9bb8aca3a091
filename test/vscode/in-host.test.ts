/**
 * The tests of ./in-host, which run beside the packaged extension in VS Code: in the one that the windows of the other tests
 * have, or, by @vscode/test-electron, on a desktop's. That is taken where the former does not run, and where HOLDFAST_VSCODE
 * gives the path of its program, or a version to download (`stable`, `1.91.0`).
 */
import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { hasVSCode } from '../../scripts/vscode.mjs';
import { type Tree, tree } from '../engine/tree';
import { Place, vsix } from './extension/setup';
import { openWindow } from './host';

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, '.cache/vscode');
const TESTS = join(CACHE, 'in-host/run.js');

/** Below the repository, where it finds mocha. */
async function bundleTests(): Promise<string> {
	await build({
		entryPoints: [join(__dirname, 'in-host/run.ts')],
		outfile: TESTS,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['vscode', 'mocha'],
		logLevel: 'warning',
	});
	return TESTS;
}

/** The files that are in the package, in a folder, as a desktop's VS Code takes an extension under test. */
async function unpacked(): Promise<string> {
	await vsix();
	const folder = join(CACHE, 'in-host/extension');
	rmSync(folder, { recursive: true, force: true });
	for (const file of await listFiles({ cwd: ROOT, packageManager: PackageManager.None })) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		cpSync(join(ROOT, file), join(folder, file));
	}
	return folder;
}

/** @param vscode path of its program, or a version to download */
async function runOnDesktop(vscode: string, extension: string, folder: string): Promise<void> {
	await runTests({
		...(existsSync(vscode) ? { vscodeExecutablePath: vscode } : { version: vscode }),
		extensionDevelopmentPath: extension,
		extensionTestsPath: await bundleTests(),
		launchArgs: [folder, '--disable-extensions'],
	});
}

async function runInWindow(folder: string): Promise<void> {
	const window = await openWindow({ folder, vsix: await vsix(), extensionTestsPath: await bundleTests() });
	const { code, output } = await window.host.tests;
	await window.close();
	console.log(output);
	assert.equal(code, 0, output);
	assert.match(output, /[1-9]\d* passing/);
}

describe('the extension beside other code in VS Code', () => {
	let place: Place;
	let made: Tree;
	before(() => {
		place = new Place();
		made = tree({
			program: '#!/bin/sh\nprintf "%s\\n" "$@" > "$(dirname "$0")/arguments"\nexit "$(cat "$(dirname "$0")/code")"\n',
		});
		chmodSync(made.at('program'), 0o755);
	});
	after(() => {
		place.dispose();
		made.dispose();
	});

	it('does what its tests say', async () => {
		const desktop = process.env.HOLDFAST_VSCODE ?? (hasVSCode ? undefined : 'stable');
		const demo = place.demo('orders-service');
		await (desktop ? runOnDesktop(desktop, await unpacked(), demo) : runInWindow(demo));
	});

	it('can be tested in a VS Code on the desktop', async function () {
		if (process.platform === 'win32') this.skip();
		const folder = await unpacked();
		made.write('code', '0');
		await runOnDesktop(made.at('program'), folder, made.at('.'));
		const args = readFileSync(made.at('arguments'), 'utf8').split('\n');
		assert(args.includes(`--extensionDevelopmentPath=${folder}`));
		assert(args.includes(`--extensionTestsPath=${TESTS}`));
		for (const file of ['package.json', 'out/extension.js', 'out/cli.js']) assert(existsSync(join(folder, file)), file);
		for (const file of ['client/extension.ts', 'node_modules']) assert(!existsSync(join(folder, file)), file);
		made.write('code', '1');
		await assert.rejects(runOnDesktop(made.at('program'), folder, made.at('.')), /code 1/);
	});
});
