/** The built bundle, out/cli.js, as a process of its own: what users run. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import { open } from '../../server/engine/open';
import { type Tree, tree } from '../engine/tree';
import { CLI, freshBundle } from './built';
import { holdfast as inProcess } from './fakes';
import { CONTRACT, violations } from './schema';

const root = resolve(__dirname, '../..');
const DEMO = join(root, 'examples/orders-service');
const call = (path: string, options = '') =>
	`export const load = () => fetch('https://api.example.com/${path}'${options});\n`;
const SOUND = call('a', ', { signal: AbortSignal.timeout(1000) }');

function holdfast(cwd: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
	const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
	const done = spawnSync(process.execPath, [CLI, ...args], {
		cwd,
		encoding: 'utf8',
		env: { ...inherited, ...env },
		maxBuffer: 64 * 1024 * 1024,
	});
	if (done.error) throw done.error;
	return { code: done.status, out: done.stdout, err: done.stderr };
}

function json(cwd: string, args: readonly string[] = []) {
	const { code, out, err } = holdfast(cwd, ['--format', 'json', ...args]);
	assert.equal(err, '');
	const report = JSON.parse(out);
	assert.deepEqual(violations(report, CONTRACT), []);
	return { code, report, out };
}

describe('the bundle as a process', () => {
	let made: Tree;
	const project = (files: Readonly<Record<string, string | object>>) => {
		made = tree({ '.git/HEAD': '', 'package.json': { private: true }, ...files });
		return made.root;
	};
	freshBundle();
	afterEach(() => made?.dispose());

	it('says its version and helps', () => {
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		assert.deepEqual(holdfast(root, ['--version']), { code: 0, out: `${version}\n`, err: '' });
		const { code, out } = holdfast(root, ['--help']);
		assert.equal(code, 0);
		assert.match(out, /^Holdfast finds .*Usage:.*--format FORMAT.*Exit codes:/s);
		assert.match(
			holdfast(root, ['explain', 'missing-timeout']).out,
			/^missing-timeout\n\nReports an outbound call .*Settings/s,
		);
	});

	it('exits with 0, 1 and 2', () => {
		const dir = project({ 'src/a.ts': SOUND, 'src/b.ts': call('b') });
		assert.deepEqual(holdfast(dir, ['src/a.ts']), { code: 0, out: 'No findings in 1 file.\n', err: '' });
		assert.equal(holdfast(dir).code, 1);
		for (const args of [['--nope'], ['nowhere.ts'], ['--fail-on', 'much'], ['--config', 'nowhere.json']]) {
			const { code, out, err } = holdfast(dir, args);
			assert.deepEqual([code, out], [2, ''], args.join(' '));
			assert.match(err, /^error: /);
		}
		made.write('holdfast.config.json', '{\n  "rule": {}\n}\n');
		const wrong = holdfast(dir);
		assert.equal(wrong.code, 2);
		assert.match(wrong.err, /^error: .*\n\nholdfast\.config\.json:2:3\n {2}.*"rules"\?\n$/);
	});

	it('exits with 3 when the output cannot be written', function () {
		if (!existsSync('/dev/full')) return this.skip();
		const dir = project({ 'src/a.ts': SOUND });
		const done = spawnSync('/bin/sh', ['-c', '"$0" "$1" > /dev/full', process.execPath, CLI], {
			cwd: dir,
			encoding: 'utf8',
		});
		assert.equal(done.status, 3);
		assert.match(done.stderr, /^error: The output cannot be written: /);
	});

	// Nothing in a workspace makes the rules throw, so a rule that does is put in here, in this process.
	it('exits with 3 when a rule throws on a file, and reports the rest', async () => {
		const dir = project({ 'src/a.ts': call('a'), 'src/b.ts': call('b') });
		const broken: Rule = {
			meta: { ...rules[0]!.meta, id: 'broken' },
			check: (_, file) => {
				if (file.endsWith('/a.ts')) throw new TypeError('x is not a function');
				return [];
			},
		};
		const all = [...rules, broken];
		const { code, out } = await inProcess(dir, ['--format', 'json'], {
			deps: { rules: all, open: (options) => open(options, all) },
		});
		const report = JSON.parse(out);
		assert.deepEqual(violations(report, CONTRACT), []);
		assert.deepEqual(report.failures, [{ rule: 'broken', file: 'src/a.ts', message: 'x is not a function' }]);
		assert.deepEqual([code, report.findings.length], [3, 2]);
	});

	it('keeps the contract of --format json on the demo', () => {
		const { code, report } = json(DEMO);
		assert.equal(code, 1);
		assert.ok(report.findings.length >= 6);
		assert.deepEqual(report.failures, []);
		assert.deepEqual(violations({ ...report, extra: 1, version: 2 }, CONTRACT).length, 2);
	});

	it('prints at most 80 columns without colour, and colours when asked', () => {
		const plain = holdfast(DEMO).out;
		const long = plain.split('\n').filter((line) => [...line].length > 80 && !line.includes('https://'));
		assert.deepEqual(long, []);
		assert.ok(!plain.includes('\u001b'));
		assert.ok(holdfast(DEMO, [], { FORCE_COLOR: '1' }).out.includes('\u001b['));
		assert.equal(holdfast(DEMO, [], { FORCE_COLOR: '1', NO_COLOR: '1' }).out, plain);
		assert.equal(holdfast(DEMO, ['--no-color'], { FORCE_COLOR: '1' }).out, plain);
	});

	it('goes by --today for suppressions that expire', () => {
		const why = '// holdfast-disable-next-line missing-timeout until 2027-01-31 -- upstream fix is scheduled\n';
		const dir = project({ 'src/a.ts': why + call('a') });
		const on = (day: string) => json(dir, ['--today', day]);
		const held = on('2027-01-31');
		assert.deepEqual([held.code, held.report.findings, held.report.summary.suppressed], [0, [], 1]);
		const after = on('2027-02-01');
		const [found, ...others] = after.report.findings;
		assert.deepEqual([after.code, found.rule, others, after.report.summary.suppressed], [1, 'missing-timeout', [], 0]);
		const [{ role, file, range, message }] = found.related;
		assert.deepEqual([role, file, range.start], ['evidence', 'src/a.ts', { line: 1, column: 1 }]);
		assert.equal(message, 'the suppression here expired on 2027-01-31');
		assert.equal(holdfast(dir, ['--today', '2027-01-01']).out, 'No findings in 1 file; 1 finding suppressed.\n');
		const { code, out, err } = holdfast(dir, ['--today', '2027-02-30']);
		assert.deepEqual([code, out], [2, '']);
		assert.equal(err, 'error: --today must be a day such as 2027-01-31; found "2027-02-30".\n');
	});

	it('reports suppressions that do nothing, and explains that rule', () => {
		const dir = project({ 'src/a.test.ts': '// holdfast-disable-file missing-timeout -- was needed once\n' });
		const { code, report } = json(dir);
		const [{ rule, docs, fixes }] = report.findings;
		assert.deepEqual([code, report.findings.length, rule], [1, 1, 'unused-suppression']);
		assert.match(docs, /rules\/unused-suppression\/README\.md$/);
		assert.deepEqual(
			fixes.map(({ title, safety }: { title: string; safety: string }) => [title, safety]),
			[['Remove this suppression', 'safe']],
		);
		made.write('holdfast.config.json', '{ "rules": { "unused-suppression": "off" } }');
		assert.equal(json(dir).code, 0);
		assert.match(
			holdfast(root, ['explain', 'unused-suppression']).out,
			/^unused-suppression\n\nReports a suppression comment .*How to suppress a finding.*Settings/s,
		);
	});

	it('takes --fail-on, --profile and --config', () => {
		const dir = project({
			'src/a.ts': call('a'),
			'src/slow.ts': call('b', ', { signal: AbortSignal.timeout(90_000) }'),
			'ci/holdfast.json': { rules: { 'missing-timeout': 'error' } },
		});
		assert.equal(holdfast(dir, ['--fail-on', 'error']).code, 0);
		assert.equal(holdfast(dir, ['--fail-on', 'never']).code, 0);
		assert.equal(holdfast(dir, ['--fail-on', 'error', '--config', 'ci/holdfast.json']).code, 1);
		const byLevel = (...args: string[]) => json(dir, args).report.summary.byLevel;
		assert.deepEqual(byLevel(), { error: 0, warning: 1, info: 0 });
		assert.deepEqual(byLevel('--profile', 'strict'), { error: 0, warning: 1, info: 1 });
		assert.deepEqual(byLevel('--config', 'ci/holdfast.json'), { error: 1, warning: 0, info: 0 });
	});

	it('writes a large output out to the end, and takes it well when nobody reads it', function () {
		const files = Array.from({ length: 300 }, (_, i) => [`src/f${i}.ts`, call(`${i}`)] as const);
		const dir = project(Object.fromEntries(files));
		const { report, out } = json(dir);
		assert.equal(report.findings.length, 300);
		assert.ok(out.length > 128 * 1024, `${out.length} bytes are not many`);
		if (process.platform === 'win32') return this.skip();
		const command = '{ "$0" "$1" --format json; echo "exit $?" >&2; } | head -c 10';
		const cut = spawnSync('/bin/sh', ['-c', command, process.execPath, CLI], { cwd: dir, encoding: 'utf8' });
		assert.equal(cut.stderr, 'exit 1\n');
	});

	it('names what it cannot read, with its place, and lints the rest', () => {
		const dir = project({
			'src/ok.ts': call('ok'),
			'src/broken.ts': `${call('broken')}function ( {\n`,
			'src/huge.ts': `const a = "${'x'.repeat(11e6)}";\n${call('huge')}`,
			'src/minified.ts': `${'a();'.repeat(100_000)}${call('minified')}`,
			'src/bom.ts': `\ufeff${call('bom')}`,
			'src/crlf.ts': `// a\r\n// b\r\n${call('crlf')}`.replace(/\n$/, '\r\n'),
			LICENSE: 'MIT',
		});
		made.write('src/binary.ts', Buffer.from([0, 1, 2, 255, 254, 0, 0, 9, 102, 101, 116, 99, 104, 40]));
		made.write('src/utf16.ts', Buffer.from(`\ufeff${call('utf16')}`, 'utf16le'));
		symlinkSync('..', made.at('src/loop'));
		symlinkSync('nowhere.ts', made.at('src/dangling.ts'));
		const { report } = json(dir);
		assert.deepEqual(
			report.findings.map(({ file, range }: { file: string; range: { start: object } }) => [file, range.start]),
			[
				['src/bom.ts', { line: 1, column: 27 }],
				['src/broken.ts', { line: 1, column: 27 }],
				['src/crlf.ts', { line: 3, column: 27 }],
				['src/ok.ts', { line: 1, column: 27 }],
				['src/utf16.ts', { line: 1, column: 27 }],
			],
		);
		assert.deepEqual(
			report.notices.map(({ file, position }: { file: string; position?: { line: number } }) => [file, position?.line]),
			[
				['src/binary.ts', undefined],
				['src/broken.ts', 2],
				['src/huge.ts', undefined],
				['src/minified.ts', undefined],
			],
		);
		const { out } = holdfast(dir);
		for (const name of ['bom', 'crlf', 'utf16'])
			assert.ok(out.includes(`| export const load = () => fetch('https://api.example.com/${name}')`), name);
		assert.match(holdfast(dir, ['LICENSE']).out, /^Notices\n {2}LICENSE {2}not read: .*\n\nNo files were looked at/);
	});

	it('names a file it may not read', function () {
		if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip();
		const dir = project({ 'src/ok.ts': call('ok'), 'src/secret.ts': call('secret') });
		chmodSync(made.at('src/secret.ts'), 0);
		const { report } = json(dir);
		assert.deepEqual(
			[report.findings.length, report.notices.map(({ file }: { file: string }) => file)],
			[1, ['src/secret.ts']],
		);
	});

	it('writes the same bytes on every run, in any folder, in whatever order the files lie', () => {
		const names = ['a', 'b', 'c', 'd', 'e'];
		const entries = names.map((name) => [`src/${name}/index.ts`, call(name)] as const);
		const copies = [entries, [...entries].reverse()].map((list) =>
			tree({ '.git/HEAD': '', 'package.json': { private: true }, ...Object.fromEntries(list) }),
		);
		const demo = tree({});
		cpSync(DEMO, demo.at('copy/of/orders'), { recursive: true });
		try {
			for (const format of ['json', 'pretty']) {
				const outputs = copies.map((copy) => holdfast(copy.root, ['--format', format]).out);
				assert.equal(outputs[0], outputs[1]);
				const first = holdfast(DEMO, ['--format', format]).out;
				assert.equal(holdfast(DEMO, ['--format', format]).out, first);
				assert.equal(holdfast(demo.at('copy/of/orders'), ['--format', format]).out, first);
			}
		} finally {
			for (const copy of [...copies, demo]) copy.dispose();
		}
	});

	it('says so when nothing there is service code', () => {
		const dir = project({ 'scripts/a.ts': call('a'), 'src/a.test.ts': call('b') });
		assert.deepEqual(holdfast(dir), {
			code: 0,
			out: 'No findings in 2 files (none is service code: 1 script, 1 test; see\n`holdfast explain <file>`).\n',
			err: '',
		});
		assert.deepEqual(json(dir).report.summary.skipped, { script: 1, test: 1 });
	});

	it('says what a file is that a run leaves out', () => {
		const dir = project({ '.gitignore': 'gen/\n', 'gen/a.ts': call('a'), 'node_modules/x/a.js': call('b') });
		const said = (target: string) => holdfast(dir, ['explain', target]).out;
		assert.match(said('gen/a.ts'), /\n {2}No run over the project looks at this file: git ignores it\.\n/);
		assert.match(said('node_modules/x/a.js'), /\n {2}No run .* this file: it is in node_modules\.\n/);
		assert.doesNotMatch(said('gen/a.ts') + said('node_modules/x/a.js'), /nothing says otherwise/);
	});

	it('says what the README shows', () => {
		const shown = /## What it says\n\n```\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!;
		assert.ok(
			holdfast(DEMO).out.startsWith(shown),
			'README.md shows other output than npm start -- examples/orders-service',
		);
	});

	it('tells at a call what the wrapper does', () => {
		const { out } = holdfast(DEMO, ['explain', 'src/clients/rates.ts:21']);
		assert.match(out, /calls the function at src\/http\.ts:2:1\n.*src\/http\.ts:3:25 {2}fetch: deadline absent/s);
	});
});
