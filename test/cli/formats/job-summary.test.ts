import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { analysisOf, finding, folder, holdfast, range } from '../fakes';
import { rendered } from './rendered';

const MIB = 1024 * 1024;

describe('the job summary', () => {
	const here = folder();
	const page = () => `${here.dir}/summary.md`;
	const many = (n: number, message = 'words') =>
		analysisOf(Array.from({ length: n }, (_, i) => finding(`${here.dir}/f${i}.ts`, range(1, 1, 1), { message })));
	const run = (argv: string[], analysis = many(1), file = page()) =>
		holdfast(here.dir, argv, { analysis, io: { env: { GITHUB_STEP_SUMMARY: file } } });

	it('is the Markdown report, with the workflow commands on stdout or in a file', async () => {
		const { out } = await run(['--format', 'markdown']);
		assert.ok(!existsSync(page()));
		const { code, err } = await run(['--format', 'github']);
		assert.deepEqual([code, err, readFileSync(page(), 'utf8')], [1, '', out]);
		await run(['--output', 'github=commands.txt'], undefined, `${here.dir}/other.md`);
		assert.equal(readFileSync(`${here.dir}/other.md`, 'utf8'), out);
	});

	it('is not written for other formats, nor where the environment names no file', async () => {
		await run(['--format', 'json', '--output', 'pretty=a.txt']);
		assert.ok(!existsSync(page()));
		assert.equal((await run(['--format', 'github'], undefined, '')).code, 1);
	});

	it('comes after what is there already, whatever that ends with', async () => {
		here.write({ 'summary.md': '| a |\n|---|\n| b |' });
		await run(['--format', 'github']);
		await run(['--format', 'github']);
		const { structure } = rendered(readFileSync(page(), 'utf8'));
		assert.equal(structure.filter((token) => token.includes('heading_open h3')).length, 2);
		assert.equal(structure.filter((token) => token.includes('tr_open')).length, 2);
	});

	it('stays within 1 MiB with what is there already, and counts what is left out', async () => {
		const before = `${'x'.repeat(MIB / 2)}\n`;
		here.write({ 'summary.md': before });
		// Characters of three bytes each.
		const { code, err } = await run(['--format', 'github'], many(1000, '日'.repeat(500)));
		assert.deepEqual([code, err], [1, '']);
		const text = readFileSync(page(), 'utf8');
		assert.ok(text.startsWith(before));
		const { size } = statSync(page());
		assert.ok(size <= MIB && size > MIB - 5000, `${size}`);
		const left = Number(/^(\d+) more findings left out/m.exec(text)![1]);
		assert.equal(text.match(/^- `f\d+\.ts:1`/gm)!.length + left, 1000);
	});

	it('says so when there is no room left, and leaves what is there alone', async () => {
		here.write({ 'summary.md': 'x'.repeat(MIB - 50) });
		const { code, err, out } = await run(['--format', 'github']);
		assert.equal(code, 3);
		assert.match(err, /^error: The job summary is not written: .* 1 MiB\. Run Holdfast in a step of its own\.\n$/);
		assert.match(out, /^::warning /);
		assert.equal(statSync(page()).size, MIB - 50);
	});

	it('says so when it cannot be written', async () => {
		const { code, err, out } = await run(['--format', 'github'], undefined, `${here.dir}/no\u001bwhere/summary.md`);
		assert.equal(code, 3);
		assert.match(err, /^error: The job summary cannot be written to \/.*no\\u\{1b\}where\/summary\.md: ENOENT/);
		assert.match(out, /^::warning /);
	});
});
