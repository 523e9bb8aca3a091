/** In VS Code: settings, Restricted Mode, several folders, and a server that dies. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { problemsOf, statusOf, withWindow } from './setup';

const CALL = "export const all = () => fetch('https://stock.example.com/all');\n";
const SERVICE = { name: 'stock', private: true, dependencies: { express: '^4.0.0' } };

describe('the extension in Restricted Mode', () => {
	const window = withWindow((place) => ({ folder: place.demo('orders-service'), trusted: false }));

	it('shows the same', async () => {
		await window().openFile('src/clients/http-client.ts');
		await problemsOf(window(), 6);
		assert(
			(await window().statusBar()).some((item) => /Restricted Mode/.test(item)),
			'the window is restricted',
		);
	});
});

describe('the extension on several folders', () => {
	const window = withWindow((place) => {
		for (const name of ['one', 'two']) {
			place.write(`${name}/package.json`, JSON.stringify({ ...SERVICE, name }));
			place.write(`${name}/src/${name}.ts`, `import express from 'express';\n${CALL}express().listen(1);\n`);
			place.write(`${name}/.git/HEAD`, 'ref: refs/heads/main\n');
		}
		const folders = ['one', 'two'].map((path) => ({ path }));
		return { workspace: place.write('both.code-workspace', JSON.stringify({ folders, settings: {} })) };
	});

	it('shows what is found in each', async () => {
		await window().openFile('one.ts');
		const all = await problemsOf(window(), 2);
		assert.equal(all.length, 2);
		assert.equal(await statusOf(window()), 'Holdfast: 2');
	});
});

describe('the extension in use', () => {
	let folder = '';
	const window = withWindow((place) => {
		folder = place.demo('orders-service');
		return { folder };
	});

	it('takes in settings while it runs', async () => {
		await window().openFile('src/clients/inventory.ts');
		await problemsOf(window(), 6);
		await window().command('Preferences: Open Workspace Settings (JSON)');
		await window().page.keyboard.press('Control+A');
		await window().page.keyboard.insertText('{ "holdfast.rules": { "missing-timeout": "off" } }');
		await window().save();
		const [left] = await problemsOf(window(), 1);
		assert.match(left!, /ineffective-option/);
		await window().page.keyboard.press('Control+A');
		await window().page.keyboard.insertText('{}');
		await window().save();
		await problemsOf(window(), 6);
	});

	it('lints the whole workspace, and says how much there is', async () => {
		await window().command('Holdfast: Lint Whole Workspace');
		const said = await window().until(
			'the message',
			() => window().notifications(),
			(all) => all.some((one) => /^Holdfast: \d/.test(one)),
		);
		assert(said.includes('Holdfast: 6 findings, 6 with a fix, in 15 files.'), said.join('\n'));
	});

	it('explains a rule', async () => {
		await window().command('Holdfast: Explain Rule…');
		assert.deepEqual((await window().picks()).sort(), [
			'ineffective-option',
			'missing-timeout',
			'uncancelled-timeout',
			'unused-suppression',
		]);
		await window().pick('missing-timeout');
		await window().page.locator('.tab.active', { hasText: 'Preview' }).waitFor();
	});

	it('completes the configuration', async () => {
		await window().openFile('holdfast.config.json');
		await window().goTo(1, 2);
		await window().type('\n"pro');
		await window().page.keyboard.press('Control+Space');
		const widget = window().page.locator('.suggest-widget');
		await widget.getByText('profile', { exact: true }).first().waitFor();
		await window().page.keyboard.press('Escape');
		await window().command('File: Revert File');
	});

	it('creates a baseline', async () => {
		await window().openFile('src/clients/inventory.ts');
		await window().command('Holdfast: Create Baseline');
		await problemsOf(window(), 0);
		assert.match(readFileSync(`${folder}/holdfast.baseline.json`, 'utf8'), /missing-timeout/);
	});

	it('starts its server again when that is killed, and says why', async () => {
		const servers = () =>
			execFileSync('pgrep', ['-f', 'lsp --node-ipc'], { encoding: 'utf8' })
				.split('\n')
				.filter((pid) => pid && readFileSync(`/proc/${pid}/cwd`, { flag: 'r' }) !== undefined);
		const [pid] = servers();
		process.kill(Number(pid), 'SIGKILL');
		const said = await window().until(
			'the message',
			() => window().notifications(),
			(all) => all.some((one) => /server has ended/.test(one)),
		);
		assert.match(said.join('\n'), /something on this machine has killed it/);
		await window().until(
			'the status',
			() => statusOf(window()),
			(status) => status === 'Holdfast',
		);
	});
});
