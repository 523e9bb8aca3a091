/** What is set in the editor: asked for or told, changed while the server runs, folder by folder, and wrong. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import {
	type ClientCapabilities,
	type PreviousResultId,
	WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { readSettings } from '../../server/lsp/settings';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, PUSHED, type StartOptions, start } from './client';
import { CALL, ownServer } from './service';

/** Can be asked. */
const askable = (capabilities: ClientCapabilities): ClientCapabilities => ({
	...capabilities,
	workspace: {
		...capabilities.workspace,
		configuration: true,
		didChangeConfiguration: { dynamicRegistration: true },
	},
});
const ASKED = askable(PULLS);
const LEVEL = (level: string) => ({ rules: { 'missing-timeout': level } });
/** Noted under the strict profile only. */
const LONG = CALL.replace("a')", "a', { signal: AbortSignal.timeout(100_000) })");
const never = () => new Promise(() => {});

describe('settings as an editor may have them', () => {
	const rules = ['missing-timeout', 'ineffective-option'];
	for (const [said, settings] of [
		[undefined, {}],
		[null, {}],
		[{}, {}],
		[{ enable: null, profile: null, rules: null, trace: { server: 'off' } }, {}],
		[
			{ enable: false, profile: 'strict' },
			{ enable: false, profile: 'strict' },
		],
		[{ rules: { 'missing-timeout': 'off', 'ineffective-option': null } }, { levels: { 'missing-timeout': 'off' } }],
	] as const)
		it(`are read: ${JSON.stringify(said)}`, () => {
			const wanted = { enable: true, profile: undefined, levels: {}, ...settings };
			assert.deepEqual(readSettings(said, rules), { settings: wanted, wrong: [] });
		});

	it('mean the same in whatever order', () => {
		const read = (text: string) => JSON.stringify(readSettings(JSON.parse(text), rules));
		assert.equal(
			read('{"rules":{"missing-timeout":"off","ineffective-option":"info"}}'),
			read('{"rules":{"ineffective-option":"info","missing-timeout":"off"}}'),
		);
	});

	for (const [said, says] of [
		['strict', 'holdfast is "strict" and ignored: it must be an object.'],
		[{ enable: 'no' }, 'holdfast.enable is "no" and ignored: it must be true or false.'],
		[{ profile: 'lax' }, 'holdfast.profile is "lax" and ignored: profiles are recommended or strict.'],
		[{ profile: 'toString' }, 'holdfast.profile is "toString" and ignored: profiles are recommended or strict.'],
		[{ rules: ['a'] }, 'holdfast.rules is ["a"] and ignored: it must be an object.'],
		[
			{ rules: { 'missing-timeouts': 'off' } },
			'holdfast.rules.missing-timeouts is "off" and ignored: there is no such rule. Did you mean "missing-timeout"?',
		],
		[
			{ rules: { 'missing-timeout': 'warn' } },
			'holdfast.rules.missing-timeout is "warn" and ignored: levels are error, warning, info or off.',
		],
		[
			{ profile: 'x'.repeat(99) },
			`holdfast.profile is "${'x'.repeat(58)}… and ignored: profiles are recommended or strict.`,
		],
	] as const)
		it(`are ignored where they are wrong: ${JSON.stringify(said).slice(0, 40)}`, () => {
			const { settings, wrong } = readSettings(said, rules);
			assert.deepEqual(wrong, [`The setting ${says}`]);
			assert.deepEqual(settings, { enable: true, profile: undefined, levels: {} });
		});

	it('count where they are right beside others that are wrong', () => {
		const { settings, wrong } = readSettings(
			{ profile: 'strict', rules: { a: 'off', 'missing-timeout': 'info' } },
			rules,
		);
		assert.deepEqual([settings.profile, settings.levels, wrong.length], ['strict', { 'missing-timeout': 'info' }, 1]);
	});
});

