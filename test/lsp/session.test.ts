/** Sessions of an editor with the language server over stdio. */
import assert from 'node:assert/strict';
import { type PreviousResultId, WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol';
import { clientOf } from '../../server/lsp/client';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, PUSHED, start } from './client';
import { SERVICE } from './service';

describe('the language server over stdio', () => {
	let made: Tree;
	let editor: Editor;
	freshBundle();
	beforeEach(() => {
		made = tree(SERVICE);
	});
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});
	const begin = async (capabilities = PULLS) => {
		editor = await start({ folders: [made.root], capabilities });
	};

	it('answers what is found in a file, and follows what is typed', async () => {
		await begin();
		const file = made.at('src/http.ts');
		await editor.open(file);
		const [found, ...others] = await editor.diagnostics(file);
		assert.deepEqual(others, []);
		assert.equal(found?.code, 'missing-timeout');
		assert.deepEqual(found.range, { start: { line: 2, character: 26 }, end: { line: 2, character: 32 } });
		await editor.replace(file, "com' }", "com', timeout: 5000 }");
		assert.deepEqual(await editor.diagnostics(file), []);
		await editor.replace(file, ', timeout: 5000', '');
		assert.deepEqual(await editor.diagnostics(file), [found]);
	});

	it('sends what is found to an editor that does not ask', async () => {
		await begin(PUSHED);
		const file = made.at('src/http.ts');
		await editor.open(file);
		await editor.until(() => editor.published.get(file)?.length === 1, 'the finding');
		await editor.replace(file, "com' }", "com', timeout: 5000 }");
		await editor.until(() => editor.published.get(file)?.length === 0, 'no finding');
	});

	const { diagnostics: _, ...workspace } = PULLS.workspace!;
	it('sends it, too, to an editor that asks, but would not ask again', async () => {
		await begin({ ...PULLS, workspace });
		assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
		assert.deepEqual([clientOf(PULLS).pulls, clientOf(PULLS, 'Neovim').pulls], [true, false]);
		await editor.open(made.at('src/users.ts'));
		await editor.until(() => editor.published.get(made.at('src/http.ts'))?.length === 1, 'the finding');
	});

	it('tells of a whole workspace, and says that an answer is what the editor has already', async () => {
		await begin();
		const found = await editor.workspace();
		assert.deepEqual([...found.keys()], [made.at('src/http.ts')]);
		const report = await editor.report(made.at('src/http.ts'));
		assert.equal(report.kind, 'full');
		const again = await editor.report(made.at('src/http.ts'), report.resultId);
		assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
	});

	it('knows the files of a workspace by whatever address the editor writes', async () => {
		const file = made.write('src/@shop/route.ts', "fetch('https://a.example.com');\n");
		await begin();
		const ask = (...previousResultIds: PreviousResultId[]) =>
			editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
		const { items } = await ask();
		// As VS Code writes them.
		const ids = items.map(({ uri, resultId }) => ({
			uri: uri.replace('@shop', '%40shop'),
			value: resultId!,
		}));
		assert.deepEqual(ids.filter(({ uri }) => uri.includes('%40shop')).length, 1);
		// It waits until there is something to tell.
		const next = ask(...ids);
		await editor.open(file, '');
		const told = (await next).items.filter(({ uri }) => uri.includes('shop'));
		const { resultId, ...report } = told[0]!;
		assert.deepEqual(
			[told.length, report],
			[1, { kind: 'full', uri: ids.find(({ uri }) => uri.includes('%40'))!.uri, version: 1, items: [] }],
		);
	});
});
