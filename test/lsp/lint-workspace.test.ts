/** The command `holdfast.lintWorkspace`: what it counts, that it reads the disk, its progress and its end. */
import assert from 'node:assert/strict';
import {
	CancellationTokenSource,
	ErrorCodes,
	ExecuteCommandRequest,
	LSPErrorCodes,
	ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { built } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { DEMO, type Editor, PULLS, PUSHED, type StartOptions, start } from './client';
import { CALL, ownServer, SERVICE, SOUND } from './service';

describe('holdfast.lintWorkspace', () => {
	const run = built();
	const gated = ownServer('gated');
	const throwing = ownServer('throwing');
	let made: Tree;
	let editor: Editor;
	beforeEach(() => {
		made = tree({ ...SERVICE, 'packages/a/a.ts': CALL, 'packages/b/b.ts': SOUND });
	});
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});
	const begin = async (options: Partial<StartOptions> = {}) => {
		editor = await start({ folders: [made.root], capabilities: PULLS, ...options });
	};
	const execute = (command: unknown = 'holdfast.lintWorkspace', workDoneToken?: string, source = token()) =>
		editor.connection.sendRequest(
			ExecuteCommandRequest.type,
			{ command: command as string, workDoneToken },
			source.token,
		);
	const token = () => new CancellationTokenSource();
	const kinds = () => editor.progress.map(({ value }) => value.kind);
	const refusal = (code: number) => (error: { readonly code: number }) => error.code === code;

	it('is offered', async () => {
		await begin();
		assert.deepEqual(editor.initialized.capabilities.executeCommandProvider, {
			commands: ['holdfast.lintWorkspace'],
			workDoneProgress: true,
		});
	});

	it('counts what the command line reports', async () => {
		await begin({ folders: [DEMO] });
		const { summary, findings } = JSON.parse(run(DEMO, ['--format', 'json']).out);
		const fixable = findings.filter(({ fixes }: { readonly fixes: readonly unknown[] }) => fixes.length > 0);
		assert(findings.length > 0 && fixable.length > 0);
		const { files, byRule } = summary;
		const counts = { files, findings: findings.length, fixable: fixable.length, failures: 0, byRule };
		assert.deepEqual(await execute(), counts);
	});

	it('reads from the disk what nobody told of, and from buffers what is open', async () => {
		await begin();
		assert.deepEqual(await execute(), {
			files: 4,
			findings: 2,
			fixable: 2,
			failures: 0,
			byRule: { 'missing-timeout': 2 },
		});
		assert.equal((await editor.workspace()).size, 2);
		await editor.open(made.at('packages/a/a.ts'), SOUND);
		made.write('packages/b/b.ts', CALL);
		made.write('packages/c/c.ts', CALL);
		const { refreshes } = editor;
		const { files, findings } = await execute();
		assert.deepEqual([files, findings], [5, 3]);
		await editor.until(() => editor.refreshes > refreshes, 'that it should ask again');
		assert.deepEqual(
			[...(await editor.workspace()).keys()],
			[made.at('packages/b/b.ts'), made.at('packages/c/c.ts'), made.at('src/http.ts')],
		);
	});

	it('takes nothing back that is still there', async () => {
		await begin({ folders: [made.at('packages/a')], capabilities: PUSHED });
		await editor.open(made.at('src/http.ts'));
		const shown = () => [...editor.published.values()].filter(({ length }) => length > 0).length;
		await editor.until(() => shown() === 2, 'what is found in the folder, and in the file outside');
		const seen: number[] = [];
		editor.onPublished = (_, { length }) => seen.push(length);
		assert.equal((await execute()).findings, 2);
		assert.deepEqual(seen, []);
	});

	it('counts what is shown, and each of it once', async () => {
		made.write('packages/a/.git/HEAD', '');
		made.write('packages/b/b.ts', CALL);
		const capabilities = { ...PULLS, workspace: { ...PULLS.workspace, configuration: true } };
		await begin({
			folders: [made.root, made.at('packages/a'), made.at('packages/b')],
			capabilities,
			settings: (folder) => ({ enable: folder !== made.at('packages/b') }),
		});
		assert.equal((await execute()).findings, 2);
		assert.deepEqual([...(await editor.workspace()).keys()], [made.at('packages/a/a.ts'), made.at('src/http.ts')]);
	});

	it('does not call clean what could not be looked at', async () => {
		made.write('holdfast.config.json', '{ "profile": "lax" }');
		await begin();
		const nothing = { files: 0, findings: 0, fixable: 0, byRule: {} };
		assert.deepEqual(await execute(), { ...nothing, failures: 1 });
	});

	it('counts what broke', async () => {
		made.write('src/thrown.ts', CALL);
		await begin({ server: throwing });
		const { findings, failures } = await execute();
		assert.deepEqual([findings, failures], [3, 1]);
	});

	it('counts an analysis that broke as a whole', async () => {
		made.write('.throw', '');
		await begin({ server: gated });
		const nothing = { files: 0, findings: 0, fixable: 0, byRule: {} };
		assert.deepEqual(await execute(), { ...nothing, failures: 1 });
	});

	it('says how far it is to who asks for it, and to nobody else', async () => {
		await begin({ server: gated });
		await editor.workspace();
		made.write('.wait', '');
		const answer = execute('holdfast.lintWorkspace', 'mine');
		// Longer than it takes until an analysis is shown by itself.
		await new Promise((resolve) => setTimeout(resolve, 600));
		await editor.until(() => kinds().includes('report'), 'how far it is');
		made.remove('.wait');
		assert.equal((await answer).findings, 2);
		await editor.until(() => kinds().includes('end'), 'the end');
		assert.deepEqual([...new Set(editor.progress.map(({ token }) => token))], ['mine']);
		assert.deepEqual([kinds()[0], kinds().at(-1)], ['begin', 'end']);
	});

	it('is shown as any other analysis where nobody asks for it', async () => {
		await begin({ server: gated });
		await editor.workspace();
		made.write('.wait', '');
		const answer = execute();
		await editor.until(() => kinds().includes('report'), 'how far it is');
		made.remove('.wait');
		assert.equal((await answer).findings, 2);
	});

	it('can be cancelled', async () => {
		made.write('.wait', '');
		await begin({ server: gated });
		const source = token();
		const answer = execute('holdfast.lintWorkspace', 'mine', source);
		await editor.until(() => kinds().includes('begin'), 'the beginning');
		source.cancel();
		await assert.rejects(answer, refusal(LSPErrorCodes.RequestCancelled));
		await editor.until(
			() => editor.progress.some(({ token, value }) => token === 'mine' && value.kind === 'end'),
			'the end',
		);
		made.remove('.wait');
		assert.equal((await editor.workspace()).size, 2);
	});

	it('does not keep the server from going', async () => {
		made.write('.wait', '');
		await begin({ server: gated });
		const refused = assert.rejects(execute(), refusal(LSPErrorCodes.ServerCancelled));
		await editor.connection.sendRequest(ShutdownRequest.type);
		await refused;
	});

	it('is the only command there is', async () => {
		await begin();
		await assert.rejects(execute('holdfast.nope'), refusal(ErrorCodes.InvalidParams));
		await assert.rejects(execute(5), refusal(ErrorCodes.InvalidParams));
	});
});
