import assert from 'node:assert/strict';
import type { Analysis } from '../../../server/engine/types';
import { analysisOf, finding, folder, holdfast, range } from '../fakes';
import { hostileAnalysis, LONE, NAMES, NOT_XML } from './hostile-analysis';
import { testCases } from './xml';

describe('--format junit', () => {
	const here = folder();
	const report = async (analysis?: Analysis) => {
		const { out, err } = await holdfast(here.dir, ['--format', 'junit'], { analysis });
		assert.equal(err, '');
		return { out, cases: await testCases(out) };
	};
	const at = (line: number, more: Parameters<typeof finding>[2] = {}) =>
		finding(`${here.dir}/src/a.ts`, range(line, 2, 3), more);

	it('is one passing test case when there is nothing', async () => {
		const { out, cases } = await report();
		assert.deepEqual(cases, [{ suite: 'holdfast', name: 'no findings', classname: 'holdfast' }]);
		assert.match(out, /<testsuites name="holdfast" tests="1" failures="0" errors="0">/);
	});

	it('has a suite per file and a failure per finding, with all there is to know', async () => {
		const related = { role: 'call' as const, file: `${here.dir}/b.ts`, range: range(9, 2, 3), message: 'a call' };
		const other = finding(`${here.dir}/src/b.ts`, range(1, 1, 1), { level: 'error' });
		const { out, cases } = await report(analysisOf([at(3, { related: [related], symbol: 'Api.get' }), at(7), other]));
		assert.match(out, /<testsuites name="holdfast" tests="3" failures="3" errors="0">/);
		assert.match(out, /<testsuite name="src\/a\.ts" tests="2" failures="2" errors="0">/);
		assert.deepEqual(
			cases.map(({ suite, name, classname, type }) => [suite, name, classname, type]),
			[
				['src/a.ts', 'missing-timeout in Api.get', 'src/a.ts', 'warning'],
				['src/a.ts', 'missing-timeout', 'src/a.ts', 'warning'],
				['src/b.ts', 'missing-timeout', 'src/b.ts', 'error'],
			],
		);
		assert.equal(cases[0]!.message, '`fetch` has no deadline.');
		assert.equal(
			cases[0]!.text,
			[
				'src/a.ts:3:2: warning missing-timeout',
				'`fetch` has no deadline.',
				'b.ts:9:2: a call',
				'docs: https://example.test/missing-timeout',
			].join('\n'),
		);
	});

	it('has no two test cases of the same name in a file, and none changes when lines move', async () => {
		const names = async (lines: readonly number[]) =>
			(await report(analysisOf(lines.map((line) => at(line, { symbol: 'load' }))))).cases.map(({ name }) => name);
		const first = await names([1, 2, 3]);
		const rule = 'missing-timeout in load';
		assert.deepEqual(first, [rule, `${rule} (2)`, `${rule} (3)`]);
		assert.deepEqual(await names([11, 12, 13]), first);
	});

	it('has an error per failure', async () => {
		const file = `${here.dir}/src/a.ts`;
		const failures = [
			{ rule: 'a-rule', file, message: 'broke' },
			{ rule: 'a-rule', file, message: 'broke again' },
			{ message: 'broke altogether' },
		];
		const { out, cases } = await report(analysisOf([at(1)], { failures }));
		assert.match(out, /<testsuites name="holdfast" tests="4" failures="1" errors="3">/);
		assert.deepEqual(
			cases.slice(1).map(({ suite, name, outcome, message, text }) => [suite, name, outcome, message, text]),
			[
				['analysis', 'analysis a-rule src/a.ts', 'error', 'broke', 'src/a.ts\nbroke'],
				['analysis', 'analysis a-rule src/a.ts (2)', 'error', 'broke again', 'src/a.ts\nbroke again'],
				['analysis', 'analysis', 'error', 'broke altogether', 'broke altogether'],
			],
		);
		const { cases: alone } = await report(analysisOf([], { failures: [{ message: 'broke' }] }));
		assert.deepEqual(
			alone.map(({ outcome }) => outcome),
			['error'],
		);
	});

	it('gives hostile names and messages back as they are', async () => {
		const analysis = hostileAnalysis(here.dir);
		const name = (text: string) => text.replaceAll('\u001b', '\ufffd');
		const { out, cases } = await report(analysis);
		assert.equal(cases.length, NAMES.length);
		for (const [i, { message, symbol }] of analysis.findings.entries()) {
			const found = cases[i]!;
			assert.deepEqual(
				[found.suite, found.classname, found.message, found.name],
				[name(NAMES[i]!), name(NAMES[i]!), message, symbol ? `missing-timeout in ${symbol}` : 'missing-timeout'],
			);
			assert.ok(found.text!.includes(`\n${message}\n`), found.text);
		}
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
		assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
	});

	it('replaces what XML cannot hold', async () => {
		const one = finding(`${here.dir}/${LONE[0]}`, range(1, 1, 1), { message: NOT_XML[0] });
		const { cases } = await report(analysisOf([one]));
		assert.deepEqual([cases[0]!.suite, cases[0]!.message], [LONE[1], NOT_XML[1]]);
	});
});
