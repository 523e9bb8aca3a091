/** Projects of their own: what they see, what they report, and that a run above says the same. */
import assert from 'node:assert/strict';
import { ConfigError } from '../../server/engine/config';
import { open } from '../../server/engine/open';
import type { Session } from '../../server/engine/session';
import type { Finding, OpenOptions } from '../../server/engine/types';
import { byText } from '../../server/engine/workspace/paths';
import { type Tree, tree } from './tree';

type Files = Readonly<Record<string, string | object>>;

const UNGUARDED =
	"import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://pay.example.com' });\n";
const GUARDED = UNGUARDED.replace(' });', ', timeout: 5000 });');
const uses = (client: string, path: string) =>
	`import { api } from '${client}';\nexport const load = () => api.get('/${path}');\n`;
const fetches = (path: string) => `export const read = () => fetch('https://x.example.com/${path}');\n`;
const manifest = (name: string, ...dependencies: string[]) => ({
	name,
	private: true,
	main: 'src/index.ts',
	dependencies: Object.fromEntries(dependencies.map((one) => [one, '*'])),
});
const ROOT = { root: true };

/** A shared client in `http`, used by `app` and `web`; `other` knows nothing of it. */
const SHARED: Files = {
	'package.json': { name: 'top', private: true, workspaces: ['packages/*'] },
	'packages/http/package.json': manifest('@acme/http', 'axios'),
	'packages/http/src/index.ts': UNGUARDED,
	'packages/app/package.json': manifest('@acme/app', '@acme/http'),
	'packages/app/src/index.ts': uses('@acme/http', 'app'),
	'packages/web/package.json': manifest('@acme/web', '@acme/http'),
	'packages/web/src/index.ts': uses('@acme/http', 'web'),
	'packages/other/package.json': manifest('@acme/other'),
	'packages/other/src/index.ts': fetches('other'),
	...Object.fromEntries(['http', 'app', 'web', 'other'].map((name) => [`packages/${name}/holdfast.config.json`, ROOT])),
};

