/** What breaks in the engine, and files that cannot be read: shown, logged, and survived. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, PUSHED, start } from './client';
import { CALL, ownServer, SERVICE, SOUND } from './service';

describe('what breaks', () => {
	const gated = ownServer('gated');
	const throwing = ownServer('throwing');
	freshBundle();
	let made: Tree;
	let editor: Editor;
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});

	it('in a rule is shown in the file, beside what others find', async () => {
		made = tree({ ...SERVICE, 'src/thrown.ts': CALL });
		editor = await start({ folders: [made.root], server: throwing });
		const found = await editor.workspace();
		const codes = (path: string) => found.get(made.at(path))?.map(({ code }) => code);
		assert.deepEqual(codes('src/thrown.ts'), ['incomplete', 'missing-timeout']);
		assert.deepEqual(codes('src/http.ts'), ['missing-timeout']);
		const [first] = found.get(made.at('src/thrown.ts'))!;
		assert.match(String(first!.message), /thrower.*this rule cannot do it/);
		const told = () => editor.log.filter((line) => line.startsWith('incomplete: ')).length;
		assert.equal(told(), 1);
		await editor.open(made.at('src/http.ts'), '');
		assert.deepEqual([...(await editor.workspace()).keys()], [made.at('src/thrown.ts')]);
		assert.equal(told(), 1);
		assert.deepEqual(editor.shown, []);
	});

	it('in an analysis is said once, and tried again with the next edit only', async () => {
		made = tree({ ...SERVICE, '.throw': '' });
		editor = await start({ folders: [made.root], capabilities: PUSHED, server: gated });
		await editor.until(() => editor.shown.length > 0, 'the message');
		assert.match(editor.shown[0]!, /defect.*it is thrown/);
		const analyses = () => readFileSync(made.at('.count'), 'utf8').length;
		assert.equal(analyses(), 1);
		await editor.open(made.at('src/users.ts'));
		await editor.until(() => editor.log.filter((line) => line.includes('it is thrown')).length === 2, 'the second');
		assert.equal(analyses(), 2);
		assert.equal(editor.shown.length, 1);
		made.remove('.throw');
		await editor.open(made.at('src/http.ts'));
		await editor.until(() => editor.published.get(made.at('src/http.ts'))?.length === 1, 'the finding');
	});

	for (const [name, what] of [
		['.spoil', 'taking in an edit'],
		['.shut', 'opening a folder'],
	] as const)
		it(`in ${what} does not keep later edits from being seen`, async () => {
			made = tree(SERVICE);
			if (name === '.shut') made.write(name, '');
			editor = await start({ folders: [made.root], capabilities: PUSHED, server: gated });
			const file = made.at('src/http.ts');
			if (name === '.spoil') {
				await editor.until(() => editor.published.get(file)?.length === 1, 'the finding');
				made.write(name, '');
				await editor.open(file);
			}
			await editor.until(() => editor.shown.length > 0, 'the message');
			made.remove(name);
			if (name === '.shut') await editor.open(file);
			await editor.until(() => editor.published.get(file)?.length === 1, 'the finding');
			await editor.replace(file, "com' }", "com', timeout: 5000 }");
			await editor.until(() => editor.published.get(file)?.length === 0, 'the repair');
		});

	it('is not a file that goes while it is open: it is as the editor says', async () => {
		made = tree({ ...SERVICE, 'src/gone.ts': CALL });
		editor = await start({ folders: [made.root], server: gated });
		const file = made.at('src/gone.ts');
		await editor.open(file);
		made.remove('src/gone.ts');
		await editor.touched(file);
		assert.equal((await editor.diagnostics(file)).length, 1);
		await editor.close(file);
		assert.deepEqual(await editor.diagnostics(file), []);
	});

	it('is logged once for files that cannot be read', async () => {
		const large = `${SOUND}//${' '.repeat(3 * 1024 * 1024)}\n`;
		made = tree({ ...SERVICE, 'src/large.ts': large, 'src/wrong.ts': `${CALL}export const = 1;\n` });
		editor = await start({ folders: [made.root], server: gated });
		assert.equal((await editor.workspace()).size, 2);
		const about = (name: string) => editor.log.filter((line) => line.includes(name));
		await editor.until(() => about('large.ts').length > 0, 'why it was skipped');
		await editor.until(() => about('wrong.ts').length > 0, 'the syntax error');
		await editor.open(made.at('src/users.ts'), '');
		await editor.workspace();
		assert.equal(about('large.ts').length, 1);
		assert.match(about('large.ts')[0]!, /larger than 2 MB/);
		// What is wrong for a moment while someone types is not logged.
		const typed = made.at('src/typed.ts');
		await editor.open(typed, `${CALL}export const = 1;\n`);
		assert.equal((await editor.diagnostics(typed)).length, 1);
		assert.deepEqual(about('typed.ts'), []);
	});

	it('is not an open file of ten megabytes', async () => {
		made = tree(SERVICE);
		editor = await start({ folders: [made.root], capabilities: PULLS });
		const file = made.at('src/huge.ts');
		await editor.open(file, CALL + '// nothing to see here\n'.repeat(450_000));
		assert.deepEqual(await editor.diagnostics(file), []);
		await editor.edit(file, CALL.length, editor.text(file).length - CALL.length, '');
		assert.equal((await editor.diagnostics(file)).length, 1);
	});
});
