/** What keeps findings from being shown: in the configuration's file, and said once for each time that it breaks. */
import assert from 'node:assert/strict';
import type { ConfigProblem } from '../../server/engine/config';
import type { Failure, Notice } from '../../server/engine/types';
import type { Documents } from '../../server/lsp/documents';
import type { LintRoot } from '../../server/lsp/lint-root';
import type { Log } from '../../server/lsp/log';
import { Troubles } from '../../server/lsp/troubles';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, PUSHED, start } from './client';
import { CALL, ownServer, SERVICE } from './service';

describe('what keeps findings from being shown', () => {
	const open = new Set<string>();
	let shown: string[];
	let logged: string[];
	let tell: (what: {
		readonly problems?: readonly ConfigProblem[];
		readonly failures?: readonly Failure[];
		readonly notices?: readonly Notice[];
	}) => void;
	beforeEach(() => {
		open.clear();
		shown = [];
		logged = [];
		const write = (message: string) => logged.push(message);
		const log = { info: write, error: write, show: (message: string) => shown.push(message) } as unknown as Log;
		const troubles = new Troubles(log, {
			byFile: (file: string) => open.has(file) || undefined,
		} as unknown as Documents);
		const root = { folders: ['/p'], problems: [] as readonly ConfigProblem[], analysis: {} };
		tell = ({ problems = [], failures = [], notices = [] }) => {
			root.problems = problems;
			root.analysis = { failures, notices };
			troubles.tell(root as unknown as LintRoot);
		};
	});
	const wrong = (message: string, file = '/p/holdfast.config.json'): ConfigProblem => ({
		file,
		position: { line: 2, column: 3 },
		message,
	});

	it('is said when a configuration breaks, and when it breaks again', () => {
		tell({ problems: [wrong('one'), wrong('two')] });
		tell({ problems: [wrong('three')] });
		assert.deepEqual(shown, ['Holdfast reports nothing until this is put right: holdfast.config.json: one']);
		assert.deepEqual(logged, ['/p/holdfast.config.json:2:3: one', '/p/holdfast.config.json:2:3: two']);
		tell({});
		tell({ problems: [wrong('four')] });
		assert.equal(shown.length, 2);
		tell({ problems: [wrong('four'), wrong('five', '/base.json')] });
		assert.match(shown[2]!, /\.\.\/base\.json: five$/);
	});

	it('is said once to someone who types in it', () => {
		open.add('/p/holdfast.config.json');
		for (const problems of [[wrong('"s" is no profile')], [], [wrong('"st" is no profile')], []]) tell({ problems });
		assert.equal(shown.length, 1);
		open.clear();
		tell({});
		tell({ problems: [wrong('again')] });
		assert.equal(shown.length, 2);
	});

	it('is said of what has no file, once', () => {
		for (let i = 0; i < 2; i++)
			tell({ failures: [{ message: 'no memory' }, { rule: 'r', file: '/p/a.ts', message: 'x' }] });
		assert.deepEqual(shown, ['Holdfast could not check everything: no memory']);
		assert.deepEqual(logged, ['incomplete: /p: no memory', 'incomplete: /p/a.ts: r: x']);
	});

	it('is logged, but not without end', () => {
		const notices = Array.from({ length: 1000 }, (_, i) => ({ file: `/p/${i}.ts`, message: 'skipped' }));
		tell({ notices });
		tell({ notices });
		assert.equal(logged.length, 101);
	});

	describe('over stdio', () => {
		const gated = ownServer('gated');
		let made: Tree;
		let editor: Editor;
		beforeEach(() => {
			// Above the workspace folder, and not open.
			made = tree({ ...SERVICE, 'packages/a/a.ts': CALL, 'holdfast.config.json': '{\n  "profile": "loose"\n}\n' });
		});
		afterEach(async () => {
			assert.equal(await editor.quit(), 0);
			assert.equal(editor.stderr, '');
			made.dispose();
		});

		it('stands in the configuration, and is gone when that is repaired', async () => {
			editor = await start({ folders: [made.at('packages/a')], capabilities: PUSHED, server: gated });
			const config = made.at('holdfast.config.json');
			await editor.until(() => editor.published.get(config)?.length === 1, 'the problem');
			const [problem] = editor.published.get(config)!;
			assert.equal(problem?.code, 'configuration');
			assert.deepEqual(problem?.range.start, { line: 1, character: 13 });
			await editor.until(() => editor.shown.length === 1, 'the message');
			assert.match(editor.shown[0]!, /^Holdfast reports nothing until .*\.\.\/\.\.\/holdfast\.config\.json: /);
			made.write('holdfast.config.json', '{}');
			await editor.touched(config);
			await editor.until(() => editor.published.get(config)?.length === 0, 'the repair');
			await editor.until(() => editor.published.get(made.at('packages/a/a.ts'))?.length === 1, 'the finding');
			assert.equal(editor.shown.length, 1);
		});

		it('is told to an editor that asks', async () => {
			editor = await start({ folders: [made.at('packages/a')], capabilities: PULLS, server: gated });
			const config = made.at('holdfast.config.json');
			assert.deepEqual([...(await editor.workspace()).keys()], [config]);
			await editor.open(config);
			assert.equal((await editor.diagnostics(config)).length, 1);
			await editor.close(config);
			made.write('holdfast.config.json', '{}');
			await editor.touched(config);
			assert.deepEqual([...(await editor.workspace()).keys()], [made.at('packages/a/a.ts')]);
			assert.deepEqual(await editor.diagnostics(config), []);
		});
	});
});
