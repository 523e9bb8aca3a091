import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import type { BaselineArgs, InitArgs } from '../../server/cli/args';
import { init } from '../../server/cli/commands/init';
import type { CliDeps, CliIo } from '../../server/cli/io';
import type { ReportContext } from '../../server/cli/reporters/reporter';
import { NO_COLOURS } from '../../server/cli/text/colour';
import { widthOf } from '../../server/cli/text/display';
import { Sources } from '../../server/cli/text/sources';
import { open } from '../../server/engine/open';
import { repositoryRoot } from '../../server/engine/workspace/gitignore';
import { analysisOf, finding, folder, holdfast, range } from './fakes';

const call = "export const load = () => fetch('https://api.example.com/a');\n";
const SCHEMA = 'schema/holdfast.config.schema.json';
const CONFIG = {
	$schema: `https://raw.githubusercontent.com/holdfast-dev/holdfast/main/${SCHEMA}`,
	profile: 'recommended',
};

describe('holdfast init', () => {
	const here = folder();
	const real = { deps: { open: (options: Parameters<typeof open>[0]) => open(options) } };
	const run = (args: readonly string[] = [], cwd = here.dir) => holdfast(cwd, ['init', ...args], real);
	const read = (path: string) => readFileSync(`${here.dir}/${path}`, 'utf8');
	const has = (path: string) => existsSync(`${here.dir}/${path}`);
	const repository = (files: Readonly<Record<string, string>> = {}) =>
		here.write({
			'.git/HEAD': 'ref: refs/heads/work\n',
			'package.json': '{"name":"shop"}',
			'src/a.ts': call,
			...files,
		});

	it('says what it found, writes a configuration, and says what to do next', async () => {
		repository({ 'src/a.test.ts': "import 'vitest';\n" });
		const { code, out, err } = await run();
		assert.deepEqual([code, err], [0, '']);
		assert.equal(
			out,
			`Looked at 2 files: 1 service, 1 test.

Package
  shop  .  1 service, 1 test

Outbound calls
  fetch 1 (in 1 file)

Findings
  missing-timeout  1

Wrote holdfast.config.json.

Next
  holdfast                        shows the findings
  holdfast baseline               keeps them: later runs report new ones only
  holdfast init --with-workflow   has GitHub lint pull requests
`,
		);
		assert.deepEqual(JSON.parse(read('holdfast.config.json')), CONFIG);
		assert.match(read('holdfast.config.json'), /\}\n$/);
	});

	it('writes what the schema allows, and what a run takes', async () => {
		repository();
		await run();
		const schema = JSON.parse(readFileSync(resolve(SCHEMA), 'utf8'));
		const validate = new Ajv({ strict: false }).compile(schema);
		assert.equal(validate(JSON.parse(read('holdfast.config.json'))), true, JSON.stringify(validate.errors));
		assert.equal((await holdfast(here.dir, [], real)).code, 1);
	});

	it('names the schema of the package where that is installed', async () => {
		repository({ [`node_modules/holdfast/${SCHEMA}`]: '{}' });
		await run();
		assert.equal(JSON.parse(read('holdfast.config.json')).$schema, `./node_modules/holdfast/${SCHEMA}`);
	});

	it('writes into the working directory or the folder given, and says what that leaves out', async () => {
		repository({ 'a b/src/x.ts': call, 'c/x.ts': call });
		const { code, out } = await run([], `${here.dir}/c`);
		assert.equal(code, 0);
		assert.match(
			out,
			/\nWrote holdfast\.config\.json\.\nRun in that folder, .* For the whole\srepository:\s`holdfast init \.\.`\n/s,
		);
		assert.ok(has('c/holdfast.config.json') && !has('holdfast.config.json'));
		const given = await run(['a b']);
		assert.ok(has('a b/holdfast.config.json'));
		assert.match(given.out, /\nWrote a b\/holdfast\.config\.json\.\n.*`holdfast init \.`\n/s);
		assert.match(given.out, /\nNext\n {2}cd 'a b' .*\n {2}holdfast {2}/);
	});

	it('reports the findings that later runs in the folder have', async () => {
		// Seen from the repository, every caller limits the call; seen from the folder, none is in sight.
		repository({
			'src/a.ts': '',
			'lib/http.ts': "export const load = (signal: AbortSignal) => fetch('https://x.example', { signal });\n",
			'lib/use.ts': "import { load } from './http';\nexport const a = () => load(AbortSignal.timeout(9));\n",
			'main.ts': "import { load } from './lib/http';\nexport const b = () => load(undefined as never);\n",
		});
		const said = await run(['lib']);
		assert.match(said.out, /\nFindings\n {2}none\n/);
		const later = await holdfast(`${here.dir}/lib`, ['--format', 'json'], real);
		assert.deepEqual(JSON.parse(later.out).findings, []);
		assert.equal((await holdfast(here.dir, ['--format', 'json'], real)).code, 1);
	});

	const forms: readonly (readonly [string, string, RegExp])[] = [
		['holdfast.config.json', '{}', /already: holdfast\.config\.json\. It was\sleft as it\sis\./],
		['holdfast.config.jsonc', '{} // ours', /already: holdfast\.config\.jsonc\./],
		['package.json', '{"holdfast":{}}', /already: "holdfast" in package\.json\./],
	];
	for (const [file, text, said] of forms) {
		it(`leaves ${file} as it is, and exits with 0`, async () => {
			repository({ [file]: text });
			const { code, out } = await run();
			assert.equal(code, 0);
			assert.match(out, said);
			assert.equal(read(file), text);
			assert.equal(
				readdirSync(here.dir).filter((name) => name.startsWith('holdfast.config.')).length,
				Number(file !== 'package.json'),
			);
			const below = await run(['src']);
			assert.equal(below.code, 0);
			assert.match(below.out, said);
			assert.deepEqual(readdirSync(`${here.dir}/src`), ['a.ts']);
		});
	}

	it('does the other parts where there is a configuration', async () => {
		repository({ 'holdfast.config.json': '{}' });
		const { code, out } = await run(['--with-workflow']);
		assert.equal(code, 0);
		assert.match(out, /already: holdfast\.config\.json.*\nWrote \.github\/workflows\/holdfast\.yml/s);
		const again = await run(['--with-workflow']);
		assert.equal(again.code, 0);
		assert.match(again.out, /There is a workflow already: \.github\/workflows\/holdfast\.yml\./);
	});

	it('leaves a workflow as it is, whatever it is called', async () => {
		repository({ '.github/workflows/holdfast.yaml': 'mine' });
		assert.match((await run(['--with-workflow'])).out, /workflow already: \.github\/workflows\/holdfast\.yaml\./);
		assert.deepEqual(readdirSync(`${here.dir}/.github/workflows`), ['holdfast.yaml']);
	});

	it('exits with 2 for a wrong configuration, folder or option, and writes nothing', async () => {
		repository({ 'holdfast.config.json': '{ "rule": {} }' });
		const wrong = await run(['--with-workflow']);
		assert.deepEqual([wrong.code, wrong.out], [2, '']);
		assert.match(wrong.err, /holdfast\.config\.json:1:3\n {2}.*"rules"\?/);
		assert.deepEqual(await run(['nowhere']), {
			...wrong,
			err: 'error: There is no folder "nowhere".\n',
		});
		assert.match((await run(['src/a.ts'])).err, /^error: "src\/a\.ts" is not a folder\.\n/);
		assert.match((await run(['--format', 'json'])).err, /init has no option --format/);
		assert.ok(!has('.github'));
	});

	it('says that a workflow needs a repository', async () => {
		here.write({ 'a.ts': call });
		assert.equal(repositoryRoot(here.dir), undefined, 'the folder for temporary files lies in a repository');
		const { code, out, err } = await run(['--with-workflow']);
		assert.deepEqual([code, out, has('holdfast.config.json')], [2, '', false]);
		assert.match(err, /^error: --with-workflow needs a repository.*\nRun git init first/);
		assert.equal((await run()).code, 0);
	});

	it('writes through no link, and says what could not be written', async () => {
		repository();
		mkdirSync(`${here.dir}/outside`);
		symlinkSync('outside', `${here.dir}/.github`);
		const { code, out, err } = await run(['--with-workflow']);
		assert.equal(code, 3);
		assert.match(err, /^error: \.github\/workflows\/holdfast\.yml cannot be written: \.github is a symbolic link/);
		assert.match(out, /\nWrote holdfast\.config\.json\.\n/);
		assert.deepEqual(readdirSync(`${here.dir}/outside`), []);
	});

	it('does not write over a link that leads nowhere', async () => {
		repository();
		symlinkSync('nowhere.json', `${here.dir}/holdfast.config.json`);
		const { out } = await run();
		assert.match(out, /There is a configuration already: holdfast\.config\.json/);
		assert.ok(!has('nowhere.json'));
	});

	it('prints a job for GitLab instead of a workflow', async () => {
		repository({ '.gitlab-ci.yml': 'stages: [test]\n' });
		const { code, out } = await run(['--with-workflow']);
		assert.equal(code, 0);
		assert.match(out, /\nFor GitLab, add this job to \.gitlab-ci\.yml:\n\nholdfast:\n {2}image: /);
		assert.ok(!has('.github'));
		assert.match((await run()).out, /init --with-workflow {3}shows a job for GitLab CI\n/);
	});

	it('exits with 3 when a part of the analysis failed', async () => {
		repository();
		const analysis = analysisOf([], { failures: [{ message: 'broke' }] });
		const { code, out } = await holdfast(here.dir, ['init'], { analysis });
		assert.equal(code, 3);
		assert.match(out, /Parts of the analysis failed \(1\)/);
	});

	it('prints a short list of many packages, at most 80 columns wide, and nothing a terminal would obey', async () => {
		repository();
		const packages = Array.from({ length: 22 }, (_, i) => ({
			dir: `${here.dir}/packages/${'very-'.repeat(i % 9)}long\u001b[31m-${i}`,
			name: `@shop/\u202e${'x'.repeat(i * 3)}`,
			roles: i < 2 ? { test: 40 } : { service: i + 100, browser: 20, test: 7 },
			frameworks: ['express', '@nestjs/core', 'fastify', 'socket.io', 'koa'],
		}));
		const libraries = Array.from({ length: 30 }, (_, i) => ({ name: `lib\u009b${i}`, calls: 1000 - i, files: 10 }));
		const roles = {
			service: 2000,
			library: 1000,
			cli: 300,
			script: 200,
			test: 100,
			browser: 90,
			build: 80,
			generated: 7,
		};
		const survey = { packages, libraries, unknown: libraries, roles };
		const analysis = analysisOf([finding(`${here.dir}/a.ts`, range(1, 1, 1))], {
			baselined: [finding(`${here.dir}/b.ts`, range(1, 1, 1))],
		});
		const { out } = await holdfast(here.dir, ['init'], { analysis, survey });
		assert.match(out, /\nPackages \(22\)\n/);
		assert.match(out, /\n {2}and 12 more\n/);
		assert.doesNotMatch(out, /40 test/);
		assert.match(out, /and 20\s+more\n\nIn use/);
		assert.match(out, /\n {2}missing-timeout {2}1\n {2}in the baseline {2}1\n/);
		assert.doesNotMatch(out, /holdfast baseline/);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
		assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
		assert.deepEqual(
			out.split('\n').filter((line) => widthOf(line) > 80),
			[],
		);
	});

	it('says so when there is no code', async () => {
		here.write({ '.git/HEAD': '' });
		const { code, out } = await run();
		assert.equal(code, 0);
		assert.match(out, /^No JavaScript or TypeScript files were found here\.\n\nWrote holdfast\.config\.json\.\n/);
	});

	describe('--with-baseline', () => {
		const asked: { args: BaselineArgs; cwd: string; repository: string; had: boolean }[] = [];
		const withBaseline = async (args: Partial<InitArgs>, code: number) => {
			asked.length = 0;
			let out = '';
			const io: CliIo = {
				cwd: here.dir,
				env: {},
				readStdin: async () => Buffer.from(''),
				stdout: { write: (text) => (out += text) },
				stderr: { write: (text) => (out += text) },
			};
			const deps: CliDeps = {
				version: '1.2.3',
				rules: [],
				metas: [],
				open,
				serve: () => assert.fail('no language server here'),
				ruleDocs: () => undefined,
				describeLibrary: () => undefined,
			};
			const context: ReportContext = {
				sources: new Sources(here.dir),
				tool: deps,
				repository: here.dir,
				env: {},
				width: 80,
				colours: NO_COLOURS,
			};
			const all: InitArgs = { command: 'init', withBaseline: true, withWorkflow: false, ...args };
			const exit = await init(all, io, deps, context, async (given, { cwd, stdout }, _, { repository: root }) => {
				asked.push({ args: given, cwd, repository: root, had: existsSync(`${cwd}/holdfast.config.json`) });
				stdout.write('Wrote holdfast.baseline.json.\n');
				return code;
			});
			return { exit, out };
		};

		it('keeps the findings once the configuration is there, and passes its exit code on', async () => {
			repository({ 'lib/b.ts': call });
			const { exit, out } = await withBaseline({ folder: 'lib' }, 0);
			assert.equal(exit, 0);
			const args = { command: 'baseline', paths: [], rules: {}, prune: false, colour: undefined };
			assert.deepEqual(asked, [{ args, cwd: `${here.dir}/lib`, repository: here.dir, had: true }]);
			assert.match(out, /\nWrote lib\/holdfast\.config\.json\..*\nWrote holdfast\.baseline\.json\.\n\nNext\n/s);
			assert.match(out, /holdfast --no-baseline /);
			assert.equal((await withBaseline({ folder: 'lib' }, 3)).exit, 3);
		});

		it('leaves later runs nothing to report', async () => {
			repository();
			const { code, out } = await run(['--with-baseline']);
			assert.equal(code, 0);
			assert.match(out, /\nWrote holdfast\.config\.json\.\nholdfast\.baseline\.json: 1 finding /);
			assert.equal((await holdfast(here.dir, [], real)).code, 0);
			const again = await run();
			assert.match(again.out, /\nFindings\n {2}none that is new\n {2}in the baseline {2}1\n/);
		});

		it('is left out when nobody asks for it', async () => {
			repository();
			await withBaseline({ withBaseline: false }, 0);
			assert.deepEqual(asked, []);
		});
	});
});
