import assert from 'node:assert/strict';
import type { Change } from '../../server/engine/session';
import { Workspace } from '../../server/engine/workspace/workspace';
import { type Tree, tree } from './tree';

const WORDS = ['alpha', 'beta', 'fetch', 'axios', '$x'];
const PACKAGES = ['axios', 'fs', 'fs/promises', 'react', '@acme/core', 'vue'];

/** Everything a workspace answers, as data. Asked in an order of the caller's choosing, or only a part warmed up. */
function snapshot(workspace: Workspace, root: string): unknown {
	const short = (file: string) => file.slice(root.length + 1);
	return {
		files: workspace.files.map(short),
		texts: workspace.files.map((file) => workspace.text(file)),
		importers: workspace.files.map((file) =>
			workspace.importersOf(file).map((importer) => [short(importer.file), importer.reexports]),
		),
		packages: PACKAGES.map((name) => workspace.importersOfPackage(name).map(short)),
		mentions: WORDS.map((word) => workspace.mentions(word).map(short)),
		roles: workspace.files.map((file) => workspace.roleOf(file)),
		info: workspace.files.map((file) => {
			const { dir, name, node, isLibrary, versionOf } = workspace.packageOf(file);
			return [short(dir), name, node, isLibrary, versionOf('axios')];
		}),
		notices: workspace.notices.map(({ file, message }) => [short(file ?? ''), message]),
	};
}

