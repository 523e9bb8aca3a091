import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import type { Finding } from '../../server/engine/types';
import { analysisOf, finding, folder, holdfast, range, suppressed } from './fakes';

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('--format pretty', () => {
	const here = folder();

	it('shows a finding with its code, what is related, and what to do next', async () => {
		here.write({ 'src/api.ts': "import axios from 'axios';\n\nexport const api = axios.create({\n\tbaseURL,\n});\n" });
		const file = `${here.dir}/src/api.ts`;
		const call = (name: string, message: string) => ({
			role: 'call' as const,
			file: `${here.dir}/${name}`,
			range: range(12, 9, 3),
			message,
		});
		const related = [
			call('src/users.ts', 'a call through it to users.internal, which answers every request that comes in'),
			call('src/a/very/long/folder/name/that/does/not/fit.ts', 'a call through it'),
			...['b', 'c', 'd', 'e', 'f'].map((name) => call(`src/${name}.ts`, 'a call through it')),
		];
		const message =
			'This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever. Set `timeout` (ms) in its config.';
		const analysis = analysisOf([
			finding(file, range(3, 26, 6), { related, message }),
			finding(file, range(4, 2, 7), { level: 'error' }),
			finding(file, range(4, 2, 7), { rule: 'unsafe-retry', level: 'error', message: 'Retried.', docs: '' }),
		]);
		const { out, code } = await holdfast(here.dir, [], { analysis });
		assert.equal(code, 1);
		assert.equal(
			out,
			text([
				'src/api.ts:3:26  warning  missing-timeout',
				'  This axios client (`axios.create`) sets no deadline for its calls: when the',
				'  other side accepts and never answers, axios waits for ever. Set `timeout` (ms)',
				'  in its config.',
				'',
				'  3 | export const api = axios.create({',
				'    |                          ^^^^^^',
				'  4 |     baseURL,',
				'',
				'  src/users.ts:12:9  a call through it to users.internal, which answers every',
				'                     request that comes in',
				'  src/a/very/long/folder/name/that/does/not/fit.ts:12:9',
				'      a call through it',
				'  src/b.ts:12:9      a call through it',
				'  src/c.ts:12:9      a call through it',
				'  src/d.ts:12:9      a call through it',
				'  … and 2 more (--format json shows all)',
				'',
				'  docs: https://example.test/missing-timeout',
				'',
				'src/api.ts:4:2  error  missing-timeout',
				'  `fetch` has no deadline.',
				'',
				'  3 | export const api = axios.create({',
				'  4 |     baseURL,',
				'    |     ^^^^^^^',
				'  5 | });',
				'',
				'src/api.ts:4:2  error  unsafe-retry',
				'  Retried.',
				'',
				'  3 | export const api = axios.create({',
				'  4 |     baseURL,',
				'    |     ^^^^^^^',
				'  5 | });',
				'',
				'3 findings in 1 of 240 files:',
				'  2  missing-timeout  1 error, 1 warning',
				'  1  unsafe-retry     error',
				'',
				'Why is it reported?       holdfast explain src/api.ts:3',
				'What does the rule want?  holdfast explain missing-timeout',
			]),
		);
	});

	it('says how many files no rule looks at when nothing is found', async () => {
		const said = async (files: number, skipped: Readonly<Record<string, number>>) =>
			(
				await holdfast(here.dir, [], {
					analysis: analysisOf([], { summary: { ...analysisOf([]).summary, files, skipped } }),
				})
			).out;
		assert.equal(
			await said(15, { test: 3, script: 12 }),
			'No findings in 15 files (none is service code: 12 script, 3 test; see\n`holdfast explain <file>`).\n',
		);
		assert.match(await said(15, { test: 1 }), /^No findings in 15 files \(1 is not service code: 1 test; see/);
		assert.equal(await said(15, {}), 'No findings in 15 files.\n');
	});

	it('counts what is suppressed, and shows nothing else of it', async () => {
		const file = `${here.dir}/gone.ts`;
		const hidden = [2, 4, 6].map((line) => suppressed(finding(file, range(line, 1, 5))));
		const said = async (findings: number, n: number) => {
			const list = Array.from({ length: findings }, () => finding(file, range(1, 1, 5), { docs: '' }));
			return (await holdfast(here.dir, [], { analysis: analysisOf(list, { suppressed: hidden.slice(0, n) }) })).out;
		};
		assert.equal(await said(0, 3), 'No findings in 240 files; 3 findings suppressed.\n');
		assert.equal(await said(0, 1), 'No findings in 240 files; 1 finding suppressed.\n');
		assert.match(
			await said(1, 2),
			/^gone\.ts:1:1 .*\n\n1 finding in 1 of 240 files:\n {2}1 {2}missing-timeout {2}warning\n2 findings suppressed\n\nWhy is/s,
		);
		assert.doesNotMatch(await said(1, 3), /gone\.ts:[246]|this process/);
		assert.doesNotMatch(await said(1, 0), /suppressed/);
	});

	it('offers to explain a line with a call, not one with a comment', async () => {
		const comment = finding(`${here.dir}/a.ts`, range(1, 1, 5), { rule: 'unused-suppression' });
		const call = finding(`${here.dir}/b.ts`, range(7, 1, 5));
		const steps = async (...findings: Finding[]) =>
			(await holdfast(here.dir, [], { analysis: analysisOf(findings) })).out.match(/holdfast explain .*/g);
		assert.deepEqual(await steps(comment, call), ['holdfast explain b.ts:7', 'holdfast explain missing-timeout']);
		assert.deepEqual(await steps(comment), ['holdfast explain unused-suppression']);
	});

	it('shows notices and failures, and that the run is incomplete', async () => {
		const analysis = analysisOf([], {
			notices: [
				{ file: `${here.dir}/a.ts`, position: { line: 3, column: 1 }, message: "syntax error: '}' expected." },
				...Array.from({ length: 11 }, (_, i) => ({ message: `general ${i}` })),
			],
			failures: [
				{ rule: 'missing-timeout', file: `${here.dir}/b.ts`, message: 'x is undefined' },
				{ message: 'out of luck' },
			],
		});
		const { out, code } = await holdfast(here.dir, [], { analysis });
		assert.equal(code, 3);
		assert.equal(
			out,
			text([
				'Notices',
				"  a.ts:3:1  syntax error: '}' expected.",
				...Array.from({ length: 9 }, (_, i) => `  general ${i}`),
				'  … and 2 more (--format json shows all)',
				'',
				'Failures',
				'  b.ts  missing-timeout: x is undefined',
				'  out of luck',
				'',
				'No findings in 240 files.',
				'',
				'The analysis is incomplete: 2 failures, listed above. The rest was looked at.',
			]),
		);
	});

	/** The code part for one line with a range. */
	async function excerpt(line: string, column: number, length: number): Promise<string[]> {
		here.write({ 'x.ts': line });
		const { out } = await holdfast(here.dir, [], {
			analysis: analysisOf([finding(`${here.dir}/x.ts`, range(1, column, length), { docs: '' })]),
		});
		return out.split('\n').filter((one) => /^ {2}(?:\d| ) \|/.test(one));
	}

	it('marks the range under tabs, wide characters and emoji', async () => {
		assert.deepEqual(await excerpt('\tif (a)\tfetch(u)', 9, 5), [
			'  1 |     if (a)  fetch(u)',
			'    |             ^^^^^',
		]);
		assert.deepEqual(await excerpt("f('日本語', fetch)", 10, 5), [
			"  1 | f('日本語', fetch)",
			'    |             ^^^^^',
		]);
		assert.deepEqual(await excerpt("f('👩‍👩‍👧é🎉', fetch)", 18, 5), [
			"  1 | f('👩‍👩‍👧é🎉', fetch)",
			'    |            ^^^^^',
		]);
	});

	it('clips long lines around the range', async () => {
		const long = (before: number, after: number) =>
			excerpt(`${'a'.repeat(before)}fetch${'b'.repeat(after)}`, before + 1, 5);
		for (const [before, after] of [
			[0, 500],
			[60, 100],
			[68, 3],
			[69, 3],
			[300, 300],
			[500, 0],
			[500, 1],
		] as const) {
			const [code, mark] = await long(before, after);
			assert.ok(code!.length <= 80, `${code!.length}: ${code}`);
			const at = mark!.indexOf('^');
			assert.equal(code!.slice(at, at + 5), 'fetch', `${before} ${after}\n${code}\n${mark}`);
			assert.equal(mark!.slice(at), '^^^^^');
		}
		const [code, mark] = await excerpt(`${'a'.repeat(100)}${'f'.repeat(500)}b`, 101, 500);
		assert.ok(code!.length <= 80 && mark!.length <= 80);
		const [wide] = await excerpt(`${'日'.repeat(100)}fetch`, 101, 5);
		assert.match(wide!, /\| … ?日+fetch$/);
	});

	it('marks an empty range and one that goes on in the next line', async () => {
		assert.deepEqual(await excerpt('abc', 4, 0), ['  1 | abc', '    |    ^']);
		here.write({ 'x.ts': 'a(b,\nc)' });
		const at = { start: { line: 1, column: 1 }, end: { line: 2, column: 2 } };
		const { out } = await holdfast(here.dir, [], { analysis: analysisOf([finding(`${here.dir}/x.ts`, at)]) });
		assert.match(out, /\n {2}1 \| a\(b,\n {4}\| \^\^\^\^\n {2}2 \| c\)\n/);
	});

	it('lets nothing control the terminal', async () => {
		const name = 'a\u001b[31m\n\u202e.ts';
		here.write({ [name]: 'fetch("\u001b]0;title\u0007\u009b") // \u202e' });
		const file = `${here.dir}/${name}`;
		const message = 'See \u001b[2J and \u0007.';
		const related = [{ role: 'evidence' as const, file, range: range(1, 1, 5), message }];
		const analysis = analysisOf([finding(file, range(1, 1, 5), { message, related, docs: 'x\u001b' })], {
			notices: [{ file, message }],
		});
		const { out } = await holdfast(here.dir, [], { analysis });
		assert.match(out, /a\\u\{1b\}\[31m\\u\{a\}\\u\{202e\}\.ts:1:1/);
		assert.match(out, /fetch\("\\u\{1b\}\]0;title\\u\{7\}\\u\{9b\}"\)/);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
		assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
	});

	it('says the same with and without colour, and works without the file', async () => {
		const analysis = analysisOf([finding(`${here.dir}/gone.ts`, range(1, 1, 5))]);
		const plain = await holdfast(here.dir, [], { analysis });
		const coloured = await holdfast(here.dir, ['--color'], { analysis });
		assert.notEqual(coloured.out, plain.out);
		assert.equal(stripVTControlCharacters(coloured.out), plain.out);
		assert.ok(plain.out.startsWith('gone.ts:1:1  warning  missing-timeout\n  `fetch` has no deadline.\n\n  docs: '));
	});

	it('uses the width of the terminal', async () => {
		const analysis = analysisOf([finding(`${here.dir}/gone.ts`, range(1, 1, 5), { message: 'word '.repeat(100) })]);
		for (const columns of [20, 50, 80, 300]) {
			let out = '';
			await holdfast(here.dir, ['--no-color'], {
				analysis,
				io: { stdout: { isTTY: true, columns, write: (part: string) => (out += part) } },
			});
			const message = out.split('\n').filter((line) => line.startsWith('  word'));
			const widest = Math.max(...message.map((line) => line.length));
			const wanted = Math.max(40, Math.min(120, columns));
			assert.ok(widest <= wanted && widest > wanted - 6, `${columns}: ${widest}`);
		}
	});
});
