/** `npm run new-rule` and `npm run new-library`, in a copy of the repository. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const COPIED = [
	'rules',
	'server',
	'scripts',
	'test/harness',
	'test/faults',
	'test/cases.test.ts',
	'package.json',
	'tsconfig.json',
	'biome.json',
	'.mocharc.json',
].filter((path) => existsSync(join(ROOT, path)));

describe('scaffolds', () => {
	let copy: string;
	before(() => {
		copy = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-scaffold-')));
		for (const path of COPIED)
			cpSync(join(ROOT, path), join(copy, path), {
				recursive: true,
				filter: (from) => !/[\\/]rules[\\/][^\\/]+[\\/]cases[\\/]/.test(from),
			});
		symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
	});
	after(() => rmSync(copy, { recursive: true, force: true }));

	const node = (...args: string[]) => {
		const { HOLDFAST_UPDATE: _, ...env } = process.env;
		const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
		return { code: status, out: stdout, err: stderr, all: stdout + stderr };
	};
	const scaffold = (script: string, ...args: string[]) =>
		node(join(ROOT, 'scripts', `${script}.mjs`), ...args, '--into', copy);
	const tool = (path: string, ...args: string[]) => node(join('node_modules', path), ...args);
	const text = (path: string) => readFileSync(join(copy, path), 'utf8');
	/** Names of the cases that pass and fail. */
	const cases = (titled: string) => {
		const { all } = tool('mocha/bin/mocha.js', 'test/cases.test.ts', '--grep', titled, '--reporter', 'json');
		const report = JSON.parse(all.slice(all.indexOf('{\n  "stats"'), all.lastIndexOf('}') + 1));
		const titles = (tests: readonly { title: string }[]) => tests.map(({ title }) => title).sort();
		return { passes: titles(report.passes), failures: titles(report.failures), all };
	};

	it('make a rule and a library that compile, are linted, and whose cases fail', () => {
		const rule = scaffold('new-rule', 'doubtful-call');
		assert.equal(rule.code, 0, rule.all);
		assert.match(rule.out, /^rules\/doubtful-call\/meta\.ts\n[\s\S]*\nNext:\n1\. /);
		const library = scaffold('new-library', 'wreck', '@hapi/wreck');
		assert.equal(library.code, 0, library.all);
		assert.match(text('rules/index.ts'), /rules: readonly Rule\[\] = \[[^\]]*\bdoubtfulCall,?\s*\];/);
		assert.match(text('rules/catalog/index.ts'), /\n\twreck,\n\];/);

		const types = tool('typescript/bin/tsc', '--noEmit', '--pretty', 'false');
		assert.equal(types.code, 0, types.all);
		const lint = tool('@biomejs/biome/bin/biome', 'check', 'rules');
		assert.equal(lint.code, 0, lint.all);

		const { passes, failures, all } = cases('doubtful-call ›|wreck');
		assert.deepEqual(passes, ['doubtful-call › trap-fetch-without-doubtful-call'], all);
		assert.deepEqual(
			failures,
			[
				'doubtful-call › fetch-doubtful-call',
				'missing-timeout › import-default-wreck',
				'missing-timeout › trap-wreck-with-timeout',
			],
			all,
		);
	}).timeout(20 * 60_000);

	it('take the module from --module, or for the id, and keep clear of words of the language', () => {
		assert.equal(scaffold('new-library', 'wretch', '--module', '@acme/wretch').code, 0);
		assert.match(text('rules/catalog/wretch.ts'), /modules: \['@acme\/wretch'\]/);
		assert.equal(scaffold('new-library', 'delete').code, 0);
		assert.match(text('rules/catalog/delete.ts'), /export const deleteLibrary: Library = \{\n\tid: 'delete'/);
	});

	const refused: readonly [args: string, says: RegExp][] = [
		['new-rule', /^Usage: npm run new-rule -- <id>/],
		['new-rule Doubtful', /^"Doubtful" is no id: expected up to 50 small letters and digits/],
		['new-rule ../x', /^"\.\.\/x" is no id/],
		['new-rule a b', /^One id at a time\./],
		['new-rule a --forc', /^"--forc" is not understood here\./],
		['new-rule missing-timeout', /^rules\/missing-timeout is there already; take another id\.$/m],
		['new-rule catalog', /^rules\/catalog is there already/],
		['new-library', /^Usage: npm run new-library -- <id> \[module\]/],
		['new-library x-', /^"x-" is no id/],
		['new-library x ./x', /^"\.\/x" is no module: expected a package's name/],
		['new-library x y z', /^One library at a time, with one module\./],
		['new-library x y --module z', /^One library at a time, with one module\./],
		['new-library axios', /^rules\/catalog\/axios\.ts has the id "axios" already/],
		['new-library axios-companions', /^rules\/catalog\/axios\.ts has the id "axios-companions" already/],
		['new-library postgres pg', /^rules\/catalog\/pg\.ts describes the module "pg" already/],
	];
	for (const [args, says] of refused)
		it(`refuse "${args}" and write nothing`, () => {
			const before = readdirSync(join(copy, 'rules'), { recursive: true }).length;
			const [script, ...rest] = args.split(' ');
			const { code, out, err } = scaffold(script!, ...rest);
			assert.deepEqual([code, out], [2, '']);
			assert.match(err, says);
			assert.equal(readdirSync(join(copy, 'rules'), { recursive: true }).length, before);
		});

	it('refuse a folder that is no clone', () => {
		const empty = mkdtempSync(join(tmpdir(), 'holdfast-scaffold-'));
		const { code, err } = node(join(ROOT, 'scripts/new-rule.mjs'), 'x', '--into', empty);
		rmSync(empty, { recursive: true });
		assert.equal(code, 2);
		assert.match(err, / has no rules\/index\.ts: it is no clone of this repository\./);
	});
});
