/**
 * The story that a baseline is for, walked through with the built command line in a real repository: a hundred old
 * findings, a baseline, and a pull request that adds two, moves fifty lines, renames a function elsewhere, and takes the
 * timeout off a shared client. CI shows the three new findings, as annotations and in SARIF, and nothing else.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { built } from '../built';
import { type Repository, repository } from '../git-tree';

const MARK = '// NEW';
const BIOME = resolve(__dirname, '../../../node_modules/.bin/biome');

/** Two findings, in a function that takes some lines. */
const service = (n: number) => `import { log } from '../log.js';

export async function load${n}(id) {
  log('load', id);
  const answer = await fetch('https://service${n}.internal/items/' + id, { headers: { accept: 'application/json' } });
  return answer.json();
}

export async function save${n}(item) {
  log('save', item.id);
  await fetch('https://service${n}.internal/items', { method: 'POST', body: JSON.stringify(item) });
}
`;
const path = (n: number) => `src/services/service-${n}.js`;
const CLIENT = `import axios from 'axios';

export const billing = axios.create({
  baseURL: process.env.BILLING_URL,
  timeout: 3000,
});
`;
const invoices = `import { billing } from './clients/billing.js';

export const invoices = (user) => billing.get('/invoices', { params: { user } });
export const pay = (id) => billing.post('/invoices/' + id + '/payment');
`;

