import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { analysisOf, finding, fixRun, folder, holdfast, offer, range } from './fakes';
import { CONTRACT, violations } from './schema';

const OLD = "import a from 'a';\nfetch(url);\n";
const FIXED = "import a from 'a';\nfetch(url, { signal: AbortSignal.timeout(10_000) });\n";
const text = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

describe('holdfast --fix --dry-run', () => {
	const here = folder();
	const at = (name: string) => `${here.dir}/${name}`;
	const change = (name: string) => ({ file: at(name), before: OLD, after: FIXED });
	const read = (name: string) => readFileSync(at(name), 'utf8');
	const write = (...names: string[]) => here.write(Object.fromEntries(names.map((name) => [name, OLD])));
	const dry = ['--fix-unsafe', '--dry-run'];

	it('prints a diff that git applies, and the rest to stderr', async () => {
		write('src/a.ts', 'src/b.ts');
		const rest = finding(at('src/a.ts'), range(2, 1, 5), { fixes: [offer('unsafe')] });
		const run = fixRun([change('src/a.ts'), change('src/b.ts')], { analysis: analysisOf([rest]) });
		const { code, out, err } = await holdfast(here.dir, dry, { run });
		assert.equal(code, 1);
		assert.deepEqual([read('src/a.ts'), read('src/b.ts')], [OLD, OLD]);
		assert.match(
			out,
			/^--- a\/src\/a\.ts\n\+\+\+ b\/src\/a\.ts\n@@ -1,2 \+1,2 @@\n(?: import .*\n-fetch.*\n\+fetch.*\n)--- a\/src\/b\.ts\n/,
		);
		assert.match(err, /^src\/a\.ts:2:1 {2}warning .*\n {2}2 \| fetch\(url, \{ signal.*/s);
		assert.ok(
			err.endsWith(
				text(
					'Would fix 2 findings in 2 files; nothing was written.',
					'',
					'1 finding would remain in 1 of 240 files:',
					'  1  missing-timeout  warning',
				),
			),
			err,
		);
		const applied = spawnSync('git', ['apply'], { cwd: here.dir, input: out, encoding: 'utf8' });
		assert.equal(applied.status, 0, applied.stderr);
		assert.deepEqual([read('src/a.ts'), read('src/b.ts')], [FIXED, FIXED]);
	});

	it('says the same with --fix, and nothing where there is nothing to fix', async () => {
		const { code, out, err, fixing } = await holdfast(here.dir, ['--fix', '--dry-run']);
		assert.deepEqual([code, out, fixing], [0, '', [{ safety: 'safe' }]]);
		assert.equal(err, text('Nothing would be fixed.', '', 'No findings would remain in 3 files.'));
	});

	it('puts the diff into the JSON', async () => {
		write('a.ts');
		const { out, err } = await holdfast(here.dir, [...dry, '--format', 'json'], { run: fixRun([change('a.ts')]) });
		const report = JSON.parse(out);
		assert.deepEqual([violations(report, CONTRACT), err, read('a.ts')], [[], '', OLD]);
		assert.match(report.fixes.diff, /^--- a\/a\.ts\n\+\+\+ b\/a\.ts\n@@ .*\n(?:.*\n)+$/);
	});

	it('tells what a run would not write, and has byte order marks in the diff', async () => {
		here.write({ 'bom.ts': `\ufeff${OLD}`, 'changed.ts': 'x' });
		writeFileSync(at('wide.ts'), `\ufeff${OLD}`, 'utf16le');
		const run = fixRun(['bom.ts', 'changed.ts', 'wide.ts'].map(change));
		const { code, out, err } = await holdfast(here.dir, dry, { run });
		assert.equal(code, 3);
		assert.match(out, /^--- a\/bom\.ts\n\+\+\+ b\/bom\.ts\n@@ -1,2 \+1,2 @@\n \ufeffimport a .*\n-.*\n\+.*\n$/);
		assert.match(err, /^Notices\n {2}wide\.ts {2}would be changed too, but is not in the diff: the file is UTF-16/);
		assert.match(err, /\nFailures\n {2}changed\.ts {2}not written: the file has changed /);
		assert.match(err, /\nWould fix 2 findings in 2 files; nothing was written\.\n/);
	});

	it('colours the diff on a terminal only, whatever is asked for', async () => {
		write('a.ts');
		const run = fixRun([change('a.ts')]);
		const piped = await holdfast(here.dir, [...dry, '--color'], { run });
		assert.ok(!piped.out.includes('\u001b') && piped.err.includes('\u001b[32mWould fix'), piped.err);
		let shown = '';
		const stdout = { isTTY: true, columns: 80, write: (part: string) => (shown += part) };
		const { err } = await holdfast(here.dir, dry, { run, io: { stdout } });
		assert.ok(shown.includes('\u001b[31m-fetch(url);\u001b[39m\n'), shown);
		assert.ok(!err.includes('\u001b'));
	});
});
