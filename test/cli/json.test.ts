import assert from 'node:assert/strict';
import { analysisOf, finding, folder, holdfast, range, suppressed } from './fakes';

/** Checks an object's keys, their order and the types of their values: `name?` may be missing. */
function fits(value: unknown, shape: unknown, path = '$'): void {
	if (Array.isArray(shape)) {
		assert.ok(Array.isArray(value), path);
		for (const [i, item] of value.entries()) fits(item, shape[0], `${path}[${i}]`);
	} else if (typeof shape === 'object' && shape !== null) {
		assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), path);
		const known = Object.keys(shape);
		const names = known.map((key) => key.replace('?', ''));
		const found = Object.keys(value);
		const must = known.filter((key) => !key.endsWith('?'));
		assert.deepEqual(
			found,
			names.filter((name) => found.includes(name)),
			`keys of ${path}`,
		);
		assert.deepEqual(
			must.filter((key) => !found.includes(key)),
			[],
			`missing in ${path}`,
		);
		for (const [i, key] of known.entries()) {
			const name = names[i]!;
			if (found.includes(name))
				fits((value as Record<string, unknown>)[name], (shape as Record<string, unknown>)[key], `${path}.${name}`);
		}
	} else if (typeof shape === 'function') assert.ok(shape(value), `${path}: ${JSON.stringify(value)}`);
	else assert.equal(typeof value, shape, path);
}

const position = { line: (n: unknown) => Number(n) >= 1, column: (n: unknown) => Number(n) >= 1 };
const place = { start: position, end: position };
const oneOf =
	(...words: string[]) =>
	(word: unknown) =>
		words.includes(word as string);
const relative = (file: unknown) => typeof file === 'string' && !file.startsWith('/') && !file.includes('\\');
const counts = (value: unknown) => Object.values(value as object).every((n) => Number.isInteger(n));

const CONTRACT = {
	version: (n: unknown) => n === 1,
	findings: [
		{
			rule: 'string',
			level: oneOf('error', 'warning', 'info'),
			file: relative,
			range: place,
			message: 'string',
			related: [{ role: oneOf('call', 'evidence'), file: relative, range: place, message: 'string' }],
			fingerprint: 'string',
			docs: 'string',
			fixes: [{ title: 'string', safety: oneOf('safe', 'unsafe'), needs: [{ name: 'string', range: 'string' }] }],
		},
	],
	failures: [{ 'rule?': 'string', 'file?': relative, message: 'string' }],
	notices: [{ 'file?': relative, 'position?': position, message: 'string' }],
	stale: [{ baseline: relative, rule: 'string', file: relative, symbol: 'string', code: 'string' }],
	'changed?': { commit: 'string' },
	summary: {
		files: 'number',
		summarised: 'number',
		byRule: counts,
		byLevel: counts,
		suppressed: 'number',
		baselined: 'number',
		'skipped?': counts,
	},
};

describe('--format json', () => {
	const here = folder();
	const analysis = () => {
		const call = {
			role: 'call' as const,
			file: `${here.dir}/src/b.ts`,
			range: range(9, 2, 3),
			message: 'a call through it',
		};
		const first = finding(`${here.dir}/src/a.ts`, range(4, 5, 6), {
			// Every related location is there, however many.
			related: Array.from({ length: 20 }, () => call),
			fixes: [
				{
					title: 'Add a deadline',
					safety: 'unsafe',
					form: 'fetch call',
					needs: [{ name: 'cockatiel', range: '^3.2.1' }],
				},
			],
			message: 'tab\t, escape \u001b[31m, C1 \u009b, bidi \u202e, emoji 🎉',
		});
		const second = finding(`${here.dir}/../other/x.ts`, range(1, 1, 1), { rule: 'a-rule', level: 'error' });
		return analysisOf([first, second], {
			suppressed: [suppressed(first)],
			failures: [{ rule: 'a-rule', file: `${here.dir}/src/a.ts`, message: 'broke' }, { message: 'broke altogether' }],
			notices: [
				{ file: `${here.dir}/src/c.ts`, position: { line: 1, column: 2 }, message: 'syntax' },
				{ message: 'general' },
			],
		});
	};

	it('keeps the contract', async () => {
		const { out, code } = await holdfast(here.dir, ['--format', 'json'], { analysis: analysis() });
		assert.equal(code, 3);
		const report = JSON.parse(out);
		fits(report, CONTRACT);
		assert.equal(report.findings[0].file, 'src/a.ts');
		assert.equal(report.findings[1].file, '../other/x.ts');
		assert.equal(report.findings[0].related.length, 20);
		assert.deepEqual(report.summary, {
			files: 240,
			summarised: 12,
			byRule: { 'a-rule': 1, 'missing-timeout': 1 },
			byLevel: { error: 1, warning: 1, info: 0 },
			suppressed: 1,
			baselined: 0,
			skipped: {},
		});
		assert.deepEqual(Object.keys(report.summary.byRule), ['a-rule', 'missing-timeout']);
	});

	it('gives messages unchanged, but nothing a terminal would obey', async () => {
		const { out } = await holdfast(here.dir, ['--format', 'json'], { analysis: analysis() });
		assert.equal(JSON.parse(out).findings[0].message, analysis().findings[0]!.message);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
		assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
	});

	it('is the whole output, ends with a line end, and is the same every time', async () => {
		const runs = await Promise.all(
			[1, 2].map(() => holdfast(here.dir, ['--format', 'json', '--color'], { analysis: analysis() })),
		);
		assert.equal(runs[0]!.out, runs[1]!.out);
		assert.match(runs[0]!.out, /^\{\n.*\n\}\n$/s);
		assert.equal(runs[0]!.err, '');
	});

	it('has every part when there is nothing', async () => {
		const { out } = await holdfast(here.dir, ['--format', 'json']);
		fits(JSON.parse(out), CONTRACT);
	});
});