describe('settings over stdio', () => {
	freshBundle();
	const gated = ownServer('gated');
	let made: Tree;
	let editor: Editor;
	beforeEach(() => {
		made = tree({
			'.git/HEAD': '',
			'package.json': { private: true },
			'a/package.json': { name: 'a' },
			'a/a.ts': CALL,
			'a/long.ts': LONG,
			'b/package.json': { name: 'b' },
			'b/b.ts': CALL,
		});
	});
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});
	const begin = async (options: Partial<StartOptions>) => {
		editor = await start({ folders: [made.root], capabilities: ASKED, ...options });
	};
	/** Severities by file, from the root on. */
	const found = async () => {
		const all = [...(await editor.workspace())].map(([file, list]) => [
			file.slice(made.root.length + 1),
			list.map(({ severity }) => severity).join(),
		]);
		return Object.fromEntries(all.sort());
	};
	const published = (file: string) =>
		(editor.published.get(made.at(file)) ?? []).map(({ severity }) => severity).join();
	const [ERROR, WARNING, INFO] = ['1', '2', '3'];

	it('are asked for, of each folder, and win over configurations', async () => {
		made.write('holdfast.config.json', JSON.stringify({ rules: { 'missing-timeout': 'off' } }));
		await begin({ settings: () => LEVEL('error') });
		assert.deepEqual(await found(), { 'a/a.ts': ERROR, 'b/b.ts': ERROR });
		assert.deepEqual(editor.questions, [[undefined, made.root]]);
		await editor.until(() => editor.registered.size === 2, 'what it wants to be told of');
		const wanted = [...editor.registered.values()].find(({ method }) => method === 'workspace/didChangeConfiguration');
		assert.deepEqual(wanted?.registerOptions, { section: 'holdfast' });
	});

	it('choose the profile', async () => {
		await begin({ settings: () => ({ profile: 'strict' }) });
		assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'a/long.ts': INFO, 'b/b.ts': WARNING });
	});

	it('may be nothing at all', async () => {
		await begin({});
		assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'b/b.ts': WARNING });
		assert.deepEqual(editor.shown, []);
	});

	it('are taken as they are told by an editor that cannot be asked', async () => {
		await begin({ capabilities: PULLS, initializationOptions: { holdfast: LEVEL('error') } });
		assert.deepEqual(await found(), { 'a/a.ts': ERROR, 'b/b.ts': ERROR });
		await editor.configure({ holdfast: LEVEL('info') });
		assert.deepEqual(await found(), { 'a/a.ts': INFO, 'b/b.ts': INFO });
		// Which is about others.
		for (const settings of [null, {}, { typescript: {} }, 5]) await editor.configure(settings);
		assert.deepEqual(await found(), { 'a/a.ts': INFO, 'b/b.ts': INFO });
		await editor.configure({ holdfast: null });
		assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'b/b.ts': WARNING });
		assert.deepEqual([editor.questions, [...editor.registered.values()].length], [[], 1]);
	});

	it('are those told with the greeting where the answer is that nothing is set', async () => {
		await begin({ initializationOptions: { holdfast: LEVEL('error') } });
		assert.deepEqual(await found(), { 'a/a.ts': ERROR, 'b/b.ts': ERROR });
	});

	it('change while the server runs, in an editor that asks', async () => {
		await begin({});
		const file = made.at('a/a.ts');
		await editor.open(file);
		assert.equal((await editor.diagnostics(file)).length, 1);
		await found();
		const { refreshes } = editor;
		editor.settings = () => LEVEL('off');
		await editor.configure();
		await editor.until(() => editor.refreshes > refreshes, 'that it should ask again');
		assert.deepEqual(await editor.diagnostics(file), []);
		assert.deepEqual(await found(), {});
		editor.settings = () => ({ profile: 'strict' });
		await editor.configure();
		assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'a/long.ts': INFO, 'b/b.ts': WARNING });
		assert.equal(editor.questions.length, 3);
	});

	it('change also for an open file, of which an editor takes nothing from what it is told of the workspace', async () => {
		await begin({});
		const file = made.at('a/a.ts');
		await editor.open(file);
		await editor.report(file);
		const ask = (previousResultIds: PreviousResultId[]) =>
			editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
		const { items } = await ask([]);
		const waiting = ask(items.map(({ uri, resultId }) => ({ uri, value: resultId! })));
		const { refreshes } = editor;
		editor.settings = () => LEVEL('off');
		await editor.configure();
		await waiting;
		await editor.until(() => editor.refreshes > refreshes, 'that it should ask again');
		assert.deepEqual(await editor.diagnostics(file), []);
	});

	it('change twice, and the editor is to ask again each time, also when nothing is to be shown any more', async () => {
		await begin({});
		const file = made.at('a/a.ts');
		await editor.open(file);
		await editor.report(file);
		await found();
		for (const [settings, severities] of [
			[LEVEL('info'), [3]],
			[{ enable: false }, []],
			[{}, [2]],
		] as const) {
			const { refreshes } = editor;
			editor.settings = () => settings;
			await editor.configure();
			await editor.until(() => editor.refreshes > refreshes, 'that it should ask again');
			const shown = await editor.diagnostics(file);
			assert.deepEqual(
				shown.map(({ severity }) => severity),
				severities,
			);
		}
	});

	it('change while the server runs, in an editor that is told, and nothing is shown that is not so', async () => {
		await begin({ capabilities: askable(PUSHED) });
		await editor.until(() => published('a/a.ts') === WARNING && published('b/b.ts') === WARNING, 'the findings');
		const seen: number[] = [];
		editor.onPublished = (_, { length }) => seen.push(length);
		editor.settings = () => LEVEL('error');
		await editor.configure();
		await editor.until(() => published('a/a.ts') === ERROR && published('b/b.ts') === ERROR, 'the level');
		assert.deepEqual(seen, [1, 1]);
		editor.settings = () => LEVEL('off');
		await editor.configure();
		await editor.until(() => published('a/a.ts') === '' && published('b/b.ts') === '', 'nothing');
		assert.deepEqual(seen, [1, 1, 0, 0]);
	});

	it('may differ from folder to folder, those of a repository of its own', async () => {
		for (const name of ['a', 'b']) made.write(`${name}/.git/HEAD`, '');
		await begin({
			folders: [made.at('a'), made.at('b')],
			settings: (folder) => LEVEL(folder === made.at('a') ? 'error' : folder === made.at('b') ? 'info' : 'off'),
		});
		assert.deepEqual(await found(), { 'a/a.ts': ERROR, 'b/b.ts': INFO });
		assert.deepEqual(editor.questions, [[undefined, made.at('a'), made.at('b')]]);
	});

	it('are those of the first folder where several are looked at together', async () => {
		await begin({
			folders: [made.at('b'), made.at('a')],
			settings: (folder) => LEVEL(folder === made.at('a') ? 'error' : 'info'),
		});
		assert.deepEqual(await found(), { 'a/a.ts': ERROR, 'b/b.ts': ERROR });
	});

	it('of a folder that comes are known before anything of it is shown', async () => {
		made.write('b/.git/HEAD', '');
		await begin({
			folders: [made.at('a')],
			settings: (folder) => (folder === made.at('b') ? LEVEL('error') : null),
		});
		assert.deepEqual(await found(), { 'a/a.ts': WARNING });
		await editor.folders({ added: [made.at('b')] });
		await editor.open(made.at('b/b.ts'));
		assert.deepEqual(
			(await editor.diagnostics(made.at('b/b.ts'))).map(({ severity }) => String(severity)),
			[ERROR],
		);
		await editor.folders({ removed: [made.at('a')] });
		assert.deepEqual(await found(), { 'b/b.ts': ERROR });
	});

	it('of files outside of every folder are those without one', async () => {
		await begin({ folders: [], settings: (folder) => (folder === undefined ? LEVEL('error') : null) });
		const file = made.at('b/b.ts');
		await editor.open(file);
		const severities = async () => (await editor.diagnostics(file)).map(({ severity }) => String(severity));
		assert.deepEqual(await severities(), [ERROR]);
		editor.settings = () => ({ enable: false });
		await editor.configure();
		assert.deepEqual(await severities(), []);
		editor.settings = () => null;
		await editor.configure();
		assert.deepEqual(await severities(), [WARNING]);
	});

	for (const [name, folders] of [
		['apart', ['a', 'b']],
		['nested', ['', 'b']],
	] as const)
		it(`may have nothing shown for a folder, ${name}`, async () => {
			const off = (folder?: string) => ({ enable: folder !== made.at('b') });
			await begin({ folders: folders.map((folder) => made.at(folder).replace(/\/$/, '')), settings: off });
			assert.deepEqual(await found(), { 'a/a.ts': WARNING });
			const file = made.at('b/b.ts');
			await editor.open(file);
			assert.deepEqual(await editor.diagnostics(file), []);
			assert.deepEqual(await editor.actions(file, 'fetch'), []);
			assert.equal(await editor.hover(file, 'fetch'), null);
			editor.settings = () => ({ enable: true });
			await editor.configure();
			assert.equal((await editor.diagnostics(file)).length, 1);
			assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'b/b.ts': WARNING });
			const { refreshes } = editor;
			editor.settings = off;
			await editor.configure();
			await editor.until(() => editor.refreshes > refreshes, 'that it should ask again');
			assert.deepEqual(await found(), { 'a/a.ts': WARNING });
			assert.deepEqual(await editor.diagnostics(file), []);
		});

	it('are ignored where they are wrong, which is said once', async () => {
		await begin({
			folders: [made.at('a'), made.at('b')],
			settings: () => ({ profile: 'lax', rules: { nope: 'off', 'missing-timeout': 'error' } }),
		});
		assert.deepEqual(await found(), { 'a/a.ts': ERROR, 'b/b.ts': ERROR });
		await editor.configure();
		await found();
		const said = 'The setting holdfast.profile is "lax" and ignored: profiles are recommended or strict.';
		assert.deepEqual(editor.shown, [`Holdfast: ${said} There are 2 such warnings; the log has them all.`]);
		assert.deepEqual(
			editor.log.filter((line) => line.startsWith('The setting')),
			[said, 'The setting holdfast.rules.nope is "off" and ignored: there is no such rule.'],
		);
		// Put right and wrong again.
		editor.settings = () => null;
		await editor.configure();
		await found();
		editor.settings = () => ({ profile: 'lax' });
		await editor.configure();
		await editor.until(() => editor.shown.length === 2, 'that it is wrong again');
		assert.equal(editor.shown[1], `Holdfast: ${said}`);
	});

	it('are not waited for without end, and count when they come late', async () => {
		let answer: (value: unknown) => void = () => {};
		const late = new Promise((resolve) => {
			answer = resolve;
		});
		const before = performance.now();
		await begin({ settings: () => late });
		assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'b/b.ts': WARNING });
		assert(performance.now() - before >= 2000, 'it was waited for');
		const { refreshes } = editor;
		answer(LEVEL('error'));
		await editor.until(() => editor.refreshes > refreshes, 'that it should ask again');
		assert.deepEqual(await found(), { 'a/a.ts': ERROR, 'b/b.ts': ERROR });
	});

	it('are not waited for again of an editor that does not answer', async () => {
		await begin({ settings: never, folders: [made.at('a')] });
		assert.deepEqual(await found(), { 'a/a.ts': WARNING });
		const before = performance.now();
		await editor.configure();
		await editor.folders({ added: [made.at('b')] });
		assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'b/b.ts': WARNING });
		assert(performance.now() - before < 1900, 'it was not waited for');
	});

	it('are none where the editor refuses to say', async () => {
		await begin({ settings: () => Promise.reject(new Error('not today')) });
		assert.deepEqual(await found(), { 'a/a.ts': WARNING, 'b/b.ts': WARNING });
		assert(editor.log.some((line) => /does not say what is set: .*not today/.test(line)));
	});

	it('do not keep the server from going', async () => {
		await begin({ settings: never });
	});

	it('are known before anything is analysed, so that it is done once', async () => {
		let answer: (value: unknown) => void = () => {};
		const slow = new Promise((resolve) => {
			answer = resolve;
		});
		await begin({ settings: () => slow, server: gated });
		await editor.open(made.at('a/a.ts'));
		const asked = editor.diagnostics(made.at('a/a.ts'));
		await editor.edit(made.at('a/a.ts'), 0, 0, CALL.replace('load', 'more'));
		const all = found();
		await editor.until(() => editor.questions.length === 1, 'the question');
		assert(!existsSync(made.at('.count')), 'nothing is analysed');
		answer(LEVEL('error'));
		assert.equal((await asked).map(({ severity }) => severity).join(), '1,1');
		assert.deepEqual(await all, { 'a/a.ts': '1,1', 'b/b.ts': ERROR });
		await editor.configure();
		await found();
		assert.equal(readFileSync(made.at('.count'), 'utf8'), '.');
	});
});
