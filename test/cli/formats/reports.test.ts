/** The formats with the real engine: on real files, several at once, and through the bundle. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { metas, rules } from '../../../rules/index';
import { open } from '../../../server/engine/open';
import { type Tree, tree } from '../../engine/tree';
import { CLI, freshBundle } from '../built';
import { holdfast as inProcess } from '../fakes';
import { applySarifFix, type Encoding } from './apply-sarif';
import { GITLAB_SCHEMA } from './gitlab-schema';
import { sarifRun } from './sarif-schema';
import { testCases } from './xml';

const root = resolve(__dirname, '../../..');
const DEMO = join(root, 'examples/orders-service');
const deps = { rules, metas, open: (options: Parameters<typeof open>[0]) => open(options, rules) };
const run = (cwd: string, argv: readonly string[]) => inProcess(cwd, argv, { deps });

/** One finding each, with what makes places hard: characters of several units, line ends of every kind, several edits. */
const SOURCES: Readonly<Record<string, string>> = {
	'src/plain.ts': "export const load = () => fetch('https://a.example/');\n",
	'src/wide 日本#1.ts': "/* 🎉🎉 */ export const load = (/* ünï */) => fetch('https://a.example/🎉');",
	'src/lines.ts':
		"// a\rb\u2028// c\n\n\nexport const load = () =>\n\tfetch('https://a.example/', {\n\t\tmethod: 'POST',\n\t});\n",
	'src/several.ts':
		"import { Readable } from 'node:stream';\n\nexport async function pass(out: NodeJS.WritableStream) {\n\tconst response = await fetch('https://a.example/export');\n\tReadable.fromWeb(response.body as never).pipe(out);\n}\n",
	'src/pool.js':
		"const { Pool } = require('pg');\nconst pool = new Pool();\nexports.all = () => pool.query('select 1');\n",
};
const VARIANTS: readonly (readonly [name: string, mark: string, encoding: Encoding, crlf: boolean])[] = [
	['as they are', '', 'utf8', false],
	['with CRLF', '', 'utf8', true],
	['with a byte order mark and CRLF', '\ufeff', 'utf8', true],
	['in UTF-16', '\ufeff', 'utf16le', true],
];

function project(mark = '', encoding: Encoding = 'utf8', crlf = false): Tree {
	const made = tree({ '.git/HEAD': '', 'package.json': { private: true, dependencies: { pg: '^8.0.0' } } });
	for (const [path, text] of Object.entries(SOURCES)) {
		const lines = crlf ? text.replaceAll('\n', '\r\n') : text;
		made.write(path, Buffer.from(mark + lines, encoding));
	}
	return made;
}

describe('fixes in a SARIF report', () => {
	for (const [name, ...variant] of VARIANTS) {
		it(`give the text that --fix-unsafe writes: files ${name}`, async () => {
			const [made, other] = [project(...variant), project(...variant)];
			try {
				const { results, newlineSequences } = sarifRun((await run(made.root, ['--format', 'sarif'])).out);
				assert.equal(results.length, Object.keys(SOURCES).length);
				for (const { fixes } of results) applySarifFix(made.root, fixes![0]!, newlineSequences, variant[1]);
				const { code } = await run(other.root, ['--fix-unsafe']);
				assert.equal(code, 0);
				for (const path of Object.keys(SOURCES)) {
					const [mine, engines] = [made, other].map((one) => readFileSync(one.at(path), variant[1]));
					assert.equal(mine, engines, path);
					assert.match(mine!, /signal|query_timeout/, path);
				}
			} finally {
				made.dispose();
				other.dispose();
			}
		});
	}
});

describe('reports for CI', () => {
	const FORMATS = ['sarif', 'gitlab', 'junit'];
	const validGitlab = new Ajv().compile(GITLAB_SCHEMA);

	it('may be several at once, beside what is printed, and are the same as alone', async () => {
		const made = project();
		try {
			const outputs = FORMATS.flatMap((format) => ['--output', `${format}=reports/of #1/${format}.out`]);
			const alone = await Promise.all(FORMATS.map(async (format) => (await run(made.root, ['--format', format])).out));
			const plain = await run(made.root, ['--no-color']);
			const { out, err, code } = await run(made.root, ['--no-color', ...outputs]);
			assert.deepEqual([out, err, code], [plain.out, '', 1]);
			const written = FORMATS.map((format) => readFileSync(made.at(`reports/of #1/${format}.out`), 'utf8'));
			assert.deepEqual(written, alone);
		} finally {
			made.dispose();
		}
	});

	it('hold suppressed findings in SARIF alone, with the reason', async () => {
		const made = tree({ '.git/HEAD': '', 'package.json': { private: true } });
		const why = 'the peer is "this" process, see [x](y)';
		made.write('src/a.ts', `// holdfast-disable-next-line missing-timeout -- ${why}\n${SOURCES['src/plain.ts']}`);
		try {
			const [sarif, gitlab, junit] = await Promise.all(FORMATS.map((format) => run(made.root, ['--format', format])));
			const { results } = sarifRun(sarif!.out);
			assert.deepEqual(
				results.map(({ suppressions }) => suppressions.map(({ justification }) => justification)),
				[[why]],
			);
			assert.equal(gitlab!.out, '[]\n');
			assert.deepEqual(
				(await testCases(junit!.out)).map(({ outcome }) => outcome),
				[undefined],
			);
		} finally {
			made.dispose();
		}
	});

	freshBundle();
	it('are valid, and the same bytes each time and in any folder, through the bundle', async () => {
		const copies = [tree({ '.git/HEAD': '' }), tree({ '.git/HEAD': '' })];
		try {
			const reports = copies.map((copy) => {
				cpSync(DEMO, copy.at('orders'), { recursive: true });
				writeFileSync(copy.at('orders/src/broken.ts'), `${SOURCES['src/plain.ts']}function ( {\n`);
				const outputs = FORMATS.flatMap((format) => ['--output', `${format}=../${format}.out`]);
				const { status, stderr } = spawnSync(process.execPath, [CLI, ...outputs], {
					cwd: copy.at('orders'),
					encoding: 'utf8',
				});
				assert.deepEqual([status, stderr], [1, '']);
				return FORMATS.map((format) => readFileSync(copy.at(`${format}.out`), 'utf8'));
			});
			for (const text of reports.flat()) for (const copy of copies) assert.ok(!text.includes(copy.root));
			assert.deepEqual(reports[0], reports[1]);
			const [sarif, gitlab, junit] = reports[0]! as [string, string, string];
			const { results, invocations, tool } = sarifRun(sarif);
			assert.ok(results.length >= 6 && results.filter(({ fixes }) => fixes !== undefined).length >= 6);
			assert.match(tool.driver.rules[0]!.help.markdown, /^# /);
			assert.equal(invocations[0].toolExecutionNotifications!.length, 1);
			const entries: { location: { path: string } }[] = JSON.parse(gitlab);
			assert.ok(validGitlab(entries), JSON.stringify(validGitlab.errors));
			assert.ok(entries.every(({ location }) => existsSync(copies[0]!.at(location.path))));
			const numbers = [results.length, entries.length, (await testCases(junit)).length];
			assert.equal(new Set(numbers).size, 1, `${numbers}`);
		} finally {
			for (const copy of copies) copy.dispose();
		}
	});
});
