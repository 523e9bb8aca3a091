/** Diffs of dry runs, applied by git and by patch. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { coloursFor } from '../../server/cli/text/colour';
import { patchOf } from '../../server/cli/text/patch';
import { shownPatch } from '../../server/cli/text/shown-patch';
import { type Tree, tree } from '../engine/tree';

const lines = (...list: string[]) => list.map((line) => `${line}\n`).join('');
const long = (middle: string) =>
	lines(...Array.from({ length: 40 }, (_, i) => (i === 20 ? middle : `const v${i} = ${i};`)));

/** Path, before, after. */
const CHANGES: readonly (readonly [string, string, string])[] = [
	['plain.ts', lines('a', 'fetch(u);', 'b'), lines('a', 'fetch(u, o);', 'b')],
	['crlf.ts', 'a\r\nfetch(u);\r\nb\r\n', 'a\r\nfetch(u, o);\r\nb\r\n'],
	['mixed.ts', 'a\r\nfetch(u);\nb\r\n', 'a\r\nfetch(u, o);\nb\r\n'],
	['no-end.ts', 'a\nfetch(u)', 'a\nfetch(u, o)'],
	['no-end-crlf.ts', 'a\r\nfetch(u)', 'a\r\nfetch(u, o)'],
	['end-added.ts', 'a\nfetch(u)', 'a\nfetch(u, o);\n'],
	['end-untouched.ts', `import a;\n${long('x')}last`, `import b;\n${long('x')}last`],
	['bom.ts', '\ufefffetch(u);\n', '\ufeffimport a;\nfetch(u);\n'],
	['two/hunks.ts', long('fetch(u);'), `import a;\n${long('fetch(u, o);')}function f() {}\n`],
	['with blank/my file.ts', lines('a'), lines('b')],
	['größe/日本.ts', lines("'é日🎉'"), lines("'è日🎉'")],
	['quote"s.ts', lines('a'), lines('b')],
	['separators.ts', 'a\u2028b\rc\u0085d\n', 'a\u2028b\rc\u0085e\n'],
	['like-a-patch.ts', lines('-- a/x', '++ b/x', '@@ -1 +1 @@', 'a'), lines('-- a/x', '@@ -1 +1 @@', 'b')],
	['one.ts', 'a', ''],
	['empty.ts', '', 'a\n'],
];

const colours = (on: boolean) => coloursFor(on, {}, process.stdout);

describe('the diff of a dry run', () => {
	let made: Tree;
	const patch = CHANGES.map(([name, before, after]) => patchOf(name, before, after)).join('');
	const apply = (command: string, args: readonly string[], folder: string) => {
		const done = spawnSync(command, args, { cwd: made.at(folder), input: patch, encoding: 'utf8' });
		assert.equal(done.status, 0, done.stderr + done.stdout);
		for (const [name, , after] of CHANGES)
			assert.equal(readFileSync(made.at(`${folder}/${name}`), 'utf8'), after, name);
	};
	beforeEach(() => {
		made = tree({});
		const ignored = spawnSync('git', ['init', '-q'], { cwd: made.root });
		assert.equal(ignored.status, 0);
		for (const folder of ['.', 'packages/a']) {
			for (const [name, before] of CHANGES) made.write(`${folder}/${name}`, before);
		}
	});
	afterEach(() => made.dispose());

	it('is taken by git apply, also in a folder of the repository', () => {
		apply('git', ['apply', '--whitespace=nowarn'], '.');
		apply('git', ['apply', '--whitespace=nowarn'], 'packages/a');
	});

	it('is taken by patch -p1', function () {
		if (spawnSync('patch', ['--version']).error) return this.skip();
		// --binary: patch on Windows would take the carriage returns for its own.
		apply('patch', ['-p1', '--binary', '--no-backup-if-mismatch'], 'packages/a');
	});

	it('can be taken back', () => {
		apply('git', ['apply', '--whitespace=nowarn'], '.');
		const back = spawnSync('git', ['apply', '-R', '--whitespace=nowarn'], { cwd: made.root, input: patch });
		assert.equal(back.status, 0, String(back.stderr));
		for (const [name, before] of CHANGES) assert.equal(readFileSync(made.at(name), 'utf8'), before, name);
	});

	it('says nothing where nothing changes', () => {
		assert.equal(patchOf('a.ts', 'a\n', 'a\n'), '');
	});

	it('on a terminal is coloured and controls nothing', () => {
		const dangerous = patchOf('a.ts', 'a\r\n\tx \u001b[2J\n', 'a\r\n\ty \u202e\n');
		assert.equal(
			shownPatch(dangerous, colours(false)),
			lines('--- a/a.ts', '+++ b/a.ts', '@@ -1,2 +1,2 @@', ' a', '-\tx \\u{1b}[2J', '+\ty \\u{202e}'),
		);
		const coloured = shownPatch(patchOf('a.ts', '-- a\n', '++ a\n'), colours(true)).split('\n');
		assert.deepEqual(coloured.slice(3, 5), ['\u001b[31m--- a\u001b[39m', '\u001b[32m+++ a\u001b[39m']);
	});
});
