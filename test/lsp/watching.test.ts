/** Changes on the disk: the editor tells of them, or the server looks itself. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdirSync, renameSync, statSync } from 'node:fs';
import type { MatchFunction } from 'chokidar';
import { type Connection, type DidChangeWatchedFilesRegistrationOptions, RelativePattern } from 'vscode-languageserver';
import { Disk, matters } from '../../server/lsp/disk';
import type { Documents } from '../../server/lsp/documents';
import { Log } from '../../server/lsp/log';
import type { Roots } from '../../server/lsp/roots';
import { OwnWatch } from '../../server/lsp/watch';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { type Editor, PULLS, PUSHED, start, uri } from './client';
import { CALL, SERVICE, SOUND } from './service';

const { didChangeWatchedFiles: _, ...cannotWatch } = PUSHED.workspace!;
const ALONE = { ...PUSHED, workspace: cannotWatch };
const ANYWHERE = {
	...PULLS,
	workspace: {
		...PULLS.workspace,
		didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
	},
};

describe('changes on the disk', () => {
	let made: Tree;
	let editor: Editor | undefined;
	freshBundle();
	beforeEach(() => {
		made = tree({ ...SERVICE, '.gitignore': 'dist/\n' });
	});
	afterEach(async () => {
		if (editor) assert.equal(await editor.quit(), 0);
		assert.equal(editor?.stderr ?? '', '');
		editor = undefined;
		made.dispose();
	});
	const begin = async (capabilities: typeof PULLS, folders = [made.root]) => {
		editor = await start({ folders, capabilities });
		return editor;
	};
	const globs = ({ registered }: Editor) =>
		[...registered.values()].flatMap(({ method, registerOptions }) =>
			method === 'workspace/didChangeWatchedFiles'
				? (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers.map((one) => one.globPattern)
				: [],
		);

	it('asks an editor that watches to tell of everything: a folder that goes is told as one', async () => {
		const editor = await begin(PULLS);
		await editor.until(() => editor.registered.size > 0, 'the registration');
		assert.deepEqual(globs(editor), ['**/*']);
		assert.deepEqual([...(await editor.workspace()).keys()], [made.at('src/http.ts')]);
		renameSync(made.at('src'), made.at('lib'));
		await editor.touched(made.at('src'), made.at('lib'));
		assert.deepEqual([...(await editor.workspace()).keys()], [made.at('lib/http.ts')]);
	});

	it('asks for the whole repository where the editor watches outside of its folders', async () => {
		mkdirSync(made.at('packages/a'), { recursive: true });
		mkdirSync(made.at('packages/b'), { recursive: true });
		const editor = await begin(ANYWHERE, [made.at('packages/a')]);
		await editor.until(() => editor.registered.size > 0, 'the registration');
		const [glob, ...others] = globs(editor);
		assert.deepEqual(others, []);
		assert(RelativePattern.is(glob));
		assert.deepEqual(glob, { baseUri: uri(made.root), pattern: '**/*' });
		const [id] = editor.registered.keys();
		const other = tree({ '.git/HEAD': '' });
		try {
			// A folder of the same repository asks for nothing else; one of another does.
			await editor.folders({ added: [made.at('packages/b'), other.root] });
			await editor.until(() => editor.registered.size === 1 && !editor.registered.has(id!), 'another registration');
			assert.deepEqual(
				globs(editor).map((one) => (one as RelativePattern).baseUri),
				[made.root, other.root].sort().map(uri),
			);
		} finally {
			other.dispose();
		}
	});

	it('answers of the disk as it was told, without waiting for more', async () => {
		const editor = await begin(PULLS);
		await editor.workspace();
		const file = made.write('src/new.ts', CALL);
		await editor.touched(file);
		assert.equal((await editor.diagnostics(file)).length, 1);
		made.write('src/new.ts', SOUND);
		await editor.touched(file);
		assert.deepEqual(await editor.diagnostics(file), []);
	});

	it('takes a branch switch of a thousand files, told one by one', async () => {
		const editor = await begin(PUSHED);
		await editor.until(() => editor.published.size > 0, 'the finding');
		const files = Array.from({ length: 1000 }, (_, i) => made.write(`src/many/m${i}.ts`, i % 100 === 0 ? CALL : SOUND));
		for (const file of files) await editor.touched(file);
		const found = () => [...editor.published.values()].filter((list) => list.length > 0).length;
		await editor.until(() => found() === 11, 'the findings of ten new files');
	});

	it('gathers what comes in a burst into one change', () => {
		const changes: number[] = [];
		const disk = new Disk({
			documents: { byFile: () => undefined } as unknown as Documents,
			roots: { change: (list: readonly unknown[]) => changes.push(list.length) } as unknown as Roots,
			onRegroup: () => assert.fail(),
			onIgnored: () => assert.fail(),
		});
		for (let i = 0; i < 1000; i++) disk.changed([made.at(`src/m${i}.ts`), made.at('node_modules/x/index.js')]);
		assert.deepEqual(changes, []);
		disk.flush();
		disk.flush();
		assert.deepEqual(changes, [1000]);
	});

	it('leaves to the editor what is open in it', async () => {
		const editor = await begin(PULLS);
		const file = made.at('src/http.ts');
		await editor.open(file);
		made.write('src/http.ts', '');
		await editor.touched(file);
		assert.equal((await editor.diagnostics(file)).length, 1);
		await editor.close(file);
		assert.deepEqual([...(await editor.workspace()).keys()], []);
	});

	it('looks itself where the editor does not', async () => {
		const editor = await begin(ALONE);
		await editor.until(() => editor.log.some((line) => line.startsWith('watching ')), 'the watching');
		assert.equal(editor.registered.size, 0);
		const file = made.write('src/deep/er/new.ts', CALL);
		await editor.until(() => editor.published.get(file)?.length === 1, 'a finding in a new folder');
		made.write('src/deep/er/new.ts', SOUND);
		await editor.until(() => editor.published.get(file)?.length === 0, 'its repair');
		renameSync(made.at('src'), made.at('lib'));
		await editor.until(() => editor.published.get(made.at('lib/http.ts'))?.length === 1, 'the moved folder');
		await editor.until(() => editor.published.get(made.at('src/http.ts'))?.length === 0, 'the empty one');
		// What git does not see is not looked at, until it does.
		const built = made.write('dist/built.ts', CALL);
		made.write('.gitignore', '');
		await editor.until(() => editor.published.get(built)?.length === 1, 'what git sees now');
	});

	it('goes on when the system lets it watch no more, and says so once', () => {
		const said: string[] = [];
		const write = (message: string) => said.push(message);
		const log = new Log({ console: { info: write, warn: write } } as unknown as Connection);
		const emitter = Object.assign(new EventEmitter(), { close: async () => {} });
		const told: string[] = [];
		const watch = new OwnWatch(
			[made.root],
			{ log, since: Date.now(), onChanged: (files) => told.push(...files) },
			() => emitter as never,
		);
		for (let i = 0; i < 3; i++) emitter.emit('error', Object.assign(new Error('no space'), { code: 'ENOSPC' }));
		assert.equal(said.length, 1);
		assert.match(said[0]!, /may go unnoticed.*inotify/);
		emitter.emit('ready');
		emitter.emit('all', 'change', made.at('src/http.ts'));
		assert.deepEqual(told, [made.at('src/http.ts')]);
		watch.close();
	});

	it('tells what came about while it began to look', () => {
		const log = new Log({ console: { info: () => {} } } as unknown as Connection);
		const emitter = Object.assign(new EventEmitter(), { close: async () => {} });
		const told: string[] = [];
		const watch = new OwnWatch(
			[made.root],
			{ log, since: Date.now(), onChanged: (files) => told.push(...files) },
			() => emitter as never,
		);
		emitter.emit('all', 'add', made.at('old.ts'), { mtimeMs: 0, ctimeMs: 0 });
		emitter.emit('all', 'add', made.at('new.ts'), { mtimeMs: 0, ctimeMs: Date.now() });
		assert.deepEqual(told, [made.at('new.ts')]);
		watch.close();
	});

	it('looks at where a repository begins, and not into it', () => {
		const log = new Log({ console: {} } as unknown as Connection);
		const emitter = Object.assign(new EventEmitter(), { close: async () => {} });
		let isIgnored: MatchFunction | undefined;
		const watch = new OwnWatch([made.root], { log, since: 0, onChanged: () => {} }, (_, { ignored }) => {
			isIgnored = ignored as MatchFunction;
			return emitter as never;
		});
		const folder = statSync(made.root);
		const passedOver = [
			'.git',
			'.git/objects',
			'packages/a/.git',
			'src',
			'dist',
			'node_modules',
			'node_modules/a/.git',
		];
		assert.deepEqual(
			passedOver.filter((path) => isIgnored!(made.at(path), folder)),
			['.git/objects', 'dist', 'node_modules', 'node_modules/a/.git'],
		);
		watch.close();
	});

	const regarded: readonly [path: string, matters: boolean][] = [
		['src/http.ts', true],
		['src/App.vue', true],
		['src/App.svelte', true],
		['types/env.d.ts', true],
		['package-lock.json', true],
		['.nvmrc', true],
		['Dockerfile', true],
		['.gitignore', true],
		['config/holdfast/base.jsonc', true],
		['tsconfig/node20.json', true],
		['.git', true],
		['gone', true],
		['src', true],
		['notes.txt', false],
		['.git/HEAD', false],
		['node_modules', false],
		['node_modules/axios/package.json', false],
		['packages/a/node_modules/x/index.js', false],
	];
	for (const [path, expected] of regarded)
		it(`${expected ? 'regards' : 'passes over'} ${path}`, () => {
			made.write('notes.txt', 'x');
			assert.equal(matters(made.at(path)), expected);
		});
});
