/** Projects of their own: what they see, what they report, and that a run above says the same. */
import assert from 'node:assert/strict';
import { ConfigError } from '../../server/engine/config';
import type { Finding } from '../../server/engine/types';
import { byText } from '../../server/engine/workspace/paths';
import { fetches, manifest, ROOT, repositories, SHARED, UNGUARDED, uses } from './projects-tree';

describe('projects', () => {
	const repo = repositories();
	const { write, at, short, session, analysed, said, found } = repo;

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
				if (field !== fields.at(-1)) repo.made.dispose();
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
			repo.made.write('packages/app/inner/client.ts', UNGUARDED);
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
			repo.made.remove('packages/app/src/index.ts');
			repo.made.remove('packages/web');
			const role = async () => (await session('packages/http')).explain(at('packages/http/src/index.ts')).role.role;
			assert.deepEqual([await role(), await found('packages/http')], ['service', ['http/src/index.ts:1']]);
			for (const name of ['app', 'http']) repo.made.remove(`packages/${name}/holdfast.config.json`);
			assert.equal(await role(), 'browser', 'all that imports it runs in browsers');
		});
	});

	it('say which of them a file belongs to', async () => {
		write({ ...SHARED, 'packages/app/inner/holdfast.config.json': ROOT });
		const one = await session('packages/app');
		assert.equal(one.root, repo.made.root);
		const files = ['packages/app/src/index.ts', 'packages/app/inner/a.ts', 'packages/new/a.ts', 'a.ts'];
		assert.deepEqual(
			files.map((file) => one.projectOf(at(file))),
			['packages/app', 'packages/app/inner', '', ''].map(at),
		);
	});

	it('lie in the repository where the topmost configuration is one, and in its folder outside of repositories', async () => {
		write(SHARED);
		assert.equal((await session('packages/app')).root, repo.made.root);
		repo.made.remove('.git');
		assert.equal((await session('packages/app')).root, at('packages/app'));
		repo.made.write('holdfast.config.json', '{}');
		assert.equal((await session('packages/app')).root, repo.made.root);
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
		assert.deepEqual([analysed(one).findings, one.projectOf(at('packages/app/src/index.ts'))], [[], repo.made.root]);
	});

	describe('go by the configurations', () => {
		it('of what they see, and are refused for what is wrong in those alone', async () => {
			write({ ...SHARED, 'packages/http/holdfast.config.json': { root: true, rules: { 'missing-timeout': 'error' } } });
			const [finding] = analysed(await session('packages/app')).findings;
			assert.equal(finding?.level, 'error');
			repo.made.write('packages/other/holdfast.config.json', '{ "root": true, "rule": {} }');
			assert.equal(analysed(await session('packages/app')).findings.length, 1);
			await assert.rejects(session(''), ConfigError);
			await assert.rejects(session('packages/other'), ConfigError);
			repo.made.write('packages/http/holdfast.config.json', '{ "root": true, "rule": {} }');
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
			repo.made.write('packages/other/package.json', '{ "name": "@acme/other", ');
			assert.deepEqual(analysed(await session('packages/app')).notices, []);
			const files = analysed(await session('')).notices.map(({ file }) => short(file!));
			assert.deepEqual(files, ['other/package.json', 'other/src/broken.ts']);
		});
	});
});
