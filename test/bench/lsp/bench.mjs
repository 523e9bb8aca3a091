// npm run bench:lsp [-- --edits N] [--runs N]
// A session with the language server on a tree of 5,000 files made of the corpora: how long a user waits, and for what.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, must, root, staleBundle } from '../../../scripts/lib.mjs';
import { corpora, ensureCorpus } from '../../../scripts/test-setup.mjs';
import { Editor } from './editor.mjs';
import { dependent, FILES, SHARED, writeTree } from './tree.mjs';

const { values: flags } = parseArgs({
	options: { edits: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
});
/** A service file with findings, and one that many import. */
const PLAIN = 'packages/uptime-kuma-0/server/notification-providers/slack.js';
/** So many keys leave the text as it was. */
const TYPED = '\n// not yet';
const ROUND = 2 * TYPED.length;
const UTILITY = 'packages/flowise-components-0/src/utils.ts';

ensureInstalled();
if (staleBundle()) must(process.execPath, [join(root, 'scripts/build.mjs')]);
const tree = join(root, '.cache/bench/tree');
const files = writeTree(tree, Object.fromEntries(corpora.map((corpus) => [corpus.name, ensureCorpus(corpus)])));
const at = (path) => join(tree, path);
const command = [process.execPath, join(root, 'out/cli.js'), 'lsp', '--stdio'];

console.log(`${FILES} code files, node ${process.versions.node}\n`);
await starts();
const editor = new Editor(command, tree);
await session();
await editor.quit();

/** From starting the process to the findings of the file that is open. */
async function starts() {
	const first = [];
	const all = [];
	// The first run fills the disk's cache and the compiled bundle's.
	for (let run = 0; run <= Number(flags.runs); run++) {
		const begin = performance.now();
		const one = new Editor(command, tree);
		await one.greet(tree);
		await one.open(at(PLAIN));
		const found = await one.diagnostics(at(PLAIN));
		if (found.length === 0) throw new Error(`nothing found in ${PLAIN}`);
		if (run > 0) first.push(performance.now() - begin);
		await one.workspace();
		if (run > 0) all.push(performance.now() - begin);
		await one.quit();
	}
	row('start to first diagnostics', first);
	row('start to all diagnostics', all);
}

async function session() {
	await editor.greet(tree);
	for (const path of [PLAIN, UTILITY, SHARED, dependent(7)]) await editor.open(at(path));
	const found = await editor.workspace();
	const memory = [editor.memory()];
	row('keystroke, plain file', await keystrokes(PLAIN, 10 * ROUND));
	row('keystroke, file imported by many', await keystrokes(UTILITY, 5 * ROUND));
	row('keystroke, shared client, 200 dependents', await keystrokes(SHARED, 10 * ROUND));
	row('finding gone and back, 200 dependents', await toggled(100));
	row('code action and its edit', await codeActions(50));
	row('branch switch, 1,000 files', await branches(5));
	if ((await editor.workspace()) !== found) throw new Error('the tree is as it was, and the findings are not');
	memory.push(editor.memory());
	const edits = Math.ceil(Number(flags.edits) / 5 / ROUND) * 5 * ROUND;
	for (let part = 0; part < 5; part++) {
		await keystrokes(part % 2 === 0 ? PLAIN : SHARED, edits / 5);
		memory.push(editor.memory());
	}
	console.log(
		`memory, MB: ${memory.map(Math.round).join(' → ')} (after start, after the above, every ${edits / 5} edits)`,
	);
}

/** Types a comment on a new line at the top and takes it back, key by key; ms from each change to the file's findings. */
async function keystrokes(path, times) {
	const file = at(path);
	const took = [];
	for (let i = 0; i < times; i++) {
		const place = i % (2 * TYPED.length);
		const isBack = place >= TYPED.length;
		const key = isBack ? 2 * TYPED.length - 1 - place : place;
		// The line's end comes first and goes last: code on it would be part of the comment.
		const offset = key === 0 ? 0 : key - 1;
		const begin = performance.now();
		await editor.edit(file, offset, isBack ? 1 : 0, isBack ? '' : TYPED[key]);
		await editor.diagnostics(file);
		took.push(performance.now() - begin);
	}
	return took;
}

/** Gives the shared client a timeout and takes it away; every answer must follow. */
async function toggled(times) {
	const file = at(SHARED);
	const took = [];
	const timeout = ', timeout: 5000';
	for (let i = 0; i < times; i++) {
		const text = editor.text(file);
		const isThere = text.includes(timeout);
		const begin = performance.now();
		if (isThere) await editor.edit(file, text.indexOf(timeout), timeout.length, '');
		else await editor.edit(file, text.indexOf("com'") + 4, 0, timeout);
		const found = await editor.diagnostics(file);
		took.push(performance.now() - begin);
		if (found.length > 0 !== isThere) throw new Error('a stale answer');
	}
	return took;
}

async function codeActions(times) {
	const file = at(PLAIN);
	const [diagnostic] = await editor.diagnostics(file);
	const took = [];
	for (let i = 0; i < times; i++) {
		const begin = performance.now();
		const edit = await editor.fix(file, diagnostic);
		took.push(performance.now() - begin);
		if (!edit) throw new Error('a fix without an edit');
	}
	return took;
}

/** Another branch, and back: 1,000 files with a line more, told in one message; ms to all findings. */
async function branches(times) {
	const touched = files.filter((path, i) => i % 5 === 0 && path.startsWith('packages/') && path !== SHARED).map(at);
	const before = touched.map((file) => readFileSync(file, 'utf8'));
	const took = [];
	for (let i = 0; i < times * 2; i++) {
		for (const [n, file] of touched.entries()) writeFileSync(file, i % 2 === 0 ? `// branch\n${before[n]}` : before[n]);
		const begin = performance.now();
		await editor.touched(touched);
		await editor.workspace();
		took.push(performance.now() - begin);
	}
	return took;
}

function row(name, took) {
	const sorted = took.toSorted((a, b) => a - b);
	const part = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
	const ms = (value) => `${Math.round(value)} ms`.padStart(9);
	console.log(
		`${name.padEnd(42)} p50 ${ms(part(0.5))}   p95 ${ms(part(0.95))}   max ${ms(sorted.at(-1))}   n ${took.length}`,
	);
}
