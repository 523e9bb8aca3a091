/** The means by which the extension is tested, on an extension that is made up. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { hasVSCode } from '../../scripts/vscode.mjs';
import { type Tree, tree } from '../engine/tree';
import { type OpenOptions, openWindow } from './host';
import type { Window } from './window';

const EXTENSION = join(__dirname, 'fixtures/extension');

describe('VS Code for tests', () => {
	let files: Tree;
	let vsix: string;
	let window: Window;
	before(async function () {
		if (!hasVSCode) return this.skip();
		files = tree({
			'one/note.txt': 'This is bad.\nThis is not.\n',
			'two/many.txt': 'bad\n'.repeat(60),
			'both.code-workspace': { folders: [{ path: 'one' }, { path: 'two' }] },
			'tests.js': `exports.run = async () => {
				const { extensions, commands } = require('vscode');
				await extensions.getExtension('made-up.tiny').activate();
				console.log('has greet: ' + (await commands.getCommands()).includes('tiny.greet'));
			};`,
			'red.js': "exports.run = () => Promise.reject(new Error('this is red'));",
		});
		vsix = files.at('tiny.vsix');
		await createVSIX({ cwd: EXTENSION, packagePath: vsix, dependencies: false });
	});
	after(() => files?.dispose());
	afterEach(async function () {
		if (this.currentTest?.state === 'failed') await window.explainFailure(this.currentTest);
	});

	const opens = (options: () => OpenOptions) => {
		before(async () => {
			window = await openWindow(options());
		});
		after(() => window.close());
	};

	describe('with an extension that is installed', () => {
		opens(() => ({ folder: files.at('one'), vsix, theme: 'Dark Modern' }));

		it('runs its command, and shows and answers its message', async () => {
			await window.command('Tiny: Greet');
			assert.deepEqual(await window.until('a message', () => window.notifications()), ['Good morning']);
			await window.screenshot('message');
			await window.answer('Good morning', 'Likewise');
			await window.until(
				'the answer',
				() => window.notifications(),
				(all) => all.includes('You said: Likewise'),
			);
			await window.dismissNotifications();
			assert.deepEqual(await window.notifications(), []);
		});

		it('chooses in its quick pick', async () => {
			await window.command('Tiny: Choose');
			assert.deepEqual(await window.picks(), ['Apple', 'Pear']);
			await window.pick('Pear');
			await window.until(
				'the choice',
				() => window.notifications(),
				(all) => all.includes('You chose: Pear'),
			);
		});

		it('shows its diagnostics as squiggles and in the Problems panel', async () => {
			await window.openFile('note.txt');
			assert.deepEqual(await window.until('a squiggle', () => window.squiggles()), [
				{ severity: 'warning', text: 'bad' },
			]);
			assert.deepEqual(await window.problems(), ['note.txt:1:9: warning: This is bad tiny(no-bad)']);
			await window.screenshot('diagnostic');
		});

		it('shows its hover', async () => {
			assert.match(await window.hover('bad'), /This is bad[\s\S]*The word is bad/);
			assert.match(await window.hover('is', { nth: 2 }), /^The word is This$/);
			await window.screenshot('hover');
		});

		it('applies its quick fix, and saves', async () => {
			assert.deepEqual(await window.quickFixes('bad'), ['Make it good']);
			await window.quickFix('bad', 'Make it good');
			await window.until(
				'the fixed text',
				() => window.lines(),
				([first]) => first === 'This is good.',
			);
			await window.until(
				'no squiggle',
				() => window.squiggles(),
				(all) => all.length === 0,
			);
			await window.until(
				'no problem',
				() => window.problems(),
				(all) => all.length === 0,
			);
			await window.goTo(2, 6);
			await window.type('here ');
			await window.save();
			assert.equal(readFileSync(files.at('one/note.txt'), 'utf8'), 'This is good.\nThis here is not.\n');
		});

		it('reads the status bar and the log', async () => {
			assert((await window.statusBar()).includes('Tiny is ready'));
			assert.match(window.log(), /Tiny writes a log/);
		});

		it('takes settings that change', async () => {
			await window.changeSettings({ 'editor.lineNumbers': 'off' });
			const numbers = window.page.locator('.line-numbers');
			await numbers.first().waitFor({ state: 'detached' });
		});

		it('reaches no other machine', () => assert.deepEqual(window.host.blocked, []));
	});

	describe('with a folder that is not trusted', () => {
		opens(() => ({ folder: files.at('one'), vsix, trusted: false }));

		it('is in Restricted Mode, in which the extension is not started', async () => {
			await window.until(
				'the mode',
				() => window.statusBar(),
				(items) => items.includes('Restricted Mode'),
			);
			await window.openFile('note.txt');
			await window.until('other extensions', async () => /Eager extensions activated/.test(window.log()));
			assert.doesNotMatch(window.log(), /_doActivateExtension made-up\.tiny/);
		});
	});

	describe('with a workspace', () => {
		opens(() => ({ workspace: files.at('both.code-workspace'), vsix, theme: 'Default High Contrast' }));

		it('opens the files of its folders, and lists all problems of a long one', async () => {
			await window.openFile('two/many.txt');
			const all = await window.until(
				'the problems',
				() => window.problems(),
				(found) => found.length === 60,
			);
			assert.deepEqual(
				all,
				all.map((_, line) => `two/many.txt:${line + 1}:1: warning: This is bad tiny(no-bad)`),
			);
			await window.screenshot('workspace');
		});
	});

	describe('with tests that run in the extension host', () => {
		opens(() => ({ folder: files.at('one'), vsix, extensionTestsPath: files.at('tests.js') }));

		it('runs them beside the installed extension', async () => {
			const { code, output } = await window.host.tests;
			assert.match(output, /has greet: true/);
			assert.equal(code, 0);
		});
	});

	describe('with an extension under development', () => {
		opens(() => ({
			folder: files.at('one'),
			extensionDevelopmentPath: EXTENSION,
			extensionTestsPath: files.at('red.js'),
		}));

		it('tells when its tests fail', async () => {
			const { code, output } = await window.host.tests;
			assert.match(output, /this is red/);
			assert.notEqual(code, 0);
		});
	});

	it('leaves nothing behind when it is closed', async () => {
		window = await openWindow({ folder: files.at('one') });
		const running = window.host.processes().map(({ command }) => command);
		for (const one of [/chromium/, /server-main\.js/]) assert(running.some((command) => one.test(command)));
		await window.close();
		assert.deepEqual(window.host.processes(), []);
		assert(!existsSync(window.host.folder));
	});

	it('says why it does not open', async () => {
		const none = files.at('none.vsix');
		await assert.rejects(
			openWindow({ folder: files.at('one'), vsix: none }),
			/none\.vsix could not be installed[\s\S]*ENOENT/,
		);
	});
});
