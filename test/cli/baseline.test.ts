/** holdfast baseline, and runs that know one. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { metas, rules } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import { open } from '../../server/engine/open';
import { type Tree, tree } from '../engine/tree';
import { holdfast } from './fakes';

const FILE = 'holdfast.baseline.json';
const call = (name: string) => `export const ${name} = () => fetch('https://${name}.example.com/');\n`;

describe('holdfast baseline', () => {
	let made: Tree;
	beforeEach(() => {
		made = tree({ '.git/HEAD': '', 'src/a.js': call('a') + call('b'), 'lib/c.js': call('c') });
	});
	afterEach(() => made.dispose());

	const run = (argv: readonly string[], all: readonly Rule[] = rules) =>
		holdfast(made.root, argv, { deps: { rules: all, metas, open: (options) => open(options, all) } });

	it('keeps what is found now, and says what to do with it', async () => {
		assert.deepEqual(await run(['baseline']).then(({ code, out, err }) => ({ code, out, err })), {
			code: 0,
			out: 'holdfast.baseline.json: 3 findings (3 added, 0 taken out).\nCommit it. Later runs report what is not in it; `holdfast --no-baseline` shows\neverything.\n',
			err: '',
		});
		const { code, out } = await run([]);
		assert.deepEqual([code, out], [0, 'No new findings in 2 files; 3 findings in the baseline.\n']);
	});

	it('lets runs report what is new, and all with --no-baseline', async () => {
		await run(['baseline']);
		made.write('src/a.js', `${call('a')}${call('b')}${call('d')}`);
		const { code, out } = await run([]);
		assert.equal(code, 1);
		assert.match(out, /^src\/a\.js:3:24 /);
		assert.match(
			out,
			/\n1 new finding in 1 of 2 files:\n {2}1 {2}missing-timeout {2}warning\n3 findings in the baseline\n/,
		);
		const all = await run(['--no-baseline']);
		assert.match(all.out, /\n4 findings in 2 of 2 files:\n/);
		const { findings, summary, stale } = JSON.parse((await run(['--format', 'json'])).out);
		assert.deepEqual([findings.length, summary.byRule, summary.baselined, stale], [1, { 'missing-timeout': 1 }, 3, []]);
	});

	it('tells what is gone, takes it out with --prune, and fails until then with --baseline-strict', async () => {
		await run(['baseline']);
		made.write('src/a.js', call('a'));
		const { code, out } = await run([]);
		assert.equal(code, 0);
		assert.match(
			out,
			/^1 finding of the baseline is gone from the code; `holdfast baseline --prune`\ntakes it out:\n {2}src\/a\.js {2}missing-timeout: fetch\n/,
		);
		const { stale } = JSON.parse((await run(['--format', 'json'])).out);
		assert.deepEqual(stale, [
			{
				baseline: FILE,
				rule: 'missing-timeout',
				file: 'src/a.js',
				symbol: 'b',
				code: 'fetch("https://b.example.com/")',
			},
		]);
		const strict = await run(['--baseline-strict']);
		assert.equal(strict.code, 1);
		assert.equal(
			strict.err,
			'error: --baseline-strict: the baseline holds 1 finding that is gone from the code; run holdfast baseline --prune and commit it.\n',
		);
		assert.equal((await run(['--baseline-strict', 'lib'])).code, 0);
		assert.equal(
			(await run(['baseline', '--prune'])).out,
			'holdfast.baseline.json: 2 findings (0 added, 1 taken out).\n',
		);
		assert.equal((await run(['--baseline-strict'])).code, 0);
	});

	it('is another file where one is named', async () => {
		assert.equal((await run(['--baseline', 'ci/known.json'])).code, 2);
		assert.equal((await run(['baseline', '--baseline', 'ci/known.json', 'src'])).code, 0);
		assert.ok(!existsSync(made.at(FILE)));
		assert.deepEqual(Object.keys(JSON.parse(readFileSync(made.at('ci/known.json'), 'utf8')).findings), ['src/a.js']);
		assert.match((await run(['--baseline', 'ci/known.json'])).out, /^lib\/c\.js:1:24 /);
		assert.match((await run([])).out, /\n3 findings in 2 of 2 files:\n/);
	});

	it('says when there is nothing to keep or to prune', async () => {
		assert.equal((await run(['baseline', '--prune'])).out, 'There is no baseline to prune.\n');
		made.write('src/a.js', '');
		made.write('lib/c.js', '');
		assert.equal((await run(['baseline'])).out, 'No findings: there is nothing to write a baseline of.\n');
		assert.ok(!existsSync(made.at(FILE)));
	});

	it('is not written of an incomplete analysis', async () => {
		const broken: Rule = {
			meta: { ...rules[0]!.meta, id: 'broken' },
			check: () => {
				throw new TypeError('x is not a function');
			},
		};
		const { code, out, err } = await run(['baseline', 'lib'], [...rules, broken]);
		assert.deepEqual([code, out], [3, '']);
		assert.match(
			err,
			/^error: The analysis is incomplete \(\d failures?\); no baseline was written\.\n {2}lib\/c\.js {2}broken: x is not/,
		);
		assert.ok(!existsSync(made.at(FILE)));
	});

	it('does not count what a rule did not find because it failed as gone', async () => {
		await run(['baseline']);
		const broken = rules.map(
			(rule): Rule => ({
				meta: rule.meta,
				check: () => {
					throw new TypeError('no');
				},
			}),
		);
		const { code, out } = await run(['--format', 'json'], broken);
		assert.deepEqual([code, JSON.parse(out).stale], [3, []]);
	});

	it('says when the file cannot be used or written', async () => {
		made.write(FILE, '{}');
		const { code, err } = await run([]);
		assert.equal(code, 2);
		assert.match(err, /^error: .*\n\nholdfast\.baseline\.json:1:1\n.*no "version"/s);
		made.write('blocked', '');
		const blocked = await run(['baseline', '--baseline', 'blocked/x.json']);
		assert.equal(blocked.code, 3);
		assert.match(blocked.err, /^error: The baseline blocked\/x\.json cannot be written: /);
		chmodSync(made.at(FILE), 0o644);
	});
});
