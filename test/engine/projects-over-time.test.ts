/** Projects of their own with suppressions, baselines, fixes and edits. */
import assert from 'node:assert/strict';
import type { Session } from '../../server/engine/session';
import { fetches, GUARDED, manifest, repositories, SHARED, UNGUARDED } from './projects-tree';

describe('projects over time', () => {
	const repo = repositories();
	const { write, at, short, session, analysed, said, found } = repo;

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
			repo.made.write('packages/other/src/index.ts', `${DIRECTIVE}export const a = 1;\n`);
			assert.deepEqual(await found('packages/other'), ['other/src/index.ts:1']);
		});
	});

	it('keep their known findings beside their own configuration', async () => {
		write(SHARED);
		const names = async (cwd: string) => {
			const one = await session(cwd);
			analysed(one);
			return one.baselines(false).map(({ file, entries }) => [file.slice(repo.made.root.length + 1), entries]);
		};
		assert.deepEqual(await names('packages/app'), [['packages/http/holdfast.baseline.json', 1]]);
		const top = await session('');
		analysed(top);
		for (const { file, text } of top.baselines(false)) repo.made.write(file.slice(repo.made.root.length + 1), text);
		assert.deepEqual(await found(''), []);
		for (const name of ['http', 'app', 'web', 'other']) {
			const { findings, stale } = analysed(await session(`packages/${name}`));
			assert.deepEqual([findings, stale], [[], []], name);
		}
	});

	it('answer for their own files', async () => {
		write(SHARED);
		const wrapper = 'export const send = (url: string, init: RequestInit) => fetch(url, init);\n';
		repo.made.write('packages/http/src/index.ts', wrapper);
		repo.made.write(
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
