/** The means by which the extension is tested, on an extension that is made up. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { type Tree, tree } from '../engine/tree';
import { openWindow } from './host';
import type { Window } from './window';

const EXTENSION = join(__dirname, 'fixtures/extension');

describe('VS Code for tests', () => {
	let files: Tree;
	let vsix: string;
	before(async () => {
		files = tree({ 'workspace/note.txt': 'This is bad.\nThis is not.\n', 'workspace/other.txt': 'Nothing here\n' });
		vsix = files.at('tiny.vsix');
		await createVSIX({ cwd: EXTENSION, packagePath: vsix, dependencies: false });
	});
	after(() => files.dispose());

	describe('with an extension that is installed', () => {
		let window: Window;
		before(async () => {
			window = await openWindow({ folder: files.at('workspace'), vsix, theme: 'Dark Modern' });
		});
		after(() => window?.close());
		afterEach(async function () {
			if (this.currentTest?.state === 'failed') {
				await window.screenshot(`failed ${this.currentTest.title}`.replaceAll(/\W+/g, '-'));
				console.log(window.log());
			}
		});

		it('runs its command, and shows and answers its message', async () => {
			await window.command('Tiny: Greet');
			await window.until('the message', () => window.notifications());
			assert.deepEqual(await window.notifications(), ['Good morning']);
			await window.screenshot('message');
			await window.answer('Good morning', 'Likewise');
			await window.until(
				'the answer',
				() => window.notifications(),
				(all) => all.includes('You said: Likewise'),
			);
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
			await window.until('a squiggle', () => window.squiggles());
			assert.deepEqual(await window.squiggles(), [{ severity: 'warning', text: 'bad' }]);
			assert.deepEqual(await window.problems(), ['note.txt:1:9: warning: This is bad tiny(no-bad)']);
			await window.screenshot('diagnostic');
		});

		it('shows its hover', async () => {
			assert.match(await window.hover('bad'), /This is bad[\s\S]*The word is bad/);
			await window.screenshot('hover');
		});

		it('applies its quick fix', async () => {
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
		});

		it('types and saves', async () => {
			await window.goTo(2, 6);
			await window.type('bad or ');
			assert.equal((await window.lines())[1], 'This bad or is not.');
			await window.save();
		});

		it('reads the status bar and the log', async () => {
			assert((await window.statusBar()).includes('Tiny is ready'));
			assert.match(window.log(), /Tiny writes a log/);
		});

		it('reaches no other machine', () => assert.deepEqual(window.host.blocked, []));
	});
});
