/** The set-up for Turborepo as docs/monorepos.md shows it, with the real Turborepo and the built bundle. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { byText } from '../../server/engine/workspace/paths';
import { type Tree, tree } from '../engine/tree';
import { CLI, freshBundle } from './built';

const root = resolve(__dirname, '../..');
const TURBO = join(root, 'node_modules/.bin/turbo');
const PACKAGES = ['app', 'http', 'other', 'web'];

const CLIENT =
	"import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://pay.example.com', timeout: 5000 });\n";
const USER = (path: string) => `import { api } from '@shop/http';\nexport const load = () => api.get('/${path}');\n`;
const FETCH = "export const read = () => fetch('https://x.example.com/');\n";
const SOURCES: Readonly<Record<string, string>> = { app: USER('app'), http: CLIENT, other: FETCH, web: USER('web') };
const DEPENDENCIES: Readonly<Record<string, string>> = { app: '@shop/http', http: 'axios', web: '@shop/http' };

/** The files that the page shows, by the path it gives them. */
function shown(page: string): Map<string, string> {
	const blocks = page.matchAll(/^`([^`\n]+)`[^\n]*:\n\n```json\n(.*?)```/gms);
	return new Map([...blocks].map(([, path, text]) => [path!, text!]));
}

interface Task {
	readonly task: string;
	readonly package: string;
	readonly cache: { readonly status: string };
	readonly execution?: { readonly exitCode: number };
}

describe('Turborepo, set up as docs/monorepos.md shows', () => {
	const page = readFileSync(join(root, 'docs/monorepos.md'), 'utf8');
	const files = shown(page);
	const command = /^ {4}npx turbo (run .+)$/m.exec(page)![1]!.split(' ');
	let made: Tree;

	freshBundle();
	before(() => {
		assert.deepEqual(
			[...files.keys()],
			['holdfast.config.json', 'packages/app/holdfast.config.json', 'packages/app/package.json', 'turbo.json'],
		);
		made = tree({
			'package.json': { name: 'shop', private: true, workspaces: ['packages/*'], packageManager: 'npm@10.9.0' },
			'.gitignore': 'node_modules/\n.turbo/\n',
			'holdfast.config.json': files.get('holdfast.config.json')!,
			'turbo.json': files.get('turbo.json')!,
		});
		const { scripts } = JSON.parse(files.get('packages/app/package.json')!);
		for (const name of PACKAGES) {
			const on = DEPENDENCIES[name];
			const manifest = { name: `@shop/${name}`, version: '1.0.0', private: true, main: 'src/index.ts', scripts };
			const dependencies = on === undefined ? {} : { [on]: on === 'axios' ? '^1.7.0' : '*' };
			made.write(`packages/${name}/package.json`, JSON.stringify({ ...manifest, dependencies }));
			made.write(`packages/${name}/holdfast.config.json`, files.get('packages/app/holdfast.config.json')!);
			made.write(`packages/${name}/src/index.ts`, SOURCES[name]!);
		}
		chmodSync(CLI, 0o755);
		mkdirSync(made.at('node_modules/.bin'), { recursive: true });
		symlinkSync(CLI, made.at('node_modules/.bin/holdfast'));
		const git = spawnSync('git', ['init', '-q'], { cwd: made.root, encoding: 'utf8' });
		assert.equal(git.status, 0, git.stderr);
	});
	after(() => made?.dispose());

	const env = (): NodeJS.ProcessEnv => {
		const { FORCE_COLOR: _, CI: __, ...inherited } = process.env;
		const quiet = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };
		return { ...inherited, ...quiet };
	};

	/** Findings in a report as `file:line rule`, files relative to the repository. */
	const findingsIn = (out: string, dir: string): string[] =>
		[...out.matchAll(/^(\S+):(\d+):\d+ +(?:error|warning) +(\S+)$/gm)].map(
			([, file, line, rule]) => `${relative(made.root, resolve(dir, file!)).replaceAll('\\', '/')}:${line} ${rule}`,
		);

	function turbo() {
		const runs = made.at('.turbo/runs');
		rmSync(runs, { recursive: true, force: true });
		const args = [...command, '--cache-dir=.turbo/cache', '--summarize', '--log-order=grouped'];
		const done = spawnSync(TURBO, args, { cwd: made.root, encoding: 'utf8', env: env() });
		if (done.error) throw done.error;
		const [summary] = existsSync(runs) ? readdirSync(runs) : [];
		assert.ok(summary, `${done.stdout}${done.stderr}`);
		const all: readonly Task[] = JSON.parse(readFileSync(join(runs, summary), 'utf8')).tasks;
		const tasks = all.filter(({ task }) => task === 'lint:failures');
		const short = (task: Task) => task.package.replace('@shop/', '');
		const lines = (name: string) =>
			[...done.stdout.matchAll(new RegExp(`^@shop/${name}:lint:failures: (.*)$`, 'gm'))].map(([, line]) => line);
		const said = PACKAGES.map((name) => {
			const found = findingsIn(lines(name).join('\n'), made.at(`packages/${name}`));
			return [name, found] as const;
		});
		return {
			out: done.stdout,
			code: done.status,
			/** Packages that were linted, not replayed. */
			ran: tasks
				.filter(({ cache }) => cache.status === 'MISS')
				.map(short)
				.sort(byText),
			failed: tasks
				.filter(({ execution }) => execution?.exitCode !== 0)
				.map(short)
				.sort(byText),
			/** What each package says. */
			said: Object.fromEntries(said.filter(([, found]) => found.length > 0)),
		};
	}

	function atTheTop(): string[] {
		const done = spawnSync(process.execPath, [CLI], { cwd: made.root, encoding: 'utf8', env: env() });
		assert.equal(done.stderr, '');
		return findingsIn(done.stdout, made.root);
	}

	const distinct = (said: Readonly<Record<string, readonly string[]>>) =>
		[...new Set(Object.values(said).flat())].sort(byText);

	it('replays what it knows, and lints again what a change can matter to', () => {
		const other = { other: ['packages/other/src/index.ts:1 missing-timeout'] };
		const first = turbo();
		assert.deepEqual([first.code, first.ran, first.failed, first.said], [0, PACKAGES, [], other], first.out);
		assert.deepEqual(distinct(first.said), atTheTop());

		const second = turbo();
		assert.deepEqual([second.code, second.ran, second.said], [0, [], other], second.out);
		assert.match(second.out, /FULL TURBO/);

		made.write('packages/other/src/index.ts', `// later\n${FETCH}`);
		const third = turbo();
		const moved = { other: ['packages/other/src/index.ts:2 missing-timeout'] };
		assert.deepEqual([third.ran, third.said], [['other'], moved], third.out);

		made.write('packages/http/src/index.ts', CLIENT.replace(', timeout: 5000', ''));
		const fourth = turbo();
		const client = ['packages/http/src/index.ts:2 missing-timeout'];
		const all = { app: client, ...moved, web: client };
		assert.deepEqual([fourth.code, fourth.ran, fourth.said], [0, ['app', 'http', 'web'], all], fourth.out);
		assert.deepEqual(distinct(fourth.said), atTheTop());

		const fifth = turbo();
		assert.deepEqual([fifth.ran, fifth.said], [[], all], fifth.out);
	});

	it('lints all again when the base changes, none of which waits for another or fails with it', () => {
		made.write('holdfast.config.json', '{ "rules": { "missing-timeout": "error" } }\n');
		made.write('packages/http/src/index.ts', CLIENT + FETCH);
		const failing = turbo();
		assert.equal(failing.code, 1);
		assert.deepEqual(failing.ran, PACKAGES, failing.out);
		// The client has its timeout: what depends on it is well, although its own package is not.
		assert.deepEqual(failing.failed, ['http', 'other'], failing.out);
		const again = turbo();
		assert.deepEqual([again.ran, again.failed], [failing.failed, failing.failed], again.out);
		assert.deepEqual(distinct(again.said), atTheTop());
	});
});