describe('workspace', () => {
	let made: Tree;
	afterEach(() => made.dispose());

	it('answers who imports, mentions and re-exports what', () => {
		made = tree({
			'src/http.ts': 'export const http = 1;',
			'src/index.ts': "export * from './http';",
			'src/a.ts':
				"import { http } from './index.js';\nimport axios from 'axios';\nimport 'node:fs/promises';\nhttp; httpClient;",
			'src/b.cjs': "const axios = require('axios/lib/x'); http_; $http; aéhttp;",
		});
		const workspace = Workspace.open(made.root);
		const at = (path: string) => made.at(`src/${path}`);
		assert.deepEqual(workspace.importersOf(at('http.ts')), [{ file: at('index.ts'), reexports: true }]);
		assert.deepEqual(workspace.importersOf(at('index.ts')), [{ file: at('a.ts'), reexports: false }]);
		assert.deepEqual(workspace.importersOf(at('missing.ts')), []);
		assert.deepEqual(workspace.importersOfPackage('axios'), [at('a.ts'), at('b.cjs')]);
		assert.deepEqual(workspace.importersOfPackage('fs'), [at('a.ts')]);
		assert.deepEqual(workspace.importersOfPackage('fs/promises'), [at('a.ts')]);
		assert.deepEqual(workspace.mentions('http'), [at('a.ts'), at('http.ts'), at('index.ts')]);
		assert.deepEqual(workspace.mentions(''), []);
	});

	it('tells what an edit, an added and a removed file change', () => {
		made = tree({ 'a.ts': "import './b';", 'c.ts': '' });
		const workspace = Workspace.open(made.root);
		assert.equal(workspace.resolve(made.at('a.ts'), './b').kind, 'unresolved');
		assert.deepEqual(workspace.importersOf(made.at('b.ts')), []);
		const none = { importsChanged: false, filesChanged: false, configChanged: false, rolesChanged: false, rewired: [] };
		assert.deepEqual(workspace.update([{ file: made.at('c.ts'), text: 'x' }]), { ...none, changed: [made.at('c.ts')] });
		const appeared = workspace.update([{ file: made.at('b.ts'), text: 'new' }]);
		assert.deepEqual(appeared, {
			...none,
			changed: [made.at('b.ts')],
			rewired: [made.at('a.ts')],
			filesChanged: true,
			rolesChanged: true,
		});
		assert.deepEqual(workspace.importersOf(made.at('b.ts')), [{ file: made.at('a.ts'), reexports: false }]);
		// A folder's index has to stand back for the file, and comes forward again when that goes.
		workspace.update([{ file: made.at('b/index.ts'), text: '' }]);
		assert.deepEqual(workspace.importersOf(made.at('b/index.ts')), []);
		const gone = workspace.update([{ file: made.at('b.ts'), text: null }]);
		assert.deepEqual(gone.rewired, [made.at('a.ts')]);
		assert.deepEqual(workspace.importersOf(made.at('b/index.ts')), [{ file: made.at('a.ts'), reexports: false }]);
		assert.equal(workspace.text(made.at('b.ts')), undefined);
	});

	it('takes in ignored files only when told to', () => {
		made = tree({ '.gitignore': 'gen/\n', 'gen/a.ts': 'alpha', 'b.ts': '' });
		assert.deepEqual(Workspace.open(made.root).files, [made.at('b.ts')]);
		const workspace = Workspace.open(made.root, { include: [made.at('gen/a.ts'), made.at('gen/missing.ts')] });
		assert.deepEqual(workspace.files, [made.at('b.ts'), made.at('gen/a.ts')]);
		workspace.update([{ file: made.at('gen/c.ts'), text: 'x' }]);
		assert.deepEqual(workspace.files, [made.at('b.ts'), made.at('gen/a.ts')]);
		made.write('.gitignore', '');
		workspace.update([{ file: made.at('.gitignore') }]);
		assert.deepEqual(workspace.files, [made.at('b.ts'), made.at('gen/a.ts'), made.at('gen/c.ts')]);
	});

	it('follows a folder that comes or goes as one event', () => {
		made = tree({ 'a.ts': "import './lib/x';" });
		const workspace = Workspace.open(made.root);
		assert.deepEqual(workspace.importersOf(made.at('lib/x.ts')), []);
		made.write('lib/x.ts', '');
		made.write('lib/package.json', '{ "name": "lib" }');
		assert.equal(workspace.packageOf(made.at('lib/x.ts')).name, undefined);
		const appeared = workspace.update([{ file: made.at('lib') }]);
		assert.deepEqual([appeared.changed, appeared.configChanged], [[made.at('lib/x.ts')], true]);
		assert.equal(workspace.packageOf(made.at('lib/x.ts')).name, 'lib');
		assert.equal(workspace.importersOf(made.at('lib/x.ts')).length, 1);
		made.remove('lib');
		assert.deepEqual(workspace.update([{ file: made.at('lib') }]).changed, [made.at('lib/x.ts')]);
		assert.deepEqual(workspace.files, [made.at('a.ts')]);
	});

	it('is after any edits what a fresh one would be', function () {
		this.timeout(120_000);
		const seed = Number(process.env.HOLDFAST_SEED ?? 20240607);
		for (let run = 0; run < 12; run++) {
			made = tree({});
			try {
				simulate(made, seed + run);
			} catch (error) {
				throw new Error(`seed ${seed + run}: ${(error as Error).message}`, { cause: error });
			}
			made.dispose();
		}
	});
});

