/** Code actions over stdio: what is offered, and that edits are those of the command line. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import {
	type ClientCapabilities,
	type CodeAction,
	CodeActionTriggerKind,
	type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { built } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { DEMO, type Editor, PULLS, PUSHED, start } from './client';

const { codeAction: actionSupport, ...otherSupport } = PULLS.textDocument!;
const { resolveSupport: _, ...withoutResolve } = actionSupport!;
/** Wants every edit at once, and knows no versions. */
const EAGER: ClientCapabilities = {
	...PULLS,
	textDocument: { ...otherSupport, codeAction: withoutResolve },
	workspace: { ...PULLS.workspace, workspaceEdit: {} },
};
const SNIPPETS: ClientCapabilities = {
	...PULLS,
	workspace: { ...PULLS.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};
const ALL = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

const PACKAGE = { private: true, engines: { node: '>=20' }, dependencies: { express: '^4.0.0', axios: '^1.7.0' } };
const CALLS = `import express from 'express';

const app = express();
app.get('/a', async (_, res) => res.json(await (await fetch('http://a.internal')).json()));
app.get('/b', async (_, res) => res.json(await (await fetch('http://b.internal', { timeout: 500 })).json()));
app.get('/c', async (_, res) => res.json(await (await fetch('http://c.internal')).json()));
app.listen(3000);
`;
describe('code actions over stdio', () => {
	let made: Tree;
	let editor: Editor;
	const run = built();
	const begin = async (files: Record<string, string | object>, capabilities = PULLS, copied?: string) => {
		made = tree({ '.git/HEAD': '', 'package.json': PACKAGE, ...files });
		if (copied) cpSync(copied, made.root, { recursive: true });
		editor = await start({ folders: [made.root], capabilities });
	};
	const beginDemo = () => begin({}, PULLS, DEMO);
	const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
	const titled = (actions: readonly CodeAction[], title: RegExp) => {
		const found = actions.filter((action) => title.test(action.title));
		assert.equal(found.length, 1, `one of ${titles(actions).join(', ')}`);
		return found[0]!;
	};
	const editOf = async (action: CodeAction) => {
		const { edit } = await editor.resolve(action);
		assert(edit, `${action.title} has an edit`);
		return edit;
	};
	/** What the command line makes of a file, which is then as before. */
	const byCommandLine = (file: string, ...args: readonly string[]) => {
		const before = readFileSync(file);
		run(made.root, [...args, file]);
		const after = readFileSync(file, 'utf8');
		made.write(file.slice(made.root.length + 1), before);
		return after;
	};
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});

	it('writes each fix of the demo service as the command line does', async () => {
		await beginDemo();
		const found = await editor.workspace();
		const rules = new Set([...found.values()].flat().map(({ code }) => String(code)));
		// Rules about retries offer no fix.
		const hasFix = ({ code }: Diagnostic) => !String(code).endsWith('-retry');
		assert.equal([...found.values()].flat().filter(hasFix).length, 6);
		for (const [file, diagnostics] of found) {
			await editor.open(file);
			for (const diagnostic of diagnostics.filter(hasFix)) {
				const [first, ...others] = await editor.actions(file, diagnostic.range, { diagnostics: [diagnostic] });
				assert(first?.isPreferred);
				assert.equal(first.edit, undefined);
				assert.deepEqual(first.diagnostics, [diagnostic]);
				assert(others.every(({ isPreferred }) => !isPreferred));
				const off = [...rules].filter((rule) => rule !== diagnostic.code).flatMap((rule) => ['--rule', `${rule}=off`]);
				const wanted = byCommandLine(file, '--fix-unsafe', ...off);
				assert.notEqual(wanted, editor.text(file));
				assert.deepEqual(editor.edited(await editOf(first)), new Map([[file, wanted]]));
			}
		}
	});

	it('fixes a whole file as the command line does, and leaves no trace in what it says', async () => {
		await beginDemo();
		const found = await editor.workspace();
		for (const file of found.keys()) {
			await editor.open(file);
			const before = await editor.diagnostics(file);
			const actions = await editor.actions(file, ALL, { only: ['source'] });
			for (const [kind, option] of [
				['source.fixAll.holdfast', '--fix'],
				['source.fixUnsafe.holdfast', '--fix-unsafe'],
			] as const) {
				const wanted = byCommandLine(file, option);
				const action = actions.find((one) => one.kind === kind);
				assert.equal(action !== undefined, wanted !== editor.text(file), `${kind} in ${file}`);
				if (action) assert.deepEqual(editor.edited(await editOf(action)), new Map([[file, wanted]]));
				assert.deepEqual(await editor.diagnostics(file), before);
			}
		}
		assert.deepEqual(await editor.workspace(), found);
	});

	it('shows an editor that is told of diagnostics never those of a text that is only tried', async () => {
		await begin({ 'src/a.ts': CALLS, 'src/b.ts': CALLS }, PUSHED);
		const file = made.at('src/a.ts');
		const told: number[] = [];
		editor.onPublished = (path, { length }) => path === file && told.push(length);
		await editor.open(file);
		await editor.until(() => editor.published.get(file)?.length === 3, 'the findings');
		const tried = async () => editOf(titled(await editor.actions(file, ALL), /also unsafe/));
		await tried();
		await editor.replace(file, "'/c'", "'/cc'");
		await editor.apply(await tried());
		await editor.until(() => editor.published.get(file)?.length === 0, 'no findings');
		assert.deepEqual([...new Set(told)], [3, 0]);
		assert.equal(editor.published.get(made.at('src/b.ts'))?.length, 3);
	});

	it('reads files that are not open from the disk again after it has tried fixes on them', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		await editor.open(file);
		await editor.close(file);
		const edit = await editOf(titled(await editor.actions(file, ALL), /also unsafe/));
		const [fixed] = editor.edited(edit).values();
		made.write('src/a.ts', CALLS.replaceAll('fetch(', 'notfetch('));
		await editor.touched(file);
		assert.deepEqual(await editor.diagnostics(file), []);
		made.write('src/a.ts', CALLS);
		await editor.touched(file);
		assert.equal((await editor.diagnostics(file)).length, 3);
		await editor.apply(edit);
		assert.equal(readFileSync(file, 'utf8'), fixed);
		assert.deepEqual(await editor.diagnostics(file), []);
	});

	it('gives no edit for a file on the disk that is not as it was read', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		const actions = await editor.actions(file, ALL);
		made.write('src/a.ts', `// another\n${CALLS}`);
		assert.equal((await editor.resolve(actions[0]!)).edit, undefined);
		// It has looked at the file: of what is there now it can tell.
		const again = await editor.actions(file, ALL);
		made.write('src/a.ts', CALLS);
		assert.equal((await editor.resolve(titled(again, /also unsafe/))).edit, undefined);
		await editor.touched(file);
		await editor.apply(await editOf(titled(await editor.actions(file, ALL), /also unsafe/)));
		assert.deepEqual(await editor.diagnostics(file), []);
	});

	it('offers what is asked for by kind only', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		await editor.open(file);
		const kinds = async (...only: readonly string[]) => [
			...new Set((await editor.actions(file, ALL, { only: [...only] })).map(({ kind }) => kind)),
		];
		const [fixAll, unsafe] = ['source.fixAll.holdfast', 'source.fixUnsafe.holdfast'];
		assert.deepEqual(await kinds('quickfix'), ['quickfix']);
		assert.deepEqual(await kinds('source'), [fixAll, unsafe]);
		assert.deepEqual(await kinds('source.fixAll'), [fixAll]);
		assert.deepEqual(await kinds('source.fixAll.holdfast'), [fixAll]);
		assert.deepEqual(await kinds('source.fixUnsafe'), [unsafe]);
		assert.deepEqual(await kinds('source.fixAll.other'), []);
		assert.deepEqual(await kinds('source.fix'), []);
		assert.deepEqual(await kinds('refactor', 'quickfix'), ['quickfix']);
		assert.deepEqual(await kinds(''), ['quickfix', fixAll, unsafe]);
		const { codeActionProvider } = editor.initialized.capabilities;
		assert.deepEqual(codeActionProvider, { codeActionKinds: ['quickfix', fixAll, unsafe], resolveProvider: true });
	});

	it('tells fixes of several findings apart, and fixes all of one rule', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		await editor.open(file);
		const actions = await editor.actions(file, ALL);
		assert.deepEqual(titles(actions), [
			'Set `signal: AbortSignal.timeout(10_000)` on this call (line 4)',
			'Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`',
			'Set `signal: AbortSignal.timeout(10_000)` on this call (line 6)',
			'Fix all missing-timeout findings in this file',
			'Suppress missing-timeout here… (line 4)',
			'Suppress ineffective-option here…',
			'Suppress missing-timeout here… (line 6)',
			'Apply all safe Holdfast fixes in this file',
			'Apply all Holdfast fixes in this file, also unsafe ones',
		]);
		await editor.apply(await editOf(titled(actions, /^Fix all/)));
		const [left, ...others] = await editor.diagnostics(file);
		assert.deepEqual([left?.code, others.length], ['ineffective-option', 0]);
	});

	it('offers what is about the place, or about a diagnostic that comes along', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		await editor.open(file);
		const [first] = await editor.diagnostics(file);
		const quick = async (at: string, diagnostics = [] as (typeof first)[]) =>
			titles(await editor.actions(file, at, { diagnostics: diagnostics as never, only: ['quickfix'] }));
		assert.deepEqual(await quick("import express from 'express'"), []);
		const about = await quick("fetch('http://a");
		assert.equal(about.length, 3);
		assert.deepEqual(await quick("app.get('/a'"), []);
		assert.deepEqual(await quick("app.get('/a'", [first]), about);
	});

	it('gives no edit when the document has changed since', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		await editor.open(file);
		const actions = await editor.actions(file, ALL);
		await editor.replace(file, "'/a'", "'/another'");
		for (const action of actions) assert.deepEqual(await editor.resolve(action), action);
		assert.equal(editor.shown.length, actions.length);
		assert.match(editor.shown[0]!, /changed since/);
		const [again] = await editor.actions(file, ALL);
		await editor.apply(await editOf(again!));
		assert.equal((await editor.diagnostics(file)).length, 2);
	});

	it('answers actions that are not its own as they are', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		await editor.open(file);
		const [action] = await editor.actions(file, ALL);
		const data = action!.data as { uri: string; version: number; deed: object };
		const strange = [
			undefined,
			7,
			{ ...data, deed: { do: 'fix' } },
			{ ...data, deed: { ...data.deed, fix: 99 } },
			{ ...data, deed: { ...data.deed, fix: 'constructor' } },
			{ ...data, deed: { ...data.deed, fingerprint: 'gone' } },
			{ ...data, uri: 'untitled:1' },
			{ ...data, uri: `${data.uri}.gone.ts` },
		];
		for (const data of strange) assert.equal((await editor.resolve({ ...action!, data })).edit, undefined);
	});

	it('says why there is no edit to an editor that can show it', async () => {
		const codeAction = { ...actionSupport, disabledSupport: true };
		await begin({ 'src/a.ts': CALLS }, { ...PULLS, textDocument: { ...otherSupport, codeAction } });
		const file = made.at('src/a.ts');
		await editor.open(file);
		const [action] = await editor.actions(file, ALL);
		await editor.replace(file, "'/a'", "'/another'");
		assert.match((await editor.resolve(action!)).disabled?.reason ?? '', /changed since/);
	});

	it('gives all edits at once to an editor that does not ask for them', async () => {
		await begin({ 'src/a.ts': CALLS }, EAGER);
		const file = made.at('src/a.ts');
		await editor.open(file);
		const actions = await editor.actions(file, ALL);
		assert.equal(actions.length, 9);
		for (const { title, edit, data } of actions) {
			assert.deepEqual([Object.keys(edit?.changes ?? {}).length, data], [1, undefined], title);
			assert.notEqual(editor.edited(edit!).get(file), CALLS);
		}
		assert.equal(editor.edited(titled(actions, /also unsafe/).edit!).get(file), byCommandLine(file, '--fix-unsafe'));
		// A light that shows by itself must not cost an analysis of all that could be done.
		const { Automatic } = CodeActionTriggerKind;
		const shown = await editor.actions(file, ALL, { triggerKind: Automatic });
		assert.equal(shown.length, 6);
		await editor.apply(titled(actions, /also unsafe/).edit!);
		assert.deepEqual(await editor.diagnostics(file), []);
	});

	it('offers nothing to an editor that takes commands only', async () => {
		await begin({ 'src/a.ts': CALLS }, { ...PULLS, textDocument: { ...otherSupport, codeAction: {} } });
		const file = made.at('src/a.ts');
		await editor.open(file);
		assert.equal(editor.initialized.capabilities.codeActionProvider, undefined);
		assert.deepEqual(await editor.actions(file, ALL), []);
	});

	for (const encoding of ['utf-8', 'utf-16', 'utf-32']) {
		it(`puts edits behind characters of several bytes, and between line ends, as ${encoding} counts`, async () => {
			const text = `\ufeff${CALLS.replace("'/a', async", "'/äö–😀', /* 😀 */ async").replaceAll('\n', '\r\n')}`;
			await begin({ 'src/a.ts': text }, { ...PULLS, general: { positionEncodings: [encoding] } });
			const file = made.at('src/a.ts');
			assert.equal(readFileSync(file, 'utf8'), text);
			// Some editors leave the byte order mark in, some do not.
			for (const opened of [text, text.slice(1)]) {
				const mark = opened.slice(0, opened.length - text.length + 1);
				await editor.open(file, opened);
				for (const [kind, option] of [
					['source.fixAll', '--fix'],
					['source.fixUnsafe', '--fix-unsafe'],
				] as const) {
					const [action] = await editor.actions(file, ALL, { only: [kind] });
					const wanted = byCommandLine(file, option);
					assert(wanted.startsWith('\ufeff') && wanted !== text);
					assert.equal(editor.edited(await editOf(action!)).get(file), mark + wanted.slice(1));
				}
				const [first] = await editor.actions(file, "fetch('http://a");
				const one = editor.edited(await editOf(first!)).get(file)!;
				assert.equal(
					one,
					opened.replace("a.internal')", "a.internal', {\r\n\tsignal: AbortSignal.timeout(10_000),\r\n})"),
				);
				await editor.close(file);
			}
			// Not open, with the mark on the disk.
			const [action] = await editor.actions(file, ALL, { only: ['source.fixUnsafe'] });
			assert.equal(editor.edited(await editOf(action!)).get(file), byCommandLine(file, '--fix-unsafe'));
		});
	}

	it('suppresses a finding once the reason is typed', async () => {
		await begin({ 'src/a.ts': CALLS.replaceAll("'http://a.internal'", '`http://a.internal`') }, SNIPPETS);
		const file = made.at('src/a.ts');
		await editor.open(file);
		const suppress = titled(await editor.actions(file, 'fetch(`'), /^Suppress/);
		assert.deepEqual([suppress.kind, suppress.isPreferred], ['quickfix', undefined]);
		const edit = await editOf(suppress);
		const before = editor.text(file);
		await editor.apply(edit, 'a $1 of `}\\');
		assert.equal(
			editor.text(file),
			before.replace("app.get('/a'", "// holdfast-disable-next-line missing-timeout -- a $1 of `}\\\napp.get('/a'"),
		);
		assert.equal((await editor.diagnostics(file)).length, 2);
	});

	it('suppresses where the client knows no snippets: the finding goes with the reason', async () => {
		await begin({ 'src/a.ts': CALLS });
		const file = made.at('src/a.ts');
		await editor.open(file);
		await editor.apply(await editOf(titled(await editor.actions(file, "fetch('http://a"), /^Suppress/)));
		const codes = async () => (await editor.diagnostics(file)).map(({ code }) => code);
		assert((await codes()).includes('unused-suppression'));
		// What is wrong with a suppression is not suppressed itself.
		assert.deepEqual(
			titles(await editor.actions(file, '// holdfast-disable-next-line missing-timeout -- ', { only: ['quickfix'] })),
			[],
		);
		await editor.replace(file, 'missing-timeout -- ', 'missing-timeout -- it is local');
		assert.deepEqual(await codes(), ['ineffective-option', 'missing-timeout']);
	});
});