describe('a pull request in a repository with a hundred old findings', () => {
	const holdfast = built();
	let repo: Repository;
	before(() => {
		const services = Array.from({ length: 50 }, (_, n) => [path(n), service(n)]);
		repo = repository({
			'package.json': { name: 'orders', type: 'module', dependencies: { axios: '^1.0.0' } },
			'src/log.js': 'export const log = (...words) => process.stdout.write(words.join(" "));\n',
			'src/clients/billing.js': CLIENT,
			'src/invoices.js': invoices,
			...Object.fromEntries(services),
		});
	});
	after(() => repo.dispose());

	const edit = (file: string, change: (text: string) => string) => {
		const before = readFileSync(repo.at(file), 'utf8');
		const after = change(before);
		assert.notEqual(after, before, file);
		repo.write(file, after);
	};
	const run = (...args: string[]) => holdfast(repo.root, args);
	/** `file:line` of the lines that are marked as new. */
	const marked = () =>
		repo
			.git('grep', '--line-number', '--untracked', '--fixed-strings', MARK)
			.split('\n')
			.map((line) => line.split(':').slice(0, 2).join(':'))
			.sort();

	it('begins with a hundred findings, which a baseline takes in', () => {
		assert.match(run().out, /\n100 findings in 50 of 53 files:\n/);
		assert.equal(run('baseline').out.split('\n')[0], 'holdfast.baseline.json: 100 findings (100 added, 0 taken out).');
		repo.commit('a baseline');
		const { code, out } = run('--baseline-strict');
		assert.deepEqual([code, out], [0, 'No new findings in 53 files; 100 findings in the baseline.\n']);
	});

	it('shows the new findings of the pull request alone, as annotations and in SARIF', () => {
		repo.git('checkout', '--quiet', '-b', 'topic');
		// Two findings more: before an old one in its function, and in a file of its own.
		edit(path(3), (text) =>
			text.replace(
				"  log('load', id);\n",
				`  await fetch('https://audit.internal/reads'); ${MARK}\n  log('load', id);\n`,
			),
		);
		repo.write('src/rates.js', `export const rates = () => fetch('https://rates.example.com/'); ${MARK}\n`);
		// Fifty lines more above old findings, and functions in another order.
		edit(path(5), (text) => `${Array.from({ length: 50 }, (_, i) => `export const id${i} = ${i};\n`).join('')}${text}`);
		edit(path(6), (text) => {
			const [head, load, save] = text.split('export async ');
			return `${head}export async ${save}\nexport async ${load}`;
		});
		// A function with an old finding gets another name, and a file another place.
		edit(path(7), (text) => text.replace('load7', 'loadItem'));
		repo.git('mv', path(8), 'src/eighth.js');
		edit('src/eighth.js', (text) => text.replace('../log.js', './log.js'));
		// A formatter with other tastes.
		repo.write(
			'biome.json',
			JSON.stringify({
				formatter: { indentStyle: 'tab', lineWidth: 50 },
				javascript: { formatter: { quoteStyle: 'double', semicolons: 'asNeeded', trailingCommas: 'none' } },
			}),
		);
		const formatted = spawnSync(BIOME, ['format', '--write', path(9), path(10)], { cwd: repo.root, encoding: 'utf8' });
		assert.equal(formatted.status, 0, formatted.stderr);
		// The shared client loses its timeout.
		edit('src/clients/billing.js', (text) =>
			text.replace('axios.create({', `axios.create({ ${MARK}`).replace('  timeout: 3000,\n', ''),
		);
		repo.commit('a pull request');

		const expected = marked();
		assert.equal(expected.length, 3);
		const { code, out } = run(
			'--format',
			'github',
			'--output',
			'sarif=out/holdfast.sarif',
			'--output',
			'json=out/all.json',
		);
		assert.equal(code, 1);
		const annotations = [...out.matchAll(/^::warning file=([^,]+),line=(\d+),/gm)].map(
			([, file, line]) => `${file}:${line}`,
		);
		assert.deepEqual(annotations.sort(), expected);
		assert.equal([...out.matchAll(/^::/gm)].length, 3);
		const { runs } = JSON.parse(readFileSync(repo.at('out/holdfast.sarif'), 'utf8'));
		const results = runs[0].results.map(({ locations: [{ physicalLocation: place }] }: SarifResult) => {
			return `${decodeURI(place.artifactLocation.uri)}:${place.region.startLine}`;
		});
		assert.deepEqual(results.sort(), expected);
		const { summary, stale } = JSON.parse(readFileSync(repo.at('out/all.json'), 'utf8'));
		assert.deepEqual([summary.baselined, stale], [100, []]);
		assert.match(out, /\nHoldfast: 3 new findings \(3 warnings\); 100 in the baseline\./);
	});

	it('shows the same with --changed', () => {
		const { findings } = JSON.parse(run('--changed', '--format', 'json').out);
		const places = findings.map(({ file, range }: { file: string; range: { start: { line: number } } }) => {
			return `${file}:${range.start.line}`;
		});
		assert.deepEqual(places.sort(), marked());
	});

	it('is clean when its author has accepted the fixes', () => {
		assert.match(run('--fix-unsafe').out, /^Fixed 3 findings in 3 files\.\n/);
		assert.equal(run('--baseline-strict').code, 0);
		assert.match(readFileSync(repo.at(path(3)), 'utf8'), /audit\.internal\/reads', \{ signal: AbortSignal\.timeout/);
	});

	it('tells which old findings are repaired, and lets the baseline only shrink', () => {
		assert.match(run('--no-baseline', '--fix-unsafe', path(20)).out, /^Fixed 2 findings in 1 file\.\n/);
		const strict = run('--baseline-strict');
		assert.equal(strict.code, 1);
		assert.match(strict.out, /^2 findings of the baseline are gone .*service-20\.js {2}missing-timeout: fetch, /s);
		assert.equal(run('baseline', '--prune').out, 'holdfast.baseline.json: 98 findings (0 added, 2 taken out).\n');
		const after = run('--baseline-strict');
		assert.deepEqual([after.code, after.out], [0, 'No new findings in 54 files; 98 findings in the baseline.\n']);
		assert.equal(
			join('src', 'eighth.js') in JSON.parse(readFileSync(repo.at('holdfast.baseline.json'), 'utf8')).findings,
			true,
		);
	});
});

interface SarifResult {
	readonly locations: readonly [
		{
			readonly physicalLocation: {
				readonly artifactLocation: { readonly uri: string };
				readonly region: { readonly startLine: number };
			};
		},
	];
}
