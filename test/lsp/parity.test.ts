/** An editor is shown what `holdfast lint` reports: each finding, once, in the same place and words. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { built, type Run } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { findCases } from '../harness/cases';
import { slashed, writeTree } from '../harness/workspace';
import { DEMO, type Editor, PULLS, PUSHED, start } from './client';
import { difference, type Encoding, type Found, ofDiagnostic, ofFinding, type Shown, type ShownByFile } from './shown';

const { corpora }: { corpora: readonly { readonly name: string; readonly version: string }[] } = JSON.parse(
	readFileSync('test/corpus/corpora.json', 'utf8'),
);
const UTF8 = { ...PULLS, general: { positionEncodings: ['utf-8'] } };

describe('what an editor is shown', () => {
	const run = built();
	let cases: Tree;
	let demo: Tree;
	before(() => {
		cases = manyCases();
		// In a repository of its own, as its users have it.
		demo = tree({ '.git/HEAD': '' });
		cpSync(DEMO, demo.root, { recursive: true, filter: (path) => !path.includes('node_modules') });
	});
	after(() => {
		cases.dispose();
		demo.dispose();
	});
	const editors: Editor[] = [];
	const begin = async (folders: readonly string[], capabilities: ClientCapabilities = PULLS): Promise<Editor> => {
		const editor = await start({ folders, capabilities });
		editors.push(editor);
		return editor;
	};
	afterEach(async () => {
		for (const editor of editors.splice(0)) assert.equal(await editor.quit(), 0);
	});

	const workspaces: Readonly<Record<string, () => string>> = {
		'the demo': () => demo.root,
		'the trees of many cases': () => cases.root,
		...Object.fromEntries(corpora.map(({ name, version }) => [name, () => corpus(`${name}-${version}`)])),
	};
	for (const [name, folder] of Object.entries(workspaces)) {
		it(`is what the command line reports: ${name}`, async () => {
			const root = folder();
			const expected = reported(run, root, 'utf-16');
			assert(expected.size > 2, 'there is something to compare');

			const asking = await begin([root]);
			assert.equal(difference(expected, await all(asking)), '', 'asked for the workspace');
			assert.equal(difference(expected, await each(asking, codeFiles(root))), '', 'asked for each file');

			const told = await begin([root], PUSHED);
			// Everything was sent before a request that waits for the analysis is answered.
			await told.workspace();
			assert.equal(difference(expected, shownBy(told.published)), '', 'sent without being asked');
		});
	}

	it('is what the command line reports, with positions in bytes', async () => {
		const editor = await begin([cases.root], UTF8);
		assert.equal(difference(reported(run, cases.root, 'utf-8'), await all(editor)), '');
	});

	it('is what the command line reports of several folders', async () => {
		const folders = [demo.root, corpus(`${corpora[0]!.name}-${corpora[0]!.version}`)];
		const expected = new Map(folders.flatMap((folder) => [...reported(run, folder, 'utf-16')]));
		const editor = await begin(folders);
		assert.equal(difference(expected, await all(editor)), '');
	});

	const wrong: Readonly<Record<string, Readonly<Record<string, string>>>> = {
		'an unknown key': { 'holdfast.config.json': '{\n  "profil": "strict"\n}\n' },
		'JSON that ends too early': { 'holdfast.config.json': '{ "rules": {' },
		'several at once': {
			'holdfast.config.json': '{ "rules": { "missing-timeout": "loud" } }',
			'src/holdfast.config.json': '{ "root": 1, "ignore": "x" }',
		},
		'a section of package.json': { 'package.json': '{ "name": "x", "holdfast": { "profile": "lax" } }' },
		'a baseline': { 'holdfast.baseline.json': '[]' },
	};
	for (const [name, files] of Object.entries(wrong)) {
		it(`is what is wrong with configurations, and nothing else: ${name}`, async () => {
			const made = tree({
				'.git/HEAD': '',
				'src/a.ts': "export const a = () => fetch('https://a.example.com');\n",
				...files,
			});
			const { code, err } = run(made.root, ['lint', '--format', 'json']);
			assert.equal(code, 2);
			const editor = await begin([made.root]);
			const shown = await all(editor);
			const problems = [...shown].flatMap(([file, list]) => list.map((one) => ({ file, ...one })));
			assert(problems.length > 0);
			assert.match(err, new RegExp(`: ${problems.length} problems?\\.`));
			for (const { file, code, severity, message, range } of problems) {
				assert.equal(code, 'configuration');
				assert.equal(severity, 1);
				assert(flowing(err).includes(flowing(message)), `${message}\nis in\n${err}`);
				const place = `${file.slice(made.root.length + 1)}`;
				const { line, character } = range.start;
				assert(
					err.includes(`${place}:${line + 1}:${character + 1}\n`) ||
						(line + character === 0 && err.includes(`${place}\n`)),
					`${place}:${line + 1}:${character + 1} is in\n${err}`,
				);
			}
			made.dispose();
		});
	}
});

const flowing = (text: string) => text.replace(/\s+/g, ' ');

/** What the command line reports in a folder. */
function reported(run: Run, cwd: string, encoding: Encoding): ShownByFile {
	const { out, err, code } = run(cwd, ['lint', '--format', 'json', '--fail-on', 'never']);
	assert.equal(code, 0, err);
	const findings: readonly Found[] = JSON.parse(out).findings;
	const path = (file: string) => posix.join(cwd, file);
	const ground = { path, text: (file: string) => readFileSync(path(file), 'utf8'), encoding };
	const byFile = new Map<string, Shown[]>();
	for (const finding of findings) {
		const list = byFile.get(path(finding.file)) ?? [];
		byFile.set(path(finding.file), [...list, ofFinding(finding, ground)]);
	}
	return byFile;
}

function shownBy(diagnostics: Awaited<ReturnType<Editor['workspace']>> | Editor['published']): ShownByFile {
	const some = [...diagnostics].filter(([, list]) => list.length > 0);
	return new Map(some.map(([file, list]) => [file, list.map((one) => ofDiagnostic(one, fileURLToPath))]));
}

async function all(editor: Editor): Promise<ShownByFile> {
	return shownBy(await editor.workspace());
}

/** Asks for every file on its own. */
async function each(editor: Editor, files: readonly string[]): Promise<ShownByFile> {
	const found = await Promise.all(files.map(async (file) => [file, await editor.diagnostics(file)] as const));
	return shownBy(new Map(found));
}

function codeFiles(root: string): string[] {
	const entries = readdirSync(root, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|vue)$/.test(entry.name));
	return files.map((entry) => slashed(join(entry.parentPath, entry.name))).filter((file) => !file.includes('/.git/'));
}

function corpus(name: string): string {
	const root = slashed(resolve('.cache/corpus', name));
	assert(existsSync(root), `${root} is not there: run node scripts/test-setup.mjs`);
	return root;
}

/** A repository with every third case's tree in a folder of its own. */
function manyCases(): Tree {
	const made = tree({ '.git/HEAD': '', 'package.json': { name: 'cases', private: true } });
	const some = findCases(resolve('rules')).filter((_, i) => i % 3 === 0);
	for (const { rule, name, tree } of some) writeTree(made.at(`${rule}/${name}`), tree);
	return made;
}
