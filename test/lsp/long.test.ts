/** Analyses that take long: what is shown of them, and that requests end when they shall. The engine waits as it is told. */
import assert from 'node:assert/strict';
import {
	CancellationTokenSource,
	DocumentDiagnosticRequest,
	LSPErrorCodes,
	ShutdownRequest,
	WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, PUSHED, start, uri } from './client';
import { ownServer, SERVICE } from './service';

describe('long analyses', () => {
	const gated = ownServer('gated');
	let made: Tree;
	let editor: Editor;
	let isQuit: boolean;
	beforeEach(() => {
		made = tree({ ...SERVICE, '.wait': '' });
		isQuit = false;
	});
	afterEach(async () => {
		if (!isQuit) assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});
	const begin = async (capabilities = PULLS) => {
		editor = await start({ folders: [made.root], capabilities, server: gated });
	};
	const kinds = () => editor.progress.map(({ value }) => value.kind);
	const whole = (previousResultIds: { uri: string; value: string }[] = [], workDoneToken?: string) => {
		const source = new CancellationTokenSource();
		const answer = editor.connection.sendRequest(
			WorkspaceDiagnosticRequest.type,
			{ previousResultIds, workDoneToken },
			source.token,
		);
		return { answer, source };
	};
	const refusal = (code: number) => (error: { readonly code: number }) => error.code === code;

	it('are shown while they go on', async () => {
		await begin();
		await editor.until(() => kinds().includes('report'), 'how far it is');
		const { value } = editor.progress[0] as { value: { kind: string; percentage?: number; cancellable?: boolean } };
		assert.equal(value.kind, 'begin');
		assert.equal(value.cancellable, false);
		made.remove('.wait');
		await editor.until(() => kinds().includes('end'), 'the end');
		assert.deepEqual([kinds().indexOf('begin'), kinds().indexOf('end')], [0, kinds().length - 1]);
	});

	it('are not shown any more when they break, or when their folder goes', async () => {
		made.write('.throw', '');
		await begin();
		await editor.until(() => kinds().includes('begin'), 'the beginning');
		made.remove('.wait');
		await editor.until(() => kinds().includes('end'), 'the end');
		made.write('.wait', '');
		await editor.touched(made.at('src'));
		await editor.until(() => kinds().filter((kind) => kind === 'begin').length === 2, 'another one');
		await editor.folders({ removed: [made.root] });
		await editor.until(() => kinds().filter((kind) => kind === 'end').length === 2, 'its end');
	});

	it('are shown to a request that asks for it', async () => {
		await begin({ ...PULLS, window: { workDoneProgress: false } });
		const { answer } = whole([], 'mine');
		await editor.until(() => kinds().includes('report'), 'how far it is');
		made.remove('.wait');
		assert.equal((await answer).items.length, 1);
		assert.deepEqual([...new Set(editor.progress.map(({ token }) => token))], ['mine']);
		assert.deepEqual([kinds()[0], kinds().at(-1)], ['begin', 'end']);
	});

	it('let a request be cancelled, and go on for others', async () => {
		await begin();
		const one = whole();
		const other = whole();
		one.source.cancel();
		await assert.rejects(one.answer, refusal(LSPErrorCodes.RequestCancelled));
		made.remove('.wait');
		assert.equal((await other.answer).items.length, 1);
		const file = made.at('src/http.ts');
		made.write('.wait', '');
		await editor.open(file, '');
		const source = new CancellationTokenSource();
		const params = { textDocument: { uri: uri(file) } };
		const cancelled = editor.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
		const kept = editor.connection.sendRequest(DocumentDiagnosticRequest.type, params);
		source.cancel();
		await assert.rejects(cancelled, refusal(LSPErrorCodes.RequestCancelled));
		made.remove('.wait');
		assert.deepEqual(await kept.then((report) => report.kind === 'full' && report.items), []);
	});

	it('do not keep an editor that has nothing to learn from cancelling its question', async () => {
		made.remove('.wait');
		await begin();
		const { items } = await whole().answer;
		const known = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
		const { answer, source } = whole(known);
		source.cancel();
		await assert.rejects(answer, refusal(LSPErrorCodes.RequestCancelled));
		// Nor from hearing of news when it asks again.
		const again = whole(known).answer;
		await editor.open(made.at('src/http.ts'), '');
		assert.deepEqual(
			(await again).items.map((item) => item.kind === 'full' && item.items),
			[[]],
		);
	});

	it('do not keep the server from going', async () => {
		await begin();
		const { answer } = whole();
		const refused = assert.rejects(answer, refusal(LSPErrorCodes.ServerCancelled));
		await editor.connection.sendRequest(ShutdownRequest.type);
		await refused;
		await assert.rejects(whole().answer, /shut down/);
		const gone = new Promise((resolve) => editor.process.once('exit', resolve));
		await editor.connection.sendNotification('exit');
		assert.equal(await gone, 0);
		isQuit = true;
	});

	it('go on when their folder is deleted', async () => {
		await begin(PUSHED);
		await editor.until(() => kinds().includes('begin'), 'the beginning');
		made.dispose();
		await editor.until(() => kinds().includes('end'), 'the end');
		assert.deepEqual(editor.shown, []);
	});
});
