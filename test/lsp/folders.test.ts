/** Workspace folders that come and go, and files outside of every one. */
import assert from 'node:assert/strict';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { initialize } from '../../server/lsp/requests/initialize';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, PUSHED, start, uri } from './client';
import { CALL, SERVICE } from './service';

it('a workspace folder is a path without a slash at its end, however an old editor writes it', () => {
	const { folders } = initialize({ processId: null, rootUri: null, rootPath: '/work/a/', capabilities: {} });
	assert.deepEqual(folders, ['/work/a']);
});

describe('workspace folders', () => {
	let made: Tree;
	let other: Tree;
	let editor: Editor;
	freshBundle();
	beforeEach(() => {
		made = tree({ ...SERVICE, 'packages/a/a.ts': CALL, 'packages/b/b.ts': CALL });
		other = tree({ '.git/HEAD': '', 'package.json': { private: true }, 'own.ts': CALL });
	});
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
		other.dispose();
	});
	const begin = async (folders: readonly string[], capabilities = PULLS) => {
		editor = await start({ folders, capabilities });
	};
	const shown = () =>
		[...editor.published]
			.filter(([, list]) => list.length > 0)
			.map(([file]) => file)
			.sort();
	const found = async () => [...(await editor.workspace()).keys()].sort();

	it('takes back what was sent of a folder that goes, and sends what is found in one that comes', async () => {
		await begin([made.at('packages/a'), other.root], PUSHED);
		await editor.until(() => shown().length === 2, 'both findings');
		await editor.folders({ removed: [other.root], added: [made.at('packages/b')] });
		await editor.until(() => !shown().includes(other.at('own.ts')) && shown().length === 2, 'the other two');
		assert.deepEqual(shown(), [made.at('packages/a/a.ts'), made.at('packages/b/b.ts')]);
		await editor.folders({ removed: [made.at('packages/a'), made.at('packages/b')] });
		await editor.until(() => shown().length === 0, 'nothing');
	});

	it('never takes back, for a moment, what a folder still shows when its neighbour goes', async () => {
		await begin([made.at('packages/a'), made.at('packages/b')], PUSHED);
		await editor.until(() => shown().length === 2, 'both findings');
		const sent: number[] = [];
		editor.onPublished = (file, list) => file.endsWith('a.ts') && sent.push(list.length);
		await editor.folders({ removed: [made.at('packages/b')] });
		await editor.until(() => shown().length === 1, 'one finding');
		await editor.folders({ added: [other.root] });
		await editor.until(() => shown().length === 2, 'another one');
		assert.deepEqual(sent, []);
	});

	it('still says what is wrong with a configuration when its folder goes and a file in it stays open', async () => {
		const config = made.write('holdfast.config.json', '{ "profile": "lax" }');
		await begin([made.root], PUSHED);
		await editor.open(made.at('src/http.ts'));
		await editor.until(() => editor.published.get(config)?.length === 1, 'the problem');
		const sent: number[] = [];
		editor.onPublished = (file, list) => file === config && sent.push(list.length);
		await editor.folders({ removed: [made.root] });
		// Until the file is looked at by itself, nobody knows of it.
		await editor.until(() => sent.length === 2, 'that it goes and comes');
		assert.deepEqual(sent, [0, 1]);
	});

	it('has an editor that asks ask again, and wakes those that wait', async () => {
		await begin([other.root]);
		const { resultId: value } = await editor.report(other.at('own.ts'));
		assert(value);
		const waiting = editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
			previousResultIds: [{ uri: uri(other.at('own.ts')), value }],
		});
		await editor.folders({ removed: [other.root] });
		const { items } = await waiting;
		assert.deepEqual(
			items.map((item) => [item.uri, item.kind === 'full' && item.items]),
			[[uri(other.at('own.ts')), []]],
		);
		await editor.folders({ added: [made.root] });
		const before = editor.refreshes;
		await editor.until(() => editor.refreshes > before, 'that it should ask again');
		assert.equal((await found()).length, 3);
	});

	it('takes folders that are nested, told twice, or not there', async () => {
		await begin([made.root, made.at('packages/a'), made.root, made.at('nowhere'), other.root]);
		assert.deepEqual(
			await found(),
			[made.at('packages/a/a.ts'), made.at('packages/b/b.ts'), made.at('src/http.ts'), other.at('own.ts')].sort(),
		);
		await editor.folders({ removed: [made.root, made.at('never/was')] });
		assert.deepEqual(await found(), [made.at('packages/a/a.ts'), other.at('own.ts')].sort());
	});

	it('looks into a folder that comes into being', async () => {
		await begin([made.at('later')]);
		assert.deepEqual(await found(), []);
		made.write('later/l.ts', CALL);
		await editor.touched(made.at('later'));
		assert.deepEqual(await found(), [made.at('later/l.ts')]);
	});

	for (const [name, capabilities] of Object.entries({ pulled: PULLS, pushed: PUSHED }))
		it(`shows what is found in a file outside of every folder while it is open, ${name}`, async () => {
			await begin([], capabilities);
			const file = other.at('own.ts');
			await editor.open(file);
			const isShown = async () =>
				capabilities === PULLS
					? (await editor.diagnostics(file)).length === 1
					: editor.published.get(file)?.length === 1;
			if (capabilities === PUSHED) await editor.until(() => editor.published.get(file)?.length === 1, 'the finding');
			assert(await isShown());
			await editor.replace(file, "a')", "a', { signal: AbortSignal.timeout(1) })");
			if (capabilities === PUSHED) await editor.until(() => editor.published.get(file)?.length === 0, 'the repair');
			assert(!(await isShown()));
			await editor.replace(file, ', { signal: AbortSignal.timeout(1) }', '');
			if (capabilities === PUSHED) await editor.until(() => editor.published.get(file)?.length === 1, 'the finding');
			await editor.close(file);
			if (capabilities === PUSHED) await editor.until(() => editor.published.get(file)?.length === 0, 'the close');
			assert(!(await isShown()));
		});

	it('shows only what is open of a project outside, and all that is', async () => {
		await begin([], PUSHED);
		await editor.open(made.at('packages/a/a.ts'));
		await editor.until(() => shown().length === 1, 'the first');
		await editor.open(made.at('packages/b/b.ts'));
		await editor.until(() => shown().length === 2, 'the second');
		await editor.close(made.at('packages/a/a.ts'));
		await editor.until(() => shown().length === 1, 'the close');
		assert.deepEqual(shown(), [made.at('packages/b/b.ts')]);
	});
});