describe('projects', () => {
	let made: Tree;
	afterEach(() => made.dispose());

	const write = (files: Files) => {
		made = tree({ '.git/HEAD': '', ...files });
	};
	const at = (path: string) => (path === '' ? made.root : made.at(path));
	const short = (file: string) => file.slice(made.root.length + 1).replace(/^packages\//, '');
	const session = (cwd: string, more: Partial<OpenOptions> = {}): Promise<Session> =>
		open({ cwd: at(cwd), paths: [], ...more });
	const analysed = (one: Session) => {
		const analysis = one.analyse();
		assert.deepEqual(analysis.failures, []);
		return analysis;
	};
	/** A finding as `file:line`, with the places of its calls. */
	const said = ({ file, range, related }: Finding): string => {
		const calls = related.filter(({ role }) => role === 'call').map((one) => short(one.file));
		return `${short(file)}:${range.start.line}${calls.length > 0 ? ` <- ${calls.join(' ')}` : ''}`;
	};
	const found = async (cwd: string, paths: readonly string[] = []): Promise<string[]> =>
		analysed(await session(cwd, { paths: paths.map(at) })).findings.map(said);

	describe('report', () => {
		it('what is found in a package they depend on with the calls that are theirs', async () => {
			write(SHARED);
			assert.deepEqual(await found('packages/app'), ['http/src/index.ts:2 <- app/src/index.ts']);
			assert.deepEqual(await found('packages/web'), ['http/src/index.ts:2 <- web/src/index.ts']);
			assert.deepEqual(await found('packages/http'), []);
			assert.deepEqual(await found('packages/other'), ['other/src/index.ts:1']);
		});

		it('above all of them what each says by itself, once, with all calls', async () => {
			write(SHARED);
			const top = analysed(await session('')).findings;
			assert.deepEqual(top.map(said), [
				'http/src/index.ts:2 <- app/src/index.ts web/src/index.ts',
				'other/src/index.ts:1',
			]);
			const alone = [];
			for (const name of ['http', 'app', 'web', 'other'])
				alone.push(...analysed(await session(`packages/${name}`)).findings);
			const prints = (list: readonly Finding[]) => [...new Set(list.map((one) => one.fingerprint))].sort(byText);
			assert.deepEqual(prints(alone), prints(top));
			// Fixes besides the first may be of single calls, which are not the same ones.
			const whole = ({ related: _, fixes, ...rest }: Finding) => ({ ...rest, fix: fixes[0] });
			for (const finding of alone)
				assert.deepEqual(whole(finding), whole(top.find((one) => one.fingerprint === finding.fingerprint)!));
		});

		it('on the folder they are run in, and on what paths choose', async () => {
			write({ ...SHARED, 'packages/app/src/jobs/job.ts': fetches('job') });
			const all = ['app/src/jobs/job.ts:1', 'http/src/index.ts:2 <- app/src/index.ts'];
			assert.deepEqual(await found('packages/app'), all);
			assert.deepEqual(await found('packages/app/src/jobs'), all.slice(0, 1));
			assert.deepEqual(await found('packages/app', ['packages/app/src/jobs']), all.slice(0, 1));
			assert.deepEqual(await found('packages/app', ['packages/app/src/index.ts']), all.slice(1));
			assert.deepEqual(await found('', ['packages/http']), []);
			assert.deepEqual(await found('', ['packages/http', 'packages/web']), ['http/src/index.ts:2 <- web/src/index.ts']);
		});

		it('a wrapper of another package that their own calls leave without a limit', async () => {
			const wrapper =
				'export const send = (url: string, init: RequestInit) => fetch(url, init);\n' +
				"export const ping = () => send('https://ping.example.com', { signal: AbortSignal.timeout(1000) });\n";
			const call = (init: string) =>
				`import { send } from '@acme/http';\nexport const load = () => send('https://x.example.com', ${init});\n`;
			write({
				...SHARED,
				'packages/http/src/index.ts': wrapper,
				'packages/app/src/index.ts': call('{}'),
				'packages/web/src/index.ts': call('{ signal: AbortSignal.timeout(500) }'),
			});
			assert.deepEqual(await found('packages/app'), ['http/src/index.ts:1 <- app/src/index.ts']);
			assert.deepEqual(await found('packages/web'), []);
			assert.deepEqual(await found('packages/http'), []);
			const top = ['http/src/index.ts:1 <- app/src/index.ts', 'other/src/index.ts:1'];
			assert.deepEqual(await found(''), top);
		});

		it('what is outside of all projects together, with the projects that it depends on', async () => {
			const { 'packages/web/holdfast.config.json': _, ...rest } = SHARED;
			write({ ...rest, 'src/a.ts': fetches('a'), 'packages/plain/package.json': manifest('@acme/plain') });
			assert.deepEqual(await found('packages/web'), ['http/src/index.ts:2 <- web/src/index.ts']);
			assert.deepEqual(await found('', ['packages/web', 'src']), [
				'http/src/index.ts:2 <- web/src/index.ts',
				'src/a.ts:1',
			]);
			assert.deepEqual(await found(''), [
				'http/src/index.ts:2 <- app/src/index.ts web/src/index.ts',
				'other/src/index.ts:1',
				'src/a.ts:1',
			]);
		});

		it('as before where no configuration says root', async () => {
			write(Object.fromEntries(Object.entries(SHARED).filter(([path]) => !path.includes('holdfast'))));
			assert.deepEqual(await found('packages/app'), []);
			assert.deepEqual(await found(''), [
				'http/src/index.ts:2 <- app/src/index.ts web/src/index.ts',
				'other/src/index.ts:1',
			]);
		});
	});

	describe('see', () => {
		it('the packages that those they depend on depend on, by whatever field', async () => {
			const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
			for (const field of fields) {
				write({
					...SHARED,
					'packages/http/package.json': { ...manifest('@acme/http'), [field]: { '@acme/core': 'workspace:*' } },
					'packages/http/src/index.ts': "export { api } from '@acme/core';\n",
					'packages/core/package.json': manifest('@acme/core', 'axios'),
					'packages/core/src/index.ts': UNGUARDED,
				});
				assert.deepEqual(await found('packages/app'), ['core/src/index.ts:2 <- app/src/index.ts'], field);
				if (field !== fields.at(-1)) made.dispose();
			}
		});

		it('no package that they do not name, by whatever path they import it', async () => {
			write({
				...SHARED,
				'packages/app/package.json': manifest('@acme/app'),
				'packages/web/package.json': manifest('@acme/web'),
				'packages/web/src/index.ts': uses('../../http/src/index', 'web'),
			});
			assert.deepEqual(await found('packages/app'), []);
			assert.deepEqual(await found('packages/web'), []);
			assert.deepEqual(await found(''), ['other/src/index.ts:1']);
		});

		it('no callers of their own exports that are elsewhere', async () => {
			const owned = "import { api } from './client';\nexport const get = (path: string) => api.get(path);\n";
			write({ ...SHARED, 'packages/http/src/client.ts': UNGUARDED, 'packages/http/src/index.ts': owned });
			assert.deepEqual(await found('packages/http'), ['http/src/client.ts:2 <- http/src/index.ts']);
			assert.deepEqual(await found('packages/other'), ['other/src/index.ts:1']);
		});

		it('no project in their midst that they do not depend on', async () => {
			const inner = { 'packages/app/inner/holdfast.config.json': ROOT, 'packages/app/inner/a.ts': fetches('inner') };
			write({ ...SHARED, ...inner, 'packages/app/src/b.ts': uses('../inner/client', 'b') });
			made.write('packages/app/inner/client.ts', UNGUARDED);
			assert.deepEqual(await found('packages/app', ['packages/app/src']), ['http/src/index.ts:2 <- app/src/index.ts']);
			assert.deepEqual(await found('packages/app/inner'), ['app/inner/a.ts:1']);
			assert.deepEqual(await found('packages/app'), ['app/inner/a.ts:1', 'http/src/index.ts:2 <- app/src/index.ts']);
		});

		it('each its own importers when it comes to what a file is for', async () => {
			const shared = 'export const load = () => fetch("https://x.example.com/shared");\n';
			const page =
				"import { useState } from 'react';\nimport { load } from '@acme/http';\n" +
				'export const Page = () => { useState(load); return <p onClick={load}>x</p>; };\n';
			write({
				...SHARED,
				'packages/http/package.json': { name: '@acme/http', private: true, main: 'src/index.ts' },
				'packages/http/src/index.ts': shared,
				'packages/app/package.json': manifest('@acme/app', '@acme/http', 'react'),
				'packages/app/src/index.tsx': page,
			});
			made.remove('packages/app/src/index.ts');
			made.remove('packages/web');
			const role = async () => (await session('packages/http')).explain(at('packages/http/src/index.ts')).role.role;
			assert.deepEqual([await role(), await found('packages/http')], ['service', ['http/src/index.ts:1']]);
			for (const name of ['app', 'http']) made.remove(`packages/${name}/holdfast.config.json`);
			assert.equal(await role(), 'browser', 'all that imports it runs in browsers');
		});
	});

	it('say which of them a file belongs to', async () => {
		write({ ...SHARED, 'packages/app/inner/holdfast.config.json': ROOT });
		const one = await session('packages/app');
		assert.equal(one.root, made.root);
		const files = ['packages/app/src/index.ts', 'packages/app/inner/a.ts', 'packages/new/a.ts', 'a.ts'];
		assert.deepEqual(
			files.map((file) => one.projectOf(at(file))),
			['packages/app', 'packages/app/inner', '', ''].map(at),
		);
	});

	it('lie in the repository where the topmost configuration is one, and in its folder outside of repositories', async () => {
		write(SHARED);
		assert.equal((await session('packages/app')).root, made.root);
		made.remove('.git');
		assert.equal((await session('packages/app')).root, at('packages/app'));
		made.write('holdfast.config.json', '{}');
		assert.equal((await session('packages/app')).root, made.root);
		assert.deepEqual(await found('packages/app'), ['http/src/index.ts:2 <- app/src/index.ts']);
	});

	it('change nothing but for others when it is the outermost folder that is one', async () => {
		write({ ...SHARED, 'holdfast.config.json': { root: true, ignore: ['packages/other/'] }, 'src/a.ts': fetches('a') });
		assert.deepEqual(await found('src'), ['src/a.ts:1']);
		assert.deepEqual(await found(''), ['http/src/index.ts:2 <- app/src/index.ts web/src/index.ts', 'src/a.ts:1']);
	});

	it('are none with --config', async () => {
		write({ ...SHARED, 'ci.json': {} });
		const one = await session('packages/app', { configFile: at('ci.json') });
		assert.deepEqual([analysed(one).findings, one.projectOf(at('packages/app/src/index.ts'))], [[], made.root]);
	});

	describe('go by the configurations', () => {
		it('of what they see, and are refused for what is wrong in those alone', async () => {
			write({ ...SHARED, 'packages/http/holdfast.config.json': { root: true, rules: { 'missing-timeout': 'error' } } });
			const [finding] = analysed(await session('packages/app')).findings;
			assert.equal(finding?.level, 'error');
			made.write('packages/other/holdfast.config.json', '{ "root": true, "rule": {} }');
			assert.equal(analysed(await session('packages/app')).findings.length, 1);
			await assert.rejects(session(''), ConfigError);
			await assert.rejects(session('packages/other'), ConfigError);
			made.write('packages/http/holdfast.config.json', '{ "root": true, "rule": {} }');
			await assert.rejects(session('packages/app'), ConfigError);
		});

		it('that declare clients, each where it counts for something they see', async () => {
			const client = { module: '@acme/legacy', export: 'call', options: 1, timeout: 'timeoutMs' };
			const call =
				"import { call } from '@acme/legacy';\nexport const load = () => call('https://x.example.com', {});\n";
			const wrong = { ...client, module: './nowhere' };
			write({
				...SHARED,
				'packages/app/holdfast.config.json': { root: true, clients: [client] },
				'packages/app/src/index.ts': call,
				'packages/web/src/index.ts': call,
				'packages/other/holdfast.config.json': { root: true, clients: [wrong] },
			});
			assert.deepEqual(await found('packages/app'), ['app/src/index.ts:2']);
			assert.deepEqual(await found('packages/web'), []);
			await assert.rejects(session(''), /leads to no file/);
		});

		it('and by no notices about files that they do not see', async () => {
			write({ ...SHARED, 'packages/other/src/broken.ts': `${fetches('b')}function ( {\n` });
			made.write('packages/other/package.json', '{ "name": "@acme/other", ');
			assert.deepEqual(analysed(await session('packages/app')).notices, []);
			const files = analysed(await session('')).notices.map(({ file }) => short(file!));
			assert.deepEqual(files, ['other/package.json', 'other/src/broken.ts']);
		});
	});

	describe('and suppressions', () => {
		const DIRECTIVE = '// holdfast-disable-next-line missing-timeout -- the peer is in this process\n';
		const suppressed = UNGUARDED.replace('export', `${DIRECTIVE}export`);

		it('in a package hold for those who depend on it, and are not called unused where that cannot be known', async () => {
			write({ ...SHARED, 'packages/http/src/index.ts': suppressed });
			for (const cwd of ['packages/app', 'packages/web', 'packages/http']) assert.deepEqual(await found(cwd), [], cwd);
			assert.equal(analysed(await session('packages/app')).suppressed.length, 1);
			assert.deepEqual(await found('', ['packages/http', 'packages/app/src/nothing']), []);
			assert.deepEqual(await found(''), ['other/src/index.ts:1']);
		});

		it('are called unused by a run that looks at all who see them', async () => {
			write({ ...SHARED, 'packages/http/src/index.ts': suppressed.replace('{ baseURL', '{ timeout: 1, baseURL') });
			assert.deepEqual(await found('packages/http'), []);
			assert.deepEqual(await found('packages/app'), []);
			assert.deepEqual(await found('', ['packages/http', 'packages/app', 'packages/web']), ['http/src/index.ts:2']);
			made.write('packages/other/src/index.ts', `${DIRECTIVE}export const a = 1;\n`);
			assert.deepEqual(await found('packages/other'), ['other/src/index.ts:1']);
		});
	});

	it('keep their known findings beside their own configuration', async () => {
		write(SHARED);
		const names = async (cwd: string) => {
			const one = await session(cwd);
			analysed(one);
			return one.baselines(false).map(({ file, entries }) => [file.slice(made.root.length + 1), entries]);
		};
		assert.deepEqual(await names('packages/app'), [['packages/http/holdfast.baseline.json', 1]]);
		const top = await session('');
		analysed(top);
		for (const { file, text } of top.baselines(false)) made.write(file.slice(made.root.length + 1), text);
		assert.deepEqual(await found(''), []);
		for (const name of ['http', 'app', 'web', 'other']) {
			const { findings, stale } = analysed(await session(`packages/${name}`));
			assert.deepEqual([findings, stale], [[], []], name);
		}
	});

	it('answer for their own files', async () => {
		write(SHARED);
		const wrapper = 'export const send = (url: string, init: RequestInit) => fetch(url, init);\n';
		made.write('packages/http/src/index.ts', wrapper);
		made.write(
			'packages/app/src/index.ts',
			"import { send } from '@acme/http';\nexport const load = () => send('https://x.example.com', {});\n",
		);
		const one = await session('packages/app');
		const [call] = one.explain(at('packages/http/src/index.ts')).calls;
		assert.equal(call?.guards.deadline?.state, 'unknown', 'http knows nobody who calls it');
		assert.equal(one.explain(at('packages/app/src/index.ts')).wrappers.length, 1);
	});

	it('repair nothing outside of what is reported on', async () => {
		write({ ...SHARED, 'packages/app/src/a.ts': fetches('a') });
		const inApp = (await session('packages/app/src')).fix({ safety: 'unsafe' });
		assert.deepEqual(
			inApp.files.map(({ file }) => short(file)),
			['app/src/a.ts'],
		);
		assert.deepEqual(
			[inApp.failed, inApp.analysis.findings.map(said)],
			[[], ['http/src/index.ts:2 <- app/src/index.ts']],
		);
		for (const paths of [['packages/app', 'packages/http'], []]) {
			const run = (await session('', { paths: paths.map(at) })).fix({ safety: 'unsafe' });
			const client = run.files.find(({ file }) => file === at('packages/http/src/index.ts'));
			assert.match(client!.after, /timeout: 10_000/);
			assert.deepEqual([run.failed, run.analysis.findings], [[], []]);
		}
	});

	it('write the deadline that is configured where the repair is made', async () => {
		const deadline = (deadlineMs: number) => ({ root: true, defaults: { deadlineMs } });
		write({
			...SHARED,
			'packages/http/holdfast.config.json': deadline(1000),
			'packages/app/holdfast.config.json': deadline(2000),
			'packages/web/holdfast.config.json': deadline(3000),
		});
		for (const cwd of ['packages/app', 'packages/web', '']) {
			const [finding] = analysed(await session(cwd)).findings;
			assert.equal(finding?.fixes[0]?.title, 'Set `timeout: 1000` on this axios client', cwd);
		}
	});

	describe('take edits in', () => {
		const changed = (one: Session, path: string, text: string | null) => {
			one.update([{ file: at(path), text }]);
			return analysed(one).findings.map(said);
		};

		it('of a package that they depend on', async () => {
			write({ ...SHARED, 'packages/http/src/index.ts': GUARDED });
			const top = await session('');
			const app = await session('packages/app');
			assert.deepEqual([analysed(top).findings.map(said), analysed(app).findings], [['other/src/index.ts:1'], []]);
			const both = ['http/src/index.ts:2 <- app/src/index.ts web/src/index.ts', 'other/src/index.ts:1'];
			const before = top.stats;
			assert.deepEqual(changed(top, 'packages/http/src/index.ts', UNGUARDED), both);
			assert.equal(top.stats.summarised - before.summarised, 1, 'parsed once for all who see it');
			assert.deepEqual(changed(app, 'packages/http/src/index.ts', UNGUARDED), [
				'http/src/index.ts:2 <- app/src/index.ts',
			]);
			assert.deepEqual(changed(top, 'packages/web/src/index.ts', null), [
				'http/src/index.ts:2 <- app/src/index.ts',
				'other/src/index.ts:1',
			]);
			assert.deepEqual(changed(top, 'packages/http/src/index.ts', GUARDED), ['other/src/index.ts:1']);
		});

		it('of a package that they do not see without running anything again', async () => {
			write(SHARED);
			const one = await session('packages/app');
			analysed(one);
			const before = new Map(one.stats.runs);
			assert.deepEqual(changed(one, 'packages/other/src/index.ts', UNGUARDED), [
				'http/src/index.ts:2 <- app/src/index.ts',
			]);
			assert.deepEqual(one.stats.runs, before);
		});

		it('of what they depend on, with the configurations that count then', async () => {
			const client = { module: '@acme/legacy', export: 'call', options: 1, timeout: 'timeoutMs' };
			const call =
				"import { call } from '@acme/legacy';\nexport const load = (o: object) => call('https://x.example.com', o);\n";
			write({
				...SHARED,
				'packages/other/holdfast.config.json': { root: true, clients: [client] },
				'packages/other/src/index.ts': call,
				'packages/app/src/index.ts': "import { load } from '@acme/other';\nexport const run = () => load({});\n",
			});
			const one = await session('packages/app');
			assert.deepEqual(analysed(one).findings, []);
			const depending = JSON.stringify(manifest('@acme/app', '@acme/http', '@acme/other'));
			assert.deepEqual(changed(one, 'packages/app/package.json', depending), [
				'other/src/index.ts:2 <- app/src/index.ts',
			]);
			assert.deepEqual(
				changed(one, 'packages/app/package.json', JSON.stringify(manifest('@acme/app', '@acme/http'))),
				[],
			);
		});
	});
});
