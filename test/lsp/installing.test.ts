/** Fixes whose code imports packages that are not declared yet: what the client is to install, and where. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver-protocol/node';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, type StartOptions, start } from './client';
import { CALL, ownServer } from './service';

const { resolveSupport: _, ...withoutResolve } = PULLS.textDocument!.codeAction!;
/** Wants every edit at once. */
const EAGER: ClientCapabilities = { ...PULLS, textDocument: { ...PULLS.textDocument, codeAction: withoutResolve } };
const KNOWS = { commands: ['other', 'holdfast.installPackages'] };
const TWO = `${CALL}${CALL.replace('load', 'more')}`;
const PACKAGES = [
	{ name: 'cockatiel', range: '^3.2.0' },
	{ name: 'abort-controller-x', range: '>=0.4 <1' },
];

describe('packages that fixes need', () => {
	const server = ownServer('needing');
	let made: Tree;
	let editor: Editor;
	beforeEach(() => {
		made = tree({
			'.git/HEAD': '',
			'package.json': { private: true },
			'src/top.ts': TWO,
			'packages/a/package.json': { name: 'a' },
			'packages/a/src/deep/a.ts': TWO,
			'holdfast.config.json': {},
		});
	});
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});
	const begin = async (options: Partial<StartOptions> = {}) => {
		editor = await start({ folders: [made.root], server, initializationOptions: KNOWS, ...options });
		await editor.open(made.at('src/top.ts'));
	};
	const offered = async (file: string, title: RegExp): Promise<CodeAction> => {
		const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
		const [first] = (await editor.actions(made.at(file), whole)).filter((action) => title.test(action.title));
		assert(first, `${title} is offered`);
		return first;
	};
	const installs = (folder: string) => ({
		title: 'Install cockatiel, abort-controller-x',
		command: 'holdfast.installPackages',
		arguments: [{ folder, packages: PACKAGES }],
	});

	for (const [file, folder] of [
		['src/top.ts', ''],
		['packages/a/src/deep/a.ts', '/packages/a'],
	] as const)
		it(`are installed in the nearest package of ${file}, after the edit`, async () => {
			await begin();
			const action = await offered(file, /^Retry this call \(needs cockatiel, abort-controller-x\)/);
			// Without an edit there is nothing to install for.
			assert.equal(action.command, undefined);
			const { edit, command } = await editor.resolve(action);
			assert.deepEqual(command, installs(`${made.root}${folder}`));
			assert.match(editor.edited(edit!).get(made.at(file))!, /^import \{ retry \} from 'cockatiel';/);
		});

	it('are installed once for all fixes of a file', async () => {
		await begin();
		const { edit, command } = await editor.resolve(await offered('src/top.ts', /also unsafe/));
		assert.deepEqual(command, installs(made.root));
		await editor.apply(edit!);
		assert.deepEqual(await editor.diagnostics(made.at('src/top.ts')), []);
	});

	it('come with the edit to an editor that does not ask for it', async () => {
		await begin({ capabilities: EAGER });
		const { edit, command } = await offered('packages/a/src/deep/a.ts', /^Retry/);
		assert(edit);
		assert.deepEqual(command, installs(made.at('packages/a')));
	});

	it('are installed in the lint root where nothing says what is a package', async () => {
		for (const folder of ['', 'packages/a/']) made.remove(`${folder}package.json`);
		await begin();
		const { command } = await editor.resolve(await offered('packages/a/src/deep/a.ts', /^Retry/));
		assert.deepEqual(command, installs(made.root));
	});

	for (const initializationOptions of [
		undefined,
		null,
		5,
		{},
		{ commands: 'holdfast.installPackages' },
		{ commands: ['other', 5] },
	])
		it(`are not the business of an editor that says ${JSON.stringify(initializationOptions)}`, async () => {
			await begin({ initializationOptions });
			const { edit, command } = await editor.resolve(await offered('src/top.ts', /^Retry/));
			assert(edit);
			assert.equal(command, undefined);
		});

	it('are not installed for what suppresses a finding, nor when the code has changed', async () => {
		await begin();
		const suppress = await offered('src/top.ts', /^Suppress/);
		const retry = await offered('src/top.ts', /^Retry/);
		assert.equal((await editor.resolve(suppress)).command, undefined);
		await editor.edit(made.at('src/top.ts'), 0, 0, '\n');
		const { edit, command } = await editor.resolve(retry);
		assert.deepEqual([edit, command], [undefined, undefined]);
	});
});
