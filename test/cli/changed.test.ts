/** --changed: what changed since a base, and what those changes bring up elsewhere. */
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { real as deps, holdfast } from './fakes';
import { type Repository, repository } from './git-tree';

const call = (name: string) => `export const ${name} = () => fetch('https://${name}.example.com/');\n`;
const CLIENT =
	"import axios from 'axios';\nexport const http = axios.create({ baseURL: process.env.API, timeout: 1000 });\n";
const OPTIONS = 'export const options = () => ({ signal: AbortSignal.timeout(1000) });\n';
const USE = `import { http } from './http.js';\nimport { options } from './options.js';\nexport const one = () => http.get('/one');\nexport const two = () => fetch('https://two.example.com/', options());\n`;

describe('--changed', () => {
	let repo: Repository;
	beforeEach(() => {
		repo = repository({
			'package.json': { name: 'app' },
			'src/http.js': CLIENT,
			'src/options.js': OPTIONS,
			'src/use.js': USE,
			'src/old.js': call('old'),
			'src/older.js': call('older'),
		});
		repo.git('checkout', '--quiet', '-b', 'topic');
	});
	afterEach(() => repo.dispose());

	const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = repo.root) =>
		holdfast(cwd, argv, { deps, io: { env } });
	/** `file:line` of each finding. */
	const found = async (argv: readonly string[] = ['--changed'], env = {}, cwd = repo.root): Promise<string[]> => {
		const { out, err } = await run(['--format', 'json', ...argv], env, cwd);
		assert.equal(err, '');
		return JSON.parse(out).findings.map(
			({ file, range }: { file: string; range: { start: { line: number } } }) => `${file}:${range.start.line}`,
		);
	};

	it('reports nothing where nothing changed', async () => {
		const { code, out } = await run(['--changed']);
		assert.deepEqual([code, out], [0, 'No code changed since main.\n']);
	});

	it('takes in what is committed, staged, not staged, and untracked', async () => {
		repo.write('src/committed.js', call('committed'));
		repo.commit('more');
		repo.write('src/staged.js', call('staged'));
		repo.git('add', '.');
		repo.write('src/old.js', call('old') + call('edited'));
		repo.write('src/untracked.js', call('untracked'));
		assert.deepEqual(await found(), [
			'src/committed.js:1',
			'src/old.js:1',
			'src/old.js:2',
			'src/staged.js:1',
			'src/untracked.js:1',
		]);
		assert.deepEqual(await found(['--changed=HEAD']), [
			'src/old.js:1',
			'src/old.js:2',
			'src/staged.js:1',
			'src/untracked.js:1',
		]);
	});

	it('compares with where the branch left its base', async () => {
		repo.git('checkout', '--quiet', 'main');
		repo.write('src/main.js', call('onmain'));
		repo.write('src/old.js', call('old') + call('onmain'));
		repo.commit('on main');
		repo.git('checkout', '--quiet', 'topic');
		repo.write('src/new.js', call('fresh'));
		assert.deepEqual(await found(), ['src/new.js:1']);
	});

	it('reports what an unguarded client or guard brings up elsewhere, and nothing else there', async () => {
		repo.write('src/options.js', OPTIONS.replace('{ signal: AbortSignal.timeout(1000) }', '{}'));
		assert.deepEqual(await found(), ['src/use.js:4']);
		repo.write('src/http.js', CLIENT.replace(', timeout: 1000', ''));
		assert.deepEqual(await found(), ['src/http.js:2', 'src/use.js:4']);
		const { out } = await run(['--changed']);
		assert.match(out, /\n2 findings in 2 files \(2 files changed since main\):\n/);
	});

	it('reports what the loss of a file brings up elsewhere', async () => {
		repo.write('src/use.js', "import { client } from './client.js';\nexport const one = () => client.get('/one');\n");
		repo.write('src/client.js', "import axios from 'axios';\nimport './limits.js';\nexport const client = axios;\n");
		repo.write('src/limits.js', "import axios from 'axios';\naxios.defaults.timeout = 1000;\n");
		repo.commit('a limit for all');
		repo.git('checkout', '--quiet', '-b', 'next');
		repo.remove('src/limits.js');
		repo.write('src/client.js', "import axios from 'axios';\nexport const client = axios;\n");
		assert.deepEqual(await found(['--changed=topic']), ['src/use.js:2']);
	});

	it('knows a file that was only moved, and what was edited on the way', async () => {
		repo.git('mv', 'src/old.js', 'src/moved.js');
		assert.deepEqual(await found(), []);
		repo.write('src/moved.js', `// moved\n${call('old')}`);
		assert.deepEqual(await found(), ['src/moved.js:2']);
	});

	it('knows a file that was moved without git', async () => {
		renameSync(repo.at('src/old.js'), repo.at('src/moved.js'));
		assert.deepEqual(await found(), []);
		repo.write('src/copy.js', call('old'));
		assert.equal((await found()).length, 1);
	});

	it('takes other line ends in the working tree for no change', async () => {
		repo.git('config', 'core.autocrlf', 'true');
		repo.git('mv', 'src/old.js', 'src/moved.js');
		repo.write('src/moved.js', call('old').replace('\n', '\r\n'));
		repo.write('src/older.js', call('older').replace('\n', '\r\n'));
		assert.deepEqual(await found(), []);
	});

	it('leaves symbolic links and submodules alone, and says so of these', async () => {
		symlinkSync('old.js', repo.at('src/link.js'));
		repo.git('add', '.');
		symlinkSync('older.js', repo.at('src/untracked.js'));
		repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.git('rev-parse', 'HEAD')},libs/shared`);
		const { out } = await run(['--changed']);
		assert.match(out, /^Notices\n {2}libs\/shared {2}a submodule: what changed in it is not known here\./);
		assert.match(out, /\nNo code changed since main\.\n/);
		assert.doesNotMatch((await run(['--changed', 'src'])).out, /submodule/);
	});

	it('works in a hook of a linked worktree', async () => {
		const linked = `${repo.root}-linked`;
		repo.git('worktree', 'add', '--quiet', linked, '-b', 'other');
		try {
			process.env.GIT_DIR = repo.at('.git/worktrees').concat('/', basename(linked));
			assert.deepEqual(await found(['--changed=HEAD'], {}, join(linked, 'src')), []);
		} finally {
			delete process.env.GIT_DIR;
			rmSync(linked, { recursive: true, force: true });
		}
	});

	it('does not take what a change brings up for what it took away', async () => {
		const load = (options: string) =>
			`import axios from 'axios';\n${options}export const load = (url) => axios.get('https://x.example.com/' + url, shared);\n`;
		repo.write('src/shared.js', 'export const shared = { timeout: 500 };\n');
		repo.write('src/a.js', load('const shared = {};\n'));
		repo.write('src/b.js', load("import { shared } from './shared.js';\n"));
		repo.commit('two like calls');
		repo.write('src/shared.js', 'export const shared = {};\n');
		repo.write('src/a.js', 'export const load = 1;\n');
		assert.deepEqual(await found(['--changed=HEAD']), ['src/b.js:3']);
	});

	it('does not take a changed mode, or the same text written again, for a change', async () => {
		repo.write('src/old.js', call('old'));
		repo.git('update-index', '--chmod=+x', 'src/old.js');
		assert.deepEqual(await found(), []);
	});

	it('sees where an import leads elsewhere because a tsconfig changed', async () => {
		const paths = (to: string) => JSON.stringify({ compilerOptions: { paths: { '@options': [to] } } });
		repo.write('tsconfig.json', paths('./src/options.js'));
		repo.write('src/none.js', 'export const options = () => ({});\n');
		repo.write('src/use.js', USE.replace('./options.js', '@options'));
		repo.commit('an alias');
		repo.write('tsconfig.json', paths('./src/none.js'));
		assert.deepEqual(await found(['--changed=HEAD']), ['src/use.js:4']);
	});

	it('goes by the paths, too', async () => {
		repo.write('src/new.js', call('fresh'));
		repo.write('lib/new.js', call('other'));
		assert.deepEqual(await found(['--changed', 'lib']), ['lib/new.js:1']);
		assert.deepEqual(await found(['--changed', 'main', 'src']), ['src/new.js:1']);
		assert.deepEqual(await found(['--changed'], {}, repo.at('lib')), ['new.js:1']);
	});

	it('takes the word behind it for a path where there is one of that name', async () => {
		repo.git('branch', 'src');
		repo.write('src/new.js', call('fresh'));
		repo.write('lib/new.js', call('other'));
		assert.deepEqual(await found(['--changed', 'src']), ['src/new.js:1']);
		assert.deepEqual(await found(['--changed=src']), ['lib/new.js:1', 'src/new.js:1']);
		assert.match((await run(['--changed', 'nowhere'])).err, /There is no file or folder "nowhere"/);
	});

	it('finds the base as CI names it', async () => {
		repo.git('checkout', '--quiet', '-b', 'release', 'main');
		repo.write('src/release.js', call('release'));
		repo.commit('on release');
		repo.git('update-ref', 'refs/remotes/origin/release', 'release');
		repo.git('checkout', '--quiet', '-b', 'hotfix');
		repo.write('src/new.js', call('fresh'));
		assert.deepEqual(await found(['--changed']), ['src/new.js:1', 'src/release.js:1']);
		assert.deepEqual(await found(['--changed'], { GITHUB_BASE_REF: 'release' }), ['src/new.js:1']);
		assert.deepEqual(await found(['--changed'], { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'release' }), ['src/new.js:1']);
		const { code, err } = await run(['--changed'], { GITHUB_BASE_REF: 'gone' });
		assert.equal(code, 2);
		assert.match(
			err,
			/^error: --changed: GITHUB_BASE_REF names "gone", which is not in this clone\.\n.*fetch-depth: 0/,
		);
	});

	it('says what is missing when it cannot compare', async () => {
		const wrong = async (argv: readonly string[], cwd?: string) => {
			const { code, out, err } = await run(argv, {}, cwd);
			assert.deepEqual([code, out], [2, '']);
			return err;
		};
		assert.match(await wrong(['--changed=nope']), /^error: --changed: there is no branch or commit "nope"/);
		repo.git('checkout', '--quiet', '--orphan', 'alone');
		assert.match(await wrong(['--changed']), /no commit yet/);
		repo.commit('alone');
		assert.match(await wrong(['--changed']), /HEAD and "main" have no commit in common/);
		repo.git('branch', '--quiet', '-D', 'main', 'topic');
		assert.match(
			await wrong(['--changed']),
			/not clear which branch.*\nName it: holdfast --changed=<branch or commit>\n$/s,
		);
	});

	it('says that a changed configuration is not looked at elsewhere', async () => {
		repo.write('holdfast.config.json', '{ "profile": "strict" }');
		const { out } = await run(['--changed']);
		assert.match(out, /holdfast\.config\.json {2}this configuration changed since main: .*without\s+--changed/s);
	});

	it('runs nothing that the configuration of the repository names', async () => {
		repo.write('src/old.js', call('old') + call('fresh'));
		const program = repo.write('program.sh', '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n');
		for (const key of ['core.fsmonitor', 'diff.external', 'diff.x.textconv', 'core.pager', 'filter.x.clean'])
			repo.git('config', key, `sh ${program}`);
		repo.write('.gitattributes', '*.js diff=x filter=x\n');
		assert.deepEqual(await found(), ['src/old.js:1', 'src/old.js:2']);
		assert.throws(() => readFileSync(repo.at('ran')), /ENOENT/);
	});

	it('leaves known findings out, also in changed files', async () => {
		await run(['baseline']);
		repo.write('src/old.js', call('old') + call('fresh'));
		assert.deepEqual(await found(), ['src/old.js:2']);
	});

	it('fixes what it reports and nothing else', async () => {
		repo.write('src/new.js', call('fresh'));
		repo.write('src/options.js', OPTIONS.replace('{ signal: AbortSignal.timeout(1000) }', '{}'));
		const { code, out } = await run(['--changed', '--fix-unsafe']);
		assert.equal(code, 0, out);
		assert.match(out, /^Fixed 2 findings in 2 files\.\n/);
		assert.deepEqual(await found(), []);
		assert.deepEqual(await found(['src']), ['src/old.js:1', 'src/older.js:1']);
	});
});
