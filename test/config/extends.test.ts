/** `extends`: what is inherited and what wins, where patterns and modules lead, and what is refused. */
import assert from 'node:assert/strict';
import { ConfigError, type ConfigSet, loadConfigs } from '../../server/engine/config/index';
import { open } from '../../server/engine/open';
import { Workspace } from '../../server/engine/workspace/workspace';
import { type Tree, tree } from '../engine/tree';
import { metas } from './metas';

describe('extends', () => {
	let made: Tree;
	afterEach(() => made.dispose());

	/** The configurations of a repository, with all that are in its folders. */
	function load(files: Readonly<Record<string, string | object>>, cwd = ''): ConfigSet {
		made = tree({ '.git/HEAD': '', ...files });
		const set = loadConfigs({ cwd: made.at(cwd).replace(/\/$/, ''), paths: [] }, metas);
		set.addNested(Object.keys(files).map((path) => made.at(path)));
		return set;
	}
	const config = (set: ConfigSet, file = 'src/a.ts') => set.for(made.at(file));

	/** Problems as `file:line:column message`, files relative to the repository. */
	function problemsOf(files: Readonly<Record<string, string | object>>): string[] {
		try {
			load(files);
		} catch (error) {
			assert.ok(error instanceof ConfigError, String(error));
			return error.problems.map(
				({ file, position, message }) =>
					`${file?.slice(made.root.length + 1)}:${position?.line}:${position?.column} ${message}`,
			);
		}
		throw new Error('expected a ConfigError');
	}

	describe('inherits', () => {
		it('the profile, each option of a rule, and each key of the defaults; the file itself wins, then the later base', () => {
			const set = load({
				'first.json': {
					profile: 'strict',
					rules: { 'missing-timeout': { level: 'info', maxDeadline: 1 }, 'missing-health-check': 'warning' },
					defaults: { deadlineMs: 1, deadlineMsByHost: { 'a.example.com': 11, 'b.example.com': 12 } },
				},
				'second.json': {
					rules: { 'missing-timeout': { maxDeadline: 2, wrappers: ['second'] } },
					defaults: { deadlineMs: 2, deadlineMsByHost: { 'b.example.com': 22 } },
				},
				'holdfast.config.json': {
					extends: ['./first.json', './second.json'],
					rules: { 'missing-timeout': 'error' },
					defaults: { deadlineMsByHost: { 'c.example.com': 33 } },
				},
			});
			const { file, profile, levelOf, optionsOf, deadlineMs } = config(set);
			assert.deepEqual([file, profile], [made.at('holdfast.config.json'), 'strict']);
			assert.deepEqual([levelOf('missing-timeout'), levelOf('missing-health-check')], ['error', 'warning']);
			assert.deepEqual(optionsOf('missing-timeout'), { maxDeadline: 2, wrappers: ['second'] });
			const hosts = [undefined, 'a.example.com', 'b.example.com', 'c.example.com'];
			assert.deepEqual(hosts.map(deadlineMs), [2, 11, 22, 33]);
		});

		it('through several files, from a package.json, and into one', () => {
			const set = load({
				'package.json': { holdfast: { rules: { 'missing-timeout': { maxDeadline: 7 } } } },
				'config/middle.jsonc': '{ "extends": "../package.json", "profile": "strict", } // a comment',
				'packages/a/package.json': { name: 'a', holdfast: { extends: '../../config/middle.jsonc' } },
			});
			const { profile, optionsOf } = config(set, 'packages/a/src/a.ts');
			assert.deepEqual([profile, optionsOf('missing-timeout').maxDeadline], ['strict', 7]);
			assert.deepEqual(
				set.files.map((file) => file.slice(made.root.length + 1)),
				['config/middle.jsonc', 'package.json', 'packages/a/package.json'],
			);
		});

		it('of a base that two bases have in common what stands in it, as if it stood in the last of them', () => {
			const level = (bases: string[]) =>
				config(
					load({
						'common.json': { rules: { 'missing-timeout': 'info', 'missing-health-check': 'info' } },
						'b.json': { extends: './common.json', rules: { 'missing-timeout': 'error' } },
						'c.json': { extends: './common.json', rules: { 'missing-health-check': 'error' } },
						'holdfast.config.json': { extends: bases },
					}),
				).levelOf('missing-timeout');
			assert.equal(level(['./b.json', './c.json']), 'info');
			made.dispose();
			assert.equal(level(['./c.json', './b.json']), 'error');
		});

		it('no root', () => {
			const set = load({
				'packages/base/holdfast.config.json': { root: true },
				'packages/a/holdfast.config.json': { extends: '../base/holdfast.config.json' },
			});
			assert.deepEqual(set.projects, [made.at('packages/base')]);
		});
	});

	describe('takes patterns', () => {
		it('of a base above relative to the base, and only for the files of who extends it', () => {
			const set = load({
				'holdfast.base.json': {
					ignore: ['legacy/', '/packages/a/src/old.ts', '/src/'],
					roles: [
						{ files: ['packages/a/jobs/'], role: 'script' },
						{ files: ['*.worker.ts'], role: 'service' },
					],
				},
				'packages/a/holdfast.config.json': {
					extends: '../../holdfast.base.json',
					ignore: ['gen/'],
					roles: [{ files: ['quiet.worker.ts'], role: 'cli' }],
				},
				'packages/b/holdfast.config.json': {},
			});
			const ignored = (path: string) => set.isIgnored(made.at(path));
			const inA = ['legacy/x.ts', 'src/old.ts', 'gen/x.ts', 'src/x.ts'].map((path) => ignored(`packages/a/${path}`));
			assert.deepEqual(inA, [true, true, true, false]);
			assert.deepEqual(['packages/b/legacy/x.ts', 'src/x.ts', 'legacy/x.ts'].map(ignored), [false, false, false]);
			const role = (path: string) => set.roleOverride(made.at(path));
			assert.deepEqual(role('packages/a/jobs/x.ts'), { role: 'script', reason: 'roles[0] in holdfast.base.json' });
			assert.equal(role('packages/a/jobs/x.worker.ts')?.role, 'service');
			const own = { role: 'cli', reason: 'roles[0] in packages/a/holdfast.config.json' };
			assert.deepEqual(role('packages/a/jobs/quiet.worker.ts'), own);
			assert.equal(role('packages/b/x.worker.ts'), undefined);
		});

		it('of a base elsewhere relative to who extends it', () => {
			const set = load({
				'packages/lint/base.json': { ignore: ['/gen/'], roles: [{ files: ['src/jobs/'], role: 'script' }] },
				'packages/a/holdfast.config.json': { extends: '../lint/base.json' },
				'holdfast.config.json': { extends: './packages/lint/base.json', ignore: ['/out/'] },
			});
			assert.deepEqual(set.rootIgnore, ['/gen/', '/out/']);
			const ignored = (path: string) => set.isIgnored(made.at(path));
			assert.deepEqual(['gen/x.ts', 'packages/a/gen/x.ts', 'packages/b/gen/x.ts'].map(ignored), [true, true, false]);
			assert.equal(set.roleOverride(made.at('packages/a/src/jobs/x.ts'))?.role, 'script');
			assert.equal(set.roleOverride(made.at('packages/b/src/jobs/x.ts')), undefined);
		});

		it('of a folder above the config root', () => {
			const set = load(
				{
					'base.json': { ignore: ['/app/gen/'], roles: [{ files: ['app/jobs/'], role: 'script' }] },
					'app/holdfast.config.json': { extends: '../base.json' },
				},
				'app',
			);
			assert.deepEqual([set.root, set.isIgnored(made.at('app/gen/x.ts'))], [made.at('app'), true]);
			const role = set.roleOverride(made.at('app/jobs/x.ts'));
			assert.deepEqual(role, { role: 'script', reason: 'roles[0] in ../base.json' });
		});
	});

	describe('brings clients and guards along', () => {
		const WRAPPER =
			'export const send = (url: string, options: object) => fetch(url, { signal: later(options) });\n' +
			'export const within = (call: unknown, ms: number) => limit(call, ms);\n';
		const USER =
			"import { send } from '../../http/src/index';\nexport const load = () => send('https://x.example.com', {});\n";
		const SEND = { module: './packages/http/src/index', export: 'send', options: 1, timeout: 'timeoutMs' };
		const PACKAGED =
			"import { call } from '@acme/legacy';\nexport const load = () => call('https://x.example.com', {});\n";
		const CALL = { module: '@acme/legacy', export: 'call', options: 1, timeout: 'timeoutMs' };

		const found = async (files: Readonly<Record<string, string | object>>) => {
			made = tree({ '.git/HEAD': '', 'package.json': { private: true }, ...files });
			const session = await open({ cwd: made.root, paths: [] });
			const { findings, failures, notices } = session.analyse();
			assert.deepEqual(failures, []);
			return { findings: findings.map(({ file }) => file.slice(made.root.length + 1)), notices };
		};

		it('with modules named from where they are written', async () => {
			const { findings, notices } = await found({
				'base.json': { clients: [SEND] },
				'packages/http/src/index.ts': WRAPPER,
				'packages/a/holdfast.config.json': { extends: '../../base.json' },
				'packages/a/src/a.ts': USER,
				'packages/b/holdfast.config.json': { extends: '../../base.json' },
			});
			assert.deepEqual([findings, notices], [['packages/a/src/a.ts'], []]);
		});

		it('for those packages whose configuration extends it', async () => {
			const { findings } = await found({
				'base.json': { clients: [CALL] },
				'packages/a/holdfast.config.json': { extends: '../../base.json' },
				'packages/a/src/a.ts': PACKAGED,
				'packages/b/holdfast.config.json': {},
				'packages/b/src/b.ts': PACKAGED,
			});
			assert.deepEqual(findings, ['packages/a/src/a.ts']);
		});

		it('and an entry of the file itself for the same export wins', async () => {
			const { findings } = await found({
				'base.json': { clients: [CALL] },
				'packages/a/holdfast.config.json': { extends: '../../base.json' },
				'packages/a/src/a.ts': PACKAGED,
				'packages/b/holdfast.config.json': {
					extends: '../../base.json',
					clients: [{ ...CALL, defaultTimeoutMs: 5000 }],
				},
				'packages/b/src/b.ts': PACKAGED,
			});
			assert.deepEqual(findings, ['packages/a/src/a.ts']);
		});

		it('and what is wrong with an entry is said once, at the entry', async () => {
			const wrong = found({
				'base.json': '{\n  "clients": [{ "module": "./nowhere", "export": "send" }]\n}',
				'packages/a/holdfast.config.json': { extends: '../../base.json' },
				'packages/b/holdfast.config.json': { extends: '../../base.json' },
			});
			await assert.rejects(wrong, (error) => {
				assert.ok(error instanceof ConfigError);
				const [problem, ...others] = error.problems;
				assert.deepEqual([problem?.file, problem?.position], [made.at('base.json'), { line: 2, column: 27 }]);
				assert.match(problem!.message, /^"\.\/nowhere" leads to no file from here/);
				assert.deepEqual(others, []);
				return true;
			});
		});

		it('and an export that is not there is one notice, at the entry', async () => {
			const { notices } = await found({
				'base.json': { clients: [{ ...SEND, export: 'sent' }] },
				'packages/http/src/index.ts': WRAPPER,
				'packages/a/holdfast.config.json': { extends: '../../base.json' },
				'packages/b/holdfast.config.json': { extends: '../../base.json' },
			});
			assert.deepEqual(
				notices.map(({ file, message }) => [file, message]),
				[
					[
						made.at('base.json'),
						'clients[0] has no effect: packages/http/src/index.ts has no export "sent". Did you mean "send"?',
					],
				],
			);
		});
	});

	describe('is refused', () => {
		it('with anything but paths', () => {
			const why =
				'A package cannot be extended, since Holdfast works without anything installed: name the file by its path.';
			const path = 'a path that begins with "./" or "../"';
			assert.deepEqual(problemsOf({ 'holdfast.config.json': { extends: '@acme/config' } }), [
				`holdfast.config.json:1:12 "extends" must be ${path} or a non-empty list of such paths; found "@acme/config". ${why}`,
			]);
			made.dispose();
			assert.deepEqual(problemsOf({ 'holdfast.config.json': { extends: ['base.json', '/etc/base.json', 3] } }), [
				`holdfast.config.json:1:13 "extends[0]" must be ${path}; found "base.json". ${why}`,
				`holdfast.config.json:1:25 "extends[1]" must be ${path}; found "/etc/base.json". ${why}`,
				`holdfast.config.json:1:42 "extends[2]" must be ${path}; found 3.`,
			]);
			made.dispose();
			assert.deepEqual(problemsOf({ 'holdfast.config.json': { extends: [] } }), [
				`holdfast.config.json:1:12 "extends" must be ${path} or a non-empty list of such paths; found an empty list.`,
			]);
		});

		it('where the file is not there, is a folder, says nothing, or lies outside the repository', () => {
			const files = {
				'holdfast.config.json': {
					extends: ['./no.json', './dir', './dir/', './dir/package.json', '../x.json', './a\0b.json'],
				},
				'dir/holdfast.config.jsonc': '{}',
				'dir/package.json': {},
			};
			const is = 'is a folder; name the file in it, such as "./dir/holdfast.config.jsonc".';
			assert.deepEqual(problemsOf(files), [
				'holdfast.config.json:1:13 There is no file "./no.json".',
				`holdfast.config.json:1:25 "./dir" ${is}`,
				`holdfast.config.json:1:33 "./dir/" ${is}`,
				'holdfast.config.json:1:42 There is no "holdfast" in "./dir/package.json".',
				'holdfast.config.json:1:63 "../x.json" lies outside the repository; a base must be a part of it.',
				'holdfast.config.json:1:75 There is no file "./a\\u0000b.json".',
			]);
		});

		it('with what is wrong in the base, once, at its place there', () => {
			const files = {
				'base.json': '{\n  "profil": "strict",\n  "extends": "./gone.json"\n}',
				'broken.json': '{ "rules": }',
				'packages/a/holdfast.config.json': { extends: '../../base.json' },
				'packages/b/holdfast.config.json': { extends: ['../../base.json', '../../broken.json'] },
			};
			assert.deepEqual(problemsOf(files), [
				'base.json:2:3 There is no key "profil". Did you mean "profile"?',
				'broken.json:1:12 This configuration is not valid JSON: expected a value here.',
			]);
			made.dispose();
			const valid = { ...files, 'base.json': '{ "extends": "./gone.json" }', 'broken.json': '{}' };
			assert.deepEqual(problemsOf(valid), ['base.json:1:14 There is no file "./gone.json".']);
		});

		it('when it goes round in a circle, once', () => {
			assert.deepEqual(problemsOf({ 'holdfast.config.json': { extends: './holdfast.config.json' } }), [
				'holdfast.config.json:1:12 "extends" goes round in a circle: holdfast.config.json → holdfast.config.json. Take one of them out.',
			]);
			made.dispose();
			const circle = {
				'x.json': { extends: './sub/y.json' },
				'sub/y.json': { profile: 'strict', extends: ['../x.json'] },
				'packages/a/holdfast.config.json': { extends: '../../x.json' },
				'packages/b/holdfast.config.json': { extends: ['../../sub/y.json', '../../x.json'] },
			};
			assert.deepEqual(problemsOf(circle), [
				'sub/y.json:1:32 "extends" goes round in a circle: ../x.json → y.json → ../x.json. Take one of them out.',
			]);
		});

		it('when the base has a root and is the configuration of no folder', () => {
			assert.deepEqual(
				problemsOf({ 'holdfast.config.json': { extends: './base.json' }, 'base.json': { root: true } }),
				[
					'holdfast.config.json:1:12 "./base.json" has "root", which is not inherited: take it out there, and write it into the configuration of each folder that shall be a project of its own.',
				],
			);
		});

		it('in a folder with two configurations, whoever extends one of them', () => {
			const two = (extending: string) =>
				problemsOf({
					'b/holdfast.config.json': '{}',
					'b/holdfast.config.jsonc': '{}',
					[`${extending}/holdfast.config.json`]: { extends: '../b/holdfast.config.json' },
				});
			for (const extending of ['a', 'c']) {
				const [problem, ...others] = two(extending);
				assert.match(problem!, /^b\/holdfast\.config\.json:.* This folder has two configurations/);
				assert.deepEqual(others, []);
				if (extending === 'a') made.dispose();
			}
		});
	});

	it('makes a change to a base one to the configuration', () => {
		const set = load({ 'base.json': {}, 'other.json': {}, 'holdfast.config.json': { extends: './base.json' } });
		const workspace = Workspace.open(set.root);
		workspace.watch(set.files);
		const isChange = (path: string) => workspace.update([{ file: made.at(path), text: '{ "profile": "strict" }' }]);
		assert.equal(isChange('base.json').configChanged, true);
		assert.equal(isChange('other.json').configChanged, false);
	});

	it('takes a ladder of bases well, each of which names the next one twice', () => {
		const files = Object.fromEntries(
			Array.from({ length: 40 }, (_, i) => [`l${i}.json`, { extends: [`./l${i + 1}.json`, `./l${i + 1}.json`] }]),
		);
		const set = load({
			...files,
			'l40.json': { profile: 'strict' },
			'holdfast.config.json': { extends: './l0.json' },
		});
		assert.deepEqual([config(set).profile, set.files.length], ['strict', 42]);
	});
});
