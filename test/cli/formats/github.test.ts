import assert from 'node:assert/strict';
import type { Finding, Range } from '../../../server/engine/types';
import { escapeControl } from '../../../server/text/control';
import { analysisOf, finding, fixRun, folder, holdfast, offer, range, suppressed } from '../fakes';
import { asFile, HOSTILE, mixtures } from './hostile';
import { read } from './runner';

describe('--format github', () => {
	const here = folder();
	const at = (path: string) => `${here.dir}/${path}`;
	const found = (path: string, more: Partial<Finding> = {}, where: Range = range(4, 5, 6)) =>
		finding(at(path), where, more);
	const said = async (analysis: ReturnType<typeof analysisOf>, env: Record<string, string> = {}) => {
		const { out, code, err } = await holdfast(here.dir, ['--format', 'github'], { analysis, io: { env } });
		assert.equal(err, '');
		return { ...read(out), out, code };
	};

	it('says each finding in a command beside its line', async () => {
		const { commands, plain, code } = await said(analysisOf([found('src/a.ts')]));
		assert.equal(code, 1);
		assert.deepEqual(commands, [
			{
				name: 'warning',
				properties: {
					file: 'src/a.ts',
					line: '4',
					endLine: '4',
					col: '5',
					endColumn: '10',
					title: 'Holdfast: missing-timeout',
				},
				data: '`fetch` has no deadline.\nhttps://example.test/missing-timeout',
			},
		]);
		assert.deepEqual(plain, ['Holdfast: 1 finding (1 warning).']);
	});

	it('names files from the repository’s root on, wherever it is started', async () => {
		here.write({ '.git/HEAD': '', 'packages/x/a.ts': '' });
		const analysis = analysisOf([found('packages/x/a.ts'), found('../elsewhere.ts')]);
		const { out } = await holdfast(at('packages/x'), ['--format', 'github'], { analysis });
		const [inside, outside] = read(out).commands;
		assert.equal(inside!.properties.file, 'packages/x/a.ts');
		assert.deepEqual(Object.keys(outside!.properties), ['title']);
		assert.match(outside!.data, /^\.\.\/elsewhere\.ts:4\n/);
	});

	it('gives columns within one line only, and no end before the start', async () => {
		const span = (line: number, column: number, toLine: number, toColumn: number) => ({
			start: { line, column },
			end: { line: toLine, column: toColumn },
		});
		const ranges = [span(2, 3, 4, 9), span(2, 3, 4, 1), span(2, 3, 2, 3), span(2, 3, 3, 1)];
		const { commands } = await said(analysisOf(ranges.map((one) => found('a.ts', {}, one))));
		assert.deepEqual(
			commands.map(({ properties: { line, endLine, col, endColumn } }) => [line, endLine, col, endColumn]),
			[
				['2', '4', undefined, undefined],
				['2', '3', undefined, undefined],
				['2', '2', '3', '3'],
				['2', '2', undefined, undefined],
			],
		);
	});

	it('puts what failed and errors first, then warnings, then notices', async () => {
		const analysis = analysisOf(
			[found('a.ts', { level: 'info' }), found('b.ts'), found('c.ts', { level: 'error' }), found('d.ts')],
			{
				failures: [{ rule: 'a-rule', file: at('e.ts'), message: 'broke' }, { message: 'broke altogether' }],
				notices: [
					{ file: at('f.ts'), position: { line: 7, column: 2 }, message: 'syntax error' },
					{ message: 'general' },
				],
			},
		);
		const { commands, plain, code } = await said(analysis);
		assert.equal(code, 3);
		assert.deepEqual(
			commands.map(({ name, properties }) => [name, properties.file, properties.line]),
			[
				['error', 'e.ts', undefined],
				['error', undefined, undefined],
				['error', 'c.ts', '4'],
				['warning', 'b.ts', '4'],
				['warning', 'd.ts', '4'],
				['notice', 'a.ts', '4'],
				['notice', 'f.ts', '7'],
			],
		);
		assert.equal(commands[0]!.data, 'a-rule: broke');
		assert.deepEqual(plain, [
			'Holdfast: 4 findings (1 error, 2 warnings, 1 note); the analysis is incomplete: 2 failures; 2 notices.',
		]);
	});

	it('shows what is new only, and counts the rest', async () => {
		const known = found('known.ts');
		const gone = { baseline: at('b.json'), rule: 'r', file: at('gone.ts'), symbol: '', code: '' };
		const { out, plain } = await said(
			analysisOf([found('new.ts', { fixes: [offer('safe')] })], {
				baselined: [known, known],
				suppressed: [suppressed(known)],
				stale: [gone],
			}),
		);
		assert.doesNotMatch(out, /known\.ts|gone\.ts/);
		assert.deepEqual(plain, [
			'Holdfast: 1 new finding (1 warning); 2 in the baseline; 1 in the baseline gone from the code (holdfast baseline --prune); 1 suppressed. 1 can be fixed with --fix.',
		]);
	});

	it('names three related places, and whether a safe fix is there', async () => {
		const related = [1, 2, 3, 4, 5].map((line) => ({
			role: 'call' as const,
			file: at('src/b.ts'),
			range: range(line, 1, 2),
			message: 'a call to x',
		}));
		const { commands } = await said(analysisOf([found('a.ts', { related, fixes: [offer('safe')] })]));
		assert.deepEqual(commands[0]!.data.split('\n').slice(1), [
			'src/b.ts:1: a call to x',
			'src/b.ts:2: a call to x',
			'src/b.ts:3: a call to x',
			'… and 2 more',
			'holdfast --fix repairs this.',
			'https://example.test/missing-timeout',
		]);
	});

	it('does not promise what this very run could not repair', async () => {
		const run = fixRun([], { analysis: analysisOf([found('a.ts', { fixes: [offer('safe')] })]) });
		const { out } = await holdfast(here.dir, ['--format', 'github', '--fix'], { run });
		assert.match(out, /^::warning .*\nHoldfast: 1 finding \(1 warning\)\.\n$/);
		assert.doesNotMatch(out, /--fix/);
	});

	it('prints no diff, of which a line could be taken for a command', async () => {
		const before = ' ::error::a\nx\n ##[add-path]b\n';
		here.write({ 'a.ts': before });
		const run = fixRun([{ file: at('a.ts'), before, after: before.replace('x', 'y') }]);
		const argv = ['--fix-unsafe', '--dry-run'];
		assert.equal(read((await holdfast(here.dir, argv, { run })).out).commands.length, 2);
		const { out, err } = await holdfast(here.dir, [...argv, '--format', 'github'], { run });
		assert.deepEqual(
			[err, read(out)],
			['', { commands: [], plain: ['Holdfast: no findings. Would fix 1 finding in 1 file; nothing was written.'] }],
		);
	});

	it('says where the rest is when GitHub shows only a part', async () => {
		const many = (n: number) => analysisOf(Array.from({ length: n }, (_, i) => found(`f${i}.ts`)));
		assert.deepEqual((await said(many(10))).plain, ['Holdfast: 10 findings (10 warnings).']);
		const { commands, plain } = await said(many(11));
		assert.equal(commands.length, 11);
		assert.deepEqual(plain, [
			'Holdfast: 11 findings (11 warnings). GitHub shows at most 10 of each level beside the code; this log has them all.',
		]);
		const withPage = await said(many(11), { GITHUB_STEP_SUMMARY: at('summary.md') });
		assert.match(withPage.plain[0]!, /; the job summary has them all\.$/);
	});

	it('is one line when there is nothing, and says when nothing was looked at', async () => {
		assert.equal((await said(analysisOf([]))).out, 'Holdfast: no findings.\n');
		const none = { files: 0, summarised: 0, byRule: {}, byLevel: {} };
		assert.match(
			(await said({ ...analysisOf([]), summary: none })).out,
			/^Holdfast: no findings\. No files were looked at/,
		);
	});

	const texts = [...HOSTILE, ...mixtures(20_260_101, 300)];

	it('makes no other command of whatever names and messages hold', async () => {
		for (const text of texts) {
			const file = at(asFile(text));
			const related = [{ role: 'call' as const, file, range: range(1, 1, 1), message: text }];
			const analysis = analysisOf(
				[finding(file, range(2, 3, 4), { message: text, related, code: text, symbol: text })],
				{
					failures: [{ rule: text, file, message: text }, { message: text }],
					notices: [{ file, message: text }, { message: text }],
					stale: [{ baseline: file, rule: text, file, symbol: text, code: text }],
					baselined: [finding(file, range(1, 1, 1), { message: text })],
					suppressed: [suppressed(finding(file, range(2, 1, 1), { message: text }))],
				},
			);
			const { commands, plain } = await said(analysis);
			const which = JSON.stringify(text);
			assert.deepEqual(
				commands.map(({ name }) => name),
				['error', 'error', 'warning', 'notice'],
				which,
			);
			assert.equal(plain.length, 1, which);
			assert.match(plain[0]!, /^Holdfast: 1 new finding [ \w();:.,-]+$/, which);
			const [, , { properties, data }] = commands as [object, object, (typeof commands)[0]];
			const allowed = ['file', 'line', 'endLine', 'col', 'endColumn', 'title'];
			assert.deepEqual(
				Object.keys(properties).filter((key) => !allowed.includes(key)),
				[],
				which,
			);
			assert.equal(properties.title, 'Holdfast: missing-timeout', which);
			// A name is given as it is, or not at all.
			if (escapeControl(file) === file) assert.equal(`${here.dir}/${properties.file}`, file, which);
			else assert.ok(properties.file === undefined && data.startsWith(escapeControl(asFile(text))), which);
			const readable = text.trim().split(/\r?\n/).map(escapeControl).join('\n');
			assert.ok(data.includes(readable), which);
		}
	});

	it('prints nothing that a terminal would obey', async () => {
		for (const text of texts) {
			const { out } = await said(analysisOf([found(asFile(text), { message: text })]));
			assert.equal(escapeControl(out.replaceAll('\n', '')), out.replaceAll('\n', ''));
		}
	});

	it('names a file that begins with `=` in the message, because the runner would drop that', async () => {
		const { commands } = await said(analysisOf([found('=a.ts')]));
		assert.deepEqual(Object.keys(commands[0]!.properties), ['title']);
		assert.match(commands[0]!.data, /^=a\.ts:4\n/);
	});

	it('keeps messages short enough for the address at their end', async () => {
		const long = '\u001b '.repeat(5000);
		const related = [1, 2, 3].map((line) => ({
			role: 'call' as const,
			file: at(`${'d/'.repeat(2000)}b.ts`),
			range: range(line, 1, 2),
			message: long,
		}));
		const { commands } = await said(analysisOf([found('../outside.ts', { message: long, related })]));
		assert.ok(commands[0]!.data.length < 4096);
		assert.match(commands[0]!.data, /\nhttps:\/\/example\.test\/missing-timeout$/);
	});
});
