/** Analyses in steps, and files that go first. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cancelled, open } from '../../server/engine/open';
import type { Finding, OpenOptions } from '../../server/engine/types';
import { isCodeFile } from '../../server/engine/workspace/discover';
import { findCases } from '../harness/cases';
import { slashed, withTree } from '../harness/workspace';

const FETCHES = (host: string) => `export const load = () => fetch('https://${host}.example.com');\n`;

describe('an analysis in steps', () => {
	const tree = new Map([
		['package.json', '{ "name": "a", "private": true }'],
		...['a', 'b', 'c', 'd'].map((name) => [`src/${name}.ts`, FETCHES(name)] as const),
	]);

	it('comes to the same, and lets others in between any two files', () =>
		withTree(tree, async (root) => {
			const session = await open({ cwd: root, paths: [] });
			const steps = session.analysing();
			let done = 0;
			let step = steps.next();
			for (; !step.done; step = steps.next()) done++;
			assert(done >= 8, `${done} steps for four files that are read and checked`);
			assert.deepEqual(step.value, (await open({ cwd: root, paths: [] })).analyse());
		}));

	it('ends when the code is edited meanwhile, and may be left at any step', () =>
		withTree(tree, async (root) => {
			const whole = [...(await open({ cwd: root, paths: [] })).analysing()].length;
			for (let left = 0; left < whole; left++) {
				const session = await open({ cwd: root, paths: [] });
				const steps = session.analysing();
				for (let i = 0; i <= left; i++) steps.next();
				session.update([{ file: `${root}/src/b.ts`, text: '' }]);
				assert.throws(() => steps.next(), Cancelled);
				const { findings } = session.analyse();
				assert.deepEqual(
					findings.map(({ file }) => file.slice(root.length)),
					['/src/a.ts', '/src/c.ts', '/src/d.ts'],
				);
			}
		}));

	it('is cancelled between two steps', () =>
		withTree(tree, async (root) => {
			const session = await open({ cwd: root, paths: [] });
			const cancel = { aborted: false };
			const steps = session.analysing(cancel);
			steps.next();
			cancel.aborted = true;
			assert.throws(() => steps.next(), Cancelled);
			assert.equal(session.analyse().findings.length, 4);
		}));
});

describe('a preview of a file', () => {
	/** Each file's preview in a session that has analysed nothing, beside what an analysis reports in it. */
	async function compare(options: OpenOptions): Promise<number> {
		const [first, whole] = [await open(options), await open(options)];
		const { findings, failures } = whole.analyse();
		assert.deepEqual(failures, []);
		const byFile = new Map<string, Finding[]>();
		for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
		const { files } = (first as unknown as { readonly workspace: { readonly files: readonly string[] } }).workspace;
		// Backwards, so that files come before those that use their clients, and after.
		for (const file of [...files].reverse())
			assert.deepEqual(first.preview(file), byFile.get(file) ?? [], `${file} by itself`);
		return findings.length;
	}

	it('tells what an analysis reports in it, in every case', async () => {
		let found = 0;
		const differ: string[] = [];
		for (const { tree, name } of findCases('rules')) {
			if (![...tree.keys()].some(isCodeFile)) continue;
			await withTree(tree, async (root) => {
				try {
					found += await compare({ cwd: root, paths: [], today: '2026-11-21' });
				} catch (error) {
					differ.push(`case ${name}: ${(error as Error).message}`);
				}
			});
		}
		assert.deepEqual(differ, []);
		assert(found > 500, `${found} findings`);
	});

	it('finds a client by whichever of its imports leads to it', () =>
		withTree(
			new Map([
				['package.json', '{ "name": "a", "private": true }'],
				['src/make.ts', "import axios from 'axios';\nexport const make = (o: object) => axios.create(o);\n"],
				['src/client.ts', "import { make } from './make';\nexport const api = make({ timeout: 5 });\n"],
				['src/aside.ts', "import './client';\nexport const nothing = 1;\n"],
				[
					'src/user.ts',
					"import './aside';\nimport { api } from './client';\nexport const go = () => api.get('/x', { timeout: 0 });\n",
				],
			]),
			async (root) => assert.equal(await compare({ cwd: root, paths: [] }), 1),
		));

	const { corpora } = JSON.parse(readFileSync('test/corpus/corpora.json', 'utf8'));
	for (const { name, version, lint } of corpora) {
		it(`tells what an analysis reports in it, in ${name}`, async () => {
			const root = slashed(resolve('.cache/corpus', `${name}-${version}`));
			assert(existsSync(root), `${root} is not there: run node scripts/test-setup.mjs`);
			const found = await compare({ cwd: root, paths: lint.map((folder: string) => `${root}/${folder}`) });
			assert(found > 0);
		});
	}
});
