import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { analysisOf, type Fakes, finding, fixRun, folder, holdfast, nothing, offer, range } from './fakes';
import { CONTRACT, violations } from './schema';

const OLD = "import a from 'a';\nfetch(url);\n";
const FIXED = "import a from 'a';\nfetch(url, { signal: AbortSignal.timeout(10_000) });\n";
const text = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('holdfast --fix', () => {
	const here = folder();
	const at = (name: string) => `${here.dir}/${name}`;
	const change = (name: string) => ({ file: at(name), before: OLD, after: FIXED });
	const read = (name: string) => readFileSync(at(name), 'utf8');
	const write = (...names: string[]) => here.write(Object.fromEntries(names.map((name) => [name, OLD])));
	const one = (name: string, line: number, more: Parameters<typeof finding>[2] = {}) =>
		finding(at(name), range(line, 1, 5), { fingerprint: `f00df00d${line}`, docs: '', ...more });

	it('writes the fixed files and reports what remains', async () => {
		write('src/a.ts', 'src/b.ts');
		const run = fixRun([change('src/a.ts'), change('src/b.ts')]);
		const { code, out, err, fixing } = await holdfast(here.dir, ['--fix-unsafe'], { run });
		assert.deepEqual({ code, err, fixing }, { code: 0, err: '', fixing: [{ safety: 'unsafe' }] });
		assert.equal(out, text('Fixed 2 findings in 2 files.', '', 'No findings remain in 3 files.'));
		assert.deepEqual([read('src/a.ts'), read('src/b.ts')], [FIXED, FIXED]);
	});

	it('applies only the safe fixes, and says how many more there are', async () => {
		write('src/a.ts');
		const rest = [2, 3, 4].map((line) => one('src/a.ts', line, { fixes: [offer('unsafe')] }));
		const analysis = analysisOf([...rest, one('src/b.ts', 1)]);
		const { code, out, fixing } = await holdfast(here.dir, ['lint', '--fix'], {
			run: fixRun([change('src/a.ts')], { analysis }),
		});
		assert.deepEqual([code, fixing], [1, [{ safety: 'safe' }]]);
		assert.ok(
			out.endsWith(
				text(
					'Fixed 1 finding in 1 file.',
					'',
					'4 findings remain in 2 of 240 files:',
					'  4  missing-timeout  warning',
					'',
					'3 more can be fixed with --fix-unsafe.',
					'',
					'Why is it reported?       holdfast explain src/a.ts:2',
					'What does the rule want?  holdfast explain missing-timeout',
				),
			),
			out,
		);
		// The code beside a finding is the fixed one.
		assert.ok(out.includes('  2 | fetch(url, { signal: AbortSignal.timeout(10_000) });\n'), out);
	});

	it('says without --fix what it could fix', async () => {
		const said = async (argv: string[], firsts: readonly ('safe' | 'unsafe' | undefined)[], fakes: Fakes = {}) => {
			const findings = firsts.map((safety, i) =>
				one('a.ts', i + 1, { fixes: safety ? [offer(safety), offer('safe')] : [] }),
			);
			const run = fixRun([], { analysis: analysisOf(findings) });
			const { out } = await holdfast(here.dir, argv, { analysis: run.analysis, run, ...fakes });
			return /.*with --fix.*/.exec(out)?.[0];
		};
		assert.equal(
			await said([], ['safe', 'unsafe', 'unsafe', undefined]),
			'1 can be fixed with --fix, 2 more with --fix-unsafe.',
		);
		assert.equal(await said([], ['safe', 'safe']), '2 can be fixed with --fix.');
		assert.equal(await said([], [undefined, 'unsafe']), '1 can be fixed with --fix-unsafe.');
		assert.equal(await said([], [undefined]), undefined);
		assert.equal(await said(['--fix'], ['safe', 'unsafe']), '1 can be fixed with --fix-unsafe.');
		assert.equal(await said(['--fix-unsafe'], ['safe', 'unsafe']), undefined);
	});

	it('says which fixes could not be applied, at the place where the finding is now', async () => {
		write('src/a.ts');
		const failed = [9, 2].map((line) => ({
			finding: one('src/a.ts', line),
			title: offer('unsafe').title,
			why: 'the finding is still there afterwards',
		}));
		const moved = { ...one('src/a.ts', 9), range: range(11, 1, 5) };
		const { code, out } = await holdfast(here.dir, ['--fix-unsafe'], {
			run: fixRun([], { failed, analysis: analysisOf([moved]) }),
		});
		assert.equal(code, 1);
		assert.ok(
			out.includes(
				text(
					'2 fixes could not be applied',
					'  src/a.ts:2:1   Give this call a deadline of 10 s: the finding is still there',
					'                 afterwards',
					'  src/a.ts:11:1  Give this call a deadline of 10 s: the finding is still there',
					'                 afterwards',
					'',
					'Nothing was fixed.',
					'',
					'1 finding remains in 1 of 240 files:',
				),
			),
			out,
		);
	});

	it('names the command that installs what the fixed code imports, and runs nothing', async () => {
		const lack = (name: string, ...needs: { name: string; range: string }[]) => {
			const fixes = [offer('unsafe', { needs })];
			return { finding: one(name, 1, { fixes }), title: fixes[0]!.title, safety: 'unsafe' as const };
		};
		const cockatiel = { name: 'cockatiel', range: '^3.2.1' };
		const said = async (locks: Readonly<Record<string, string>>) => {
			here.write({ 'package.json': '{}', 'packages/a/package.json': '{}', ...locks });
			write('src/a.ts', 'src/b.ts', 'packages/a/src/c.ts');
			const applied = [
				lack('src/a.ts', cockatiel),
				lack('src/b.ts', cockatiel, { name: 'p-timeout', range: '>=6 <8' }),
				lack('packages/a/src/c.ts', cockatiel),
			];
			const files = ['packages/a/src/c.ts', 'src/a.ts', 'src/b.ts'].map(change);
			const { out } = await holdfast(here.dir, ['--fix-unsafe'], { run: fixRun(files, { applied }) });
			return out;
		};
		assert.equal(
			await said({ 'package-lock.json': '{}' }),
			text(
				'Fixed 3 findings in 3 files.',
				'The fixed code imports packages that the project does not depend on yet:',
				'  npm install cockatiel@^3.2.1 "p-timeout@>=6 <8"',
				'  in packages/a:  npm install cockatiel@^3.2.1',
				'',
				'No findings remain in 3 files.',
			),
		);
		assert.match(
			await said({ 'packages/a/yarn.lock': '' }),
			/\n {2}npm install .*\n {2}in packages\/a: {2}yarn add cock/,
		);
		assert.match(await said({ 'bun.lockb': '', 'package-lock.json': '{}' }), /\n {2}npm install /);
		assert.match(await said({ 'pnpm-lock.yaml': '' }), /\n {2}pnpm add cockatiel@\^3\.2\.1 /);
	});

	it('writes only files in the paths', async () => {
		write('src/a.ts', 'lib/b.ts', 'srcs/c.ts');
		const run = fixRun(['lib/b.ts', 'src/a.ts', 'srcs/c.ts'].map(change));
		const { code, out } = await holdfast(here.dir, ['--fix-unsafe', 'src'], { run });
		assert.equal(code, 3);
		assert.deepEqual([read('src/a.ts'), read('lib/b.ts'), read('srcs/c.ts')], [FIXED, OLD, OLD]);
		assert.match(out, /^Failures\n {2}lib\/b\.ts {3}not written: the file lies outside the paths that are linted;/);
		assert.match(out, /\nFixed 1 finding in 1 file\.\n/);
		assert.equal((await holdfast(at('src'), ['--fix-unsafe'], { run: fixRun([change('lib/b.ts')]) })).code, 3);
	});

	it('exits with 3 for a file that it could not write, and reports what is in it', async () => {
		write('a.ts', 'b.ts');
		chmodSync(at('a.ts'), 0o444);
		const still = one('a.ts', 1, { fixes: [offer('unsafe')] });
		const applied = [{ finding: still, title: offer('unsafe').title, safety: 'unsafe' as const }];
		const run = fixRun([change('a.ts'), change('b.ts')]);
		const fakes = { run: { ...run, applied: [...applied, run.applied[1]!] }, analysis: analysisOf([still]) };
		const { code, out } = await holdfast(here.dir, ['--fix-unsafe', '--fail-on', 'never'], fakes);
		assert.equal(code, 3);
		assert.deepEqual([read('a.ts'), read('b.ts')], [OLD, FIXED]);
		assert.ok(
			out.endsWith(
				text(
					'Failures',
					'  a.ts  not written: the file is read-only; make it writable and run Holdfast',
					'        again.',
					'',
					'1 fix could not be applied',
					'  a.ts:1:1  Give this call a deadline of 10 s: what it changes was not written',
					'',
					'Fixed 1 finding in 1 file.',
					'',
					'1 finding remains in 1 of 240 files:',
					'  1  missing-timeout  warning',
					'',
					'1 file could not be written, listed above, and is as before.',
					'',
					'Why is it reported?       holdfast explain a.ts:1',
					'What does the rule want?  holdfast explain missing-timeout',
				),
			),
			out,
		);
		// The excerpt is of what is on the disk.
		assert.ok(out.includes("  1 | import a from 'a';\n    | ^^^^^\n  2 | fetch(url);\n"), out);
	});

	it('takes a fix whose other file could not be written for one that was not applied', async () => {
		write('a.ts', 'b.ts', 'options.ts');
		chmodSync(at('options.ts'), 0o444);
		const [fixed, elsewhere, never] = [1, 2, 3].map((line) => one('a.ts', line));
		const applied = [fixed!, elsewhere!].map((it) => ({ finding: it, title: 'Add it', safety: 'unsafe' as const }));
		const files = ['a.ts', 'options.ts'].map(change);
		const { code, out } = await holdfast(here.dir, ['--fix-unsafe'], {
			run: fixRun(files, { applied, analysis: analysisOf([never!]) }),
			analysis: analysisOf([elsewhere!, never!]),
		});
		assert.equal(code, 3);
		assert.match(out, /\n1 fix could not be applied\n {2}a\.ts:2:1 {2}Add it: what it changes was not written\n/);
		assert.match(out, /\nFixed 1 finding in 1 file\.\n/);
	});

	it('keeps the contract of --format json', async () => {
		here.write({ 'a.ts': 'changed\n', 'b.ts': OLD });
		const failed = [{ finding: one('b.ts', 2), title: 'Other', why: 'it does not parse' }];
		const { code, out, err } = await holdfast(here.dir, ['--fix-unsafe', '--format', 'json'], {
			run: fixRun([change('a.ts'), change('b.ts')], { failed }),
		});
		assert.deepEqual([code, err], [3, '']);
		const report = JSON.parse(out);
		assert.deepEqual(violations(report, CONTRACT), []);
		assert.deepEqual(report.failures, [
			{ file: 'a.ts', message: 'not written: the file has changed since it was read; run Holdfast again.' },
		]);
		const place = { range: range(1, 1, 5), fingerprint: 'f00df00d', title: offer('unsafe').title };
		assert.deepEqual(report.fixes, {
			applied: [{ rule: 'missing-timeout', file: 'b.ts', ...place, safety: 'unsafe' }],
			failed: [
				{ rule: 'missing-timeout', file: 'a.ts', ...place, why: 'what it changes was not written' },
				{
					rule: 'missing-timeout',
					file: 'b.ts',
					range: range(2, 1, 5),
					fingerprint: 'f00df00d2',
					title: 'Other',
					why: 'it does not parse',
				},
			],
		});
		assert.equal(JSON.parse((await holdfast(here.dir, ['--format', 'json'])).out).fixes, undefined);
	});

	it('writes nothing after Ctrl-C while fixing, and finishes a file that was begun', async () => {
		write('a.ts', 'b.ts');
		const run = fixRun([change('a.ts'), change('b.ts')]);
		const controller = new AbortController();
		const calls: string[] = [];
		const io = {
			cancel: controller.signal,
			letGoOfInterrupt: () => void calls.push('let go'),
			holdInterrupt: () => {
				calls.push('hold');
				controller.abort();
			},
		};
		const { code, out, err } = await holdfast(here.dir, ['--fix-unsafe'], { run, io });
		assert.deepEqual([code, out, calls], [130, '', ['let go', 'hold', 'let go']]);
		assert.equal(err, 'Interrupted: 0 of 2 files were written, each as a whole; the others are as they were.\n');
		assert.deepEqual([read('a.ts'), read('b.ts')], [OLD, OLD]);
	});

	it('shows that it writes, on a terminal', async () => {
		const names = Array.from({ length: 40 }, (_, i) => `f${i}.ts`);
		write(...names);
		let shown = '';
		const now = Date.now;
		let time = 0;
		// A clock that goes on by itself: timing decides nothing.
		Date.now = () => (time += 100);
		try {
			const stderr = { isTTY: true, columns: 80, write: (part: string) => (shown += part) };
			await holdfast(here.dir, ['--fix-unsafe'], { run: fixRun(names.map(change)), io: { stderr } });
		} finally {
			Date.now = now;
		}
		assert.ok(shown.includes('\r\u001b[2KWriting: 20 of 40 files\r\u001b[2K'), JSON.stringify(shown));
		assert.ok(shown.endsWith('\r\u001b[2K'));
	});

	it('is not run by lint without it', async () => {
		const { fixing } = await holdfast(here.dir, [], { run: fixRun([change('a.ts')], { analysis: nothing }) });
		assert.deepEqual(fixing, []);
	});
});