/** Random edits on the disk and in buffers; after each, the kept workspace is compared with a fresh one. */
function simulate(made: Tree, seed: number): void {
	const random = generator(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const folders = ['', 'src/', 'src/deep/', 'packages/core/', 'packages/core/src/', 'test/', 'gen/'];
	const code = () =>
		`${pick(folders)}${pick(['a', 'b', 'index', 'route', 'a.test'])}${pick(['.ts', '.tsx', '.js', '.mjs', '.d.ts'])}`;
	const specifier = () =>
		pick([
			'./a',
			'./b.js',
			'../a',
			'.',
			'./deep',
			'@/a',
			'@acme/core',
			'@acme/core/src/b',
			'axios',
			'fs/promises',
			'react',
			'vue',
			'#in',
			'~x',
		]);
	const text = () => {
		const lines: string[] = [];
		for (let i = Math.floor(random() * 5); i > 0; i--) {
			lines.push(
				pick([
					`import x from '${specifier()}';`,
					`export * from '${specifier()}';`,
					`const y = require('${specifier()}');`,
					`${pick(WORDS)}(${pick(WORDS)});`,
					`import type { T } from '${specifier()}';`,
					'document.body.append(1);',
				]),
			);
		}
		return lines.join('\n');
	};
	const manifest = (): [string, string] =>
		pick<() => [string, string]>([
			() => [
				'package.json',
				JSON.stringify({
					name: pick(['root', 'my-cli']),
					dependencies: { [pick(['express', 'vue', 'axios'])]: pick(['^1.0.0', '^2']) },
					imports: { '#in': pick(['./src/a.js', './src/b.js']) },
				}),
			],
			() => [
				'packages/core/package.json',
				JSON.stringify({
					name: pick(['@acme/core', 'other']),
					main: pick(['dist/a.js', 'dist/b.js', 'none.js']),
					engines: { node: pick(['>=16', '>=18']) },
				}),
			],
			() => [
				'tsconfig.json',
				JSON.stringify({
					extends: './base.json',
					compilerOptions: pick([{}, { paths: { '@/*': ['packages/core/*'] } }]),
				}),
			],
			() => [
				'base.json',
				pick(['{', JSON.stringify({ compilerOptions: { paths: { '@/*': ['src/*'], '~x': ['src/a.ts'] } } })]),
			],
			() => ['.gitignore', pick(['', 'gen/', '*.mjs\n', 'src/deep\n!gen'])],
			() => [
				'package-lock.json',
				JSON.stringify({ packages: { 'node_modules/axios': { version: pick(['1.1.1', '1.2.2']) } } }),
			],
			() => ['.nvmrc', pick(['18', '22'])],
			() => ['packages/core/Dockerfile', 'FROM node:16'],
		])();
	for (let i = 0; i < 12; i++) made.write(code(), text());
	for (let i = 0; i < 4; i++) made.write(...manifest());
	const kept = Workspace.open(made.root);
	const buffers = new Map<string, string>();
	for (let step = 0; step < 25; step++) {
		// Sometimes nothing has been asked yet, sometimes everything.
		if (random() < 0.7) snapshot(kept, made.root);
		const changes: Change[] = [];
		for (let i = 1 + Math.floor(random() * 3); i > 0; i--) {
			const [path, content] = random() < 0.3 ? manifest() : [code(), text()];
			const file = made.at(path);
			// Git knows of no unsaved buffers.
			const kind = path === '.gitignore' ? random() * 0.4 : random();
			if (kind < 0.05) {
				// A whole folder goes, told as one event.
				const folder = made.at(pick(['src', 'packages/core', 'gen']));
				made.remove(folder.slice(made.root.length + 1));
				for (const buffer of [...buffers.keys()]) {
					if (!buffer.startsWith(`${folder}/`)) continue;
					buffers.delete(buffer);
					changes.push({ file: buffer });
				}
				changes.push({ file: folder });
			} else if (kind < 0.4) {
				made.write(path, content);
				buffers.delete(file);
				changes.push({ file });
			} else if (kind < 0.6) {
				made.remove(path);
				buffers.delete(file);
				changes.push({ file, text: pick([null, undefined]) });
			} else if (kind < 0.85) {
				buffers.set(file, content);
				changes.push({ file, text: content });
			} else {
				buffers.delete(file);
				changes.push({ file });
			}
		}
		kept.update(changes);
		const fresh = Workspace.open(made.root);
		fresh.update([...buffers].map(([file, content]) => ({ file, text: content })));
		assert.deepEqual(snapshot(kept, made.root), snapshot(fresh, made.root), `step ${step}: ${JSON.stringify(changes)}`);
		// A fresh one with the buffers written out: buffers and disk must mean the same.
		if (step % 8 === 7) {
			for (const [file, content] of buffers) made.write(file.slice(made.root.length + 1), content);
			assert.deepEqual(
				snapshot(kept, made.root),
				snapshot(Workspace.open(made.root), made.root),
				`step ${step}: on disk`,
			);
		}
	}
}

/** mulberry32: numbers in [0, 1). */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
