/** --rule, --max-findings and --output. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { analysisOf, finding, folder, holdfast, range } from './fakes';

describe('options of a run', () => {
	const here = folder();
	const two = () =>
		analysisOf([
			finding(`${here.dir}/a.ts`, range(1, 1, 5)),
			finding(`${here.dir}/a.ts`, range(2, 1, 5), { level: 'error' }),
		]);
	const codeOf = async (...argv: string[]) => (await holdfast(here.dir, argv, { analysis: two() })).code;

	it('--max-findings lets that many pass of those that --fail-on counts', async () => {
		assert.deepEqual([await codeOf('--max-findings', '1'), await codeOf('--max-findings=2')], [1, 0]);
		assert.equal(await codeOf('--max-findings', '1', '--fail-on', 'error'), 0);
		assert.equal(await codeOf('--max-findings', '0', '--fail-on', 'error'), 1);
		for (const wrong of ['-1', 'many', '1.5']) assert.equal(await codeOf(`--max-findings=${wrong}`), 2);
	});

	it('--rule sets levels over all configurations; the last one of a rule counts', async () => {
		const { opened } = await holdfast(here.dir, ['--rule', 'missing-timeout=off', '--rule=missing-timeout=error']);
		assert.deepEqual(opened[0]!.levels, { 'missing-timeout': 'error' });
		const wrong = async (value: string) => (await holdfast(here.dir, ['--rule', value])).err;
		assert.match(
			await wrong('missing-timeouts=off'),
			/^error: --rule: there is no rule "missing-timeouts"\. Did you mean "missing-timeout"\?/,
		);
		assert.match(await wrong('x=off'), /there is no rule "x"\. The rules are missing-timeout\./);
		assert.match(
			await wrong('missing-timeout=on'),
			/must be a rule and a level, such as missing-timeout=error; .*found "missing-timeout=on"/,
		);
	});

	it('--output writes reports to files beside the one on stdout, without colour, in new folders, too', async () => {
		here.write({ 'a.ts': 'fetch(x)\nfetch(y)\n' });
		const { out, code } = await holdfast(
			here.dir,
			['--color', '--output', 'json=reports/a b.json', '--output=pretty=plain.txt'],
			{ analysis: two() },
		);
		assert.equal(code, 1);
		const read = (name: string) => readFileSync(`${here.dir}/${name}`, 'utf8');
		assert.equal(read('plain.txt'), stripVTControlCharacters(out));
		assert.notEqual(read('plain.txt'), out);
		const json = await holdfast(here.dir, ['--format', 'json'], { analysis: two() });
		assert.equal(read('reports/a b.json'), json.out);
	});

	it('--output says what it takes, and exits with 3 when a file cannot be written', async () => {
		const wrong = async (value: string) => (await holdfast(here.dir, ['--output', value])).err;
		for (const value of ['json', 'json=', 'xml=a.xml', '=a'])
			assert.match(
				await wrong(value),
				/^error: --output must be a format and a file, such as sarif=holdfast\.sarif; found /,
			);
		here.write({ blocked: '' });
		const { code, err } = await holdfast(here.dir, ['--output', 'json=blocked/a.json']);
		assert.equal(code, 3);
		assert.match(err, /^error: The json report cannot be written to blocked\/a\.json: /);
	});
});
