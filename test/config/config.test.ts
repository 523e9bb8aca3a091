import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigError, type ConfigOptions, type ConfigSet, loadConfigs } from '../../server/engine/config/index';
import { metas } from './metas';

describe('configuration', () => {
	let dir: string;

	beforeEach(() => {
		dir = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-config-'))).replaceAll('\\', '/');
	});
	afterEach(() => rmSync(dir, { recursive: true, force: true }));

	function tree(files: Record<string, string | object>): void {
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(dir, path)), { recursive: true });
			writeFileSync(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content));
		}
	}

	const load = (cwd = '', more: Partial<ConfigOptions> = {}): ConfigSet =>
		loadConfigs({ cwd: cwd ? `${dir}/${cwd}` : dir, paths: [], home: dirname(dir), ...more }, metas);

	/** Problems as `file:line:column message`, files relative to the test's folder. */
	function problems(run: () => unknown): string[] {
		try {
			run();
		} catch (error) {
			assert.ok(error instanceof ConfigError, String(error));
			return error.problems.map(({ file, position, message }) => {
				const place = position ? `:${position.line}:${position.column}` : '';
				return `${file ? file.slice(dir.length + 1) : ''}${place} ${message}`;
			});
		}
		throw new Error('expected a ConfigError');
	}

	const problemsOf = (text: string, name = 'holdfast.config.jsonc'): string[] => {
		tree({ [name]: text });
		return problems(() => load());
	};

	describe('levels and options', () => {
		it('are those of the recommended profile without a configuration', () => {
			const config = load().for(`${dir}/src/a.ts`);
			assert.equal(config.file, undefined);
			assert.equal(config.profile, 'recommended');
			assert.equal(config.levelOf('missing-timeout'), 'warning');
			assert.equal(config.levelOf('missing-health-check'), 'off');
			assert.equal(config.levelOf('no-such-rule'), 'off');
			assert.deepEqual(config.optionsOf('missing-timeout'), { maxDeadline: 60000, wrappers: [] });
		});

		it('come from the profile, overlaid by rules', () => {
			tree({
				'holdfast.config.json': {
					profile: 'strict',
					rules: { 'missing-timeout': { maxDeadline: 5 }, 'missing-health-check': 'error' },
				},
			});
			const config = load().for(`${dir}/src/a.ts`);
			assert.equal(config.levelOf('missing-timeout'), 'error');
			assert.equal(config.levelOf('missing-health-check'), 'error');
			assert.deepEqual(config.optionsOf('missing-timeout'), { maxDeadline: 5, wrappers: [] });
		});

		it('take the profile of the command line, but keep the levels in rules', () => {
			tree({ 'holdfast.config.json': { profile: 'recommended', rules: { 'missing-timeout': { level: 'info' } } } });
			const config = load('', { profile: 'strict' }).for(`${dir}/a.ts`);
			assert.equal(config.profile, 'strict');
			assert.equal(config.levelOf('missing-timeout'), 'info');
			assert.equal(config.levelOf('missing-health-check'), 'info');
		});

		it('are read from package.json, with comments and trailing commas', () => {
			tree({ 'package.json': '{ "name": "x", // a comment\n "holdfast": { "profile": "strict", }, }' });
			assert.equal(load().for(`${dir}/a.ts`).profile, 'strict');
		});

		it('do not come from a package.json that only depends on holdfast', () => {
			tree({ 'package.json': '{ "devDependencies": { "holdfast": "1" } }', 'b/package.json': '{ "holdfast" oops' });
			assert.deepEqual(load().files, []);
			assert.deepEqual(load('b').files, []);
		});
	});

	describe('problems', () => {
		it('are reported all at once, each with its place', () => {
			const text = [
				'{',
				'\t"profil": "strict",',
				'\t"profile": "hard",',
				'\t"rules": {',
				'\t\t"mising-timeout": "error",',
				'\t\t"missing-timeout": { "level": "warn", "maxDeadlin": 1, "maxDeadline": 0.5 },',
				'\t\t"missing-health-check": { "maxDeadline": 1 }',
				'\t},',
				'\t"ignore": "dist",',
				'\t"roles": [{ "files": [] }, { "files": ["../x"], "role": "tests" }]',
				'}',
			].join('\n');
			assert.deepEqual(problemsOf(text), [
				'holdfast.config.jsonc:2:2 There is no key "profil". Did you mean "profile"?',
				'holdfast.config.jsonc:3:13 "profile" must be "recommended" or "strict"; found "hard".',
				'holdfast.config.jsonc:5:3 There is no rule "mising-timeout". Did you mean "missing-timeout"?',
				'holdfast.config.jsonc:6:33 "rules.missing-timeout.level" must be "error", "warning", "info" or "off"; found "warn". Did you mean "warning"?',
				'holdfast.config.jsonc:6:41 There is no option "maxDeadlin" in rule missing-timeout. Did you mean "maxDeadline"?',
				'holdfast.config.jsonc:6:73 "rules.missing-timeout.maxDeadline" must be a whole number of at least 1; found 0.5.',
				'holdfast.config.jsonc:7:29 There is no option "maxDeadline" in rule missing-health-check. The only one is "level".',
				'holdfast.config.jsonc:9:12 "ignore" must be a list of patterns; found "dist".',
				'holdfast.config.jsonc:10:12 "roles[0]" has no "role"; expected "service", "library", "cli", "script", "test", "browser", "build", "generated" or "declaration" there.',
				'holdfast.config.jsonc:10:23 "roles[0].files" must be a non-empty list of patterns; found an empty list.',
				'holdfast.config.jsonc:10:41 "roles[1].files[0]" reaches out of the configuration\'s folder ("../x"); put it into a configuration further up.',
				'holdfast.config.jsonc:10:58 "roles[1].role" must be "service", "library", "cli", "script", "test", "browser", "build", "generated" or "declaration"; found "tests". Did you mean "test"?',
			]);
		});

		it('name the wrong kind of value', () => {
			assert.deepEqual(problemsOf('[]'), [
				'holdfast.config.jsonc:1:1 The configuration must be an object; found an empty list.',
			]);
			assert.deepEqual(problemsOf('{ "profile": null, "rules": { "missing-timeout": true } }'), [
				'holdfast.config.jsonc:1:14 "profile" must be "recommended" or "strict"; found null.',
				'holdfast.config.jsonc:1:50 "rules.missing-timeout" must be "error", "warning", "info", "off" or an object with "level" and options; found true.',
			]);
		});

		it('name what is not JSON', () => {
			const start = 'This configuration is not valid JSON:';
			assert.deepEqual(problemsOf('{\n  profile: 1 }'), [
				`holdfast.config.jsonc:2:3 ${start} "profile" is no JSON value; keys and strings need double quotes.`,
			]);
			assert.deepEqual(problemsOf('{ "profile": "strict" "ignore": [] }'), [
				`holdfast.config.jsonc:1:23 ${start} expected "," before this.`,
			]);
			assert.deepEqual(problemsOf('{ "ignore": ['), [`holdfast.config.jsonc:1:14 ${start} expected "]" here.`]);
			assert.deepEqual(problemsOf('{} {}'), [
				`holdfast.config.jsonc:1:4 ${start} expected nothing after the configuration.`,
			]);
			assert.deepEqual(problemsOf('\uFEFF \n'), [
				'holdfast.config.jsonc:1:1 This configuration is empty; expected an object, at least {}.',
			]);
			assert.match(problemsOf('['.repeat(200000))[0]!, /nested too deeply|not valid JSON/);
		});

		it('name a key given twice', () => {
			assert.deepEqual(problemsOf('{ "ignore": [], "ignore": [] }'), [
				'holdfast.config.jsonc:1:17 "ignore" is given twice; keep one.',
			]);
		});

		it('are positioned in package.json too', () => {
			assert.deepEqual(problemsOf('{ "name": "x",\n  "holdfast": { "rule": {} } }', 'package.json'), [
				'package.json:2:17 There is no key "rule". Did you mean "rules"?',
			]);
		});

		it('include two configurations in one folder', () => {
			tree({ 'holdfast.config.json': '{}', 'holdfast.config.jsonc': '{}', 'package.json': '{ "holdfast": {} }' });
			assert.deepEqual(
				problems(() => load()),
				[
					'holdfast.config.json This folder has three configurations: holdfast.config.json, holdfast.config.jsonc and "holdfast" in package.json. Only one may exist: keep holdfast.config.json and remove the others.',
				],
			);
		});

		it('include a configuration that is a folder', () => {
			mkdirSync(`${dir}/holdfast.config.json`);
			assert.deepEqual(
				problems(() => load()),
				['holdfast.config.json This configuration cannot be read (it is a folder).'],
			);
		});
	});

	describe('the config root', () => {
		it('is the topmost configuration up to the repository', () => {
			tree({
				'holdfast.config.json': '{}',
				'r/.git/HEAD': '',
				'r/a/holdfast.config.json': '{}',
				'r/a/b/holdfast.config.json': '{}',
				'r/a/b/c/x.ts': '',
			});
			assert.equal(load('r/a/b/c').root, `${dir}/r/a`);
			assert.equal(load('r').root, `${dir}/r`);
		});

		it('is the repository, else the working directory', () => {
			tree({ 'r/.git/HEAD': '', 'r/a/x.ts': '', 'plain/a/x.ts': '' });
			assert.equal(load('r/a').root, `${dir}/r`);
			assert.equal(load('plain/a').root, `${dir}/plain/a`);
		});

		it('does not depend on paths inside the working directory', () => {
			tree({ 'r/.git/HEAD': '', 'r/a/holdfast.config.json': '{}', 'r/a/x.ts': '' });
			assert.equal(load('r', { paths: [`${dir}/r/a`] }).root, `${dir}/r`);
		});

		it('is that of the paths when they lie elsewhere, or the working directory belongs to no project', () => {
			tree({ 'r/.git/HEAD': '', 'r/a/x.ts': '', 'plain/a/x.ts': '', 'other/x.ts': '' });
			assert.equal(load('', { paths: [`${dir}/r/a/x.ts`] }).root, `${dir}/r`);
			assert.equal(load('plain', { paths: [`${dir}/r/a`] }).root, `${dir}/r`);
			assert.equal(load('other', { paths: [`${dir}/plain/a/x.ts`] }).root, `${dir}/plain/a`);
			assert.equal(load('other', { paths: [`${dir}/plain/a/x.ts`, `${dir}/r`] }).root, dir);
		});

		it('is refused when paths have only the file system in common', () => {
			const message = ' The given paths have no folder in common; run Holdfast once for each of them.';
			assert.deepEqual(
				problems(() => load('', { paths: [dir, '/nowhere-at-all/x'] })),
				[message],
			);
		});

		it('is not looked for in the home folder', () => {
			tree({ 'holdfast.config.json': '{}', 'work/app/x.ts': '' });
			assert.equal(load('work/app', { home: dir }).root, `${dir}/work/app`);
			assert.equal(load('work/app').root, dir);
		});
	});

	describe('nested configurations', () => {
		it('apply to the files below them, alone', () => {
			tree({
				'.git/HEAD': '',
				'holdfast.config.json': {
					profile: 'strict',
					rules: { 'missing-timeout': { maxDeadline: 7 } },
					ignore: ['gen/'],
				},
				'p/a/holdfast.config.jsonc': { rules: { 'missing-health-check': 'info' }, ignore: ['/old.ts'] },
				'p/b/package.json': {
					holdfast: {
						roles: [
							{ files: ['src/**', '!src/keep.ts'], role: 'script' },
							{ files: ['*.spec.ts'], role: 'test' },
						],
					},
				},
				'gen/holdfast.config.json': 'broken, and ignored',
			});
			const set = load();
			set.addNested(
				['p/a/holdfast.config.jsonc', 'p/b/package.json', 'gen/holdfast.config.json', 'p/a/tsconfig.json'].map(
					(path) => `${dir}/${path}`,
				),
			);
			const level = (path: string) => set.for(`${dir}/${path}`).levelOf('missing-timeout');
			assert.equal(level('x.ts'), 'error');
			assert.equal(level('p/a/deep/er/x.ts'), 'warning');
			assert.deepEqual(set.for(`${dir}/p/a/x.ts`).optionsOf('missing-timeout'), { maxDeadline: 60000, wrappers: [] });
			assert.equal(set.for(`${dir}/p/ab/x.ts`).profile, 'strict');
			assert.deepEqual(set.rootIgnore, ['gen/']);
			const ignored = (path: string) => set.isIgnored(`${dir}/${path}`);
			assert.deepEqual(['p/a/old.ts', 'p/a/x/old.ts', 'p/a/gen/x.ts', 'p/c/x.ts'].map(ignored), [
				true,
				false,
				true,
				false,
			]);
			const role = (path: string) => set.roleOverride(`${dir}/${path}`);
			assert.deepEqual(role('p/b/src/x.ts'), { role: 'script', reason: 'roles[0] in p/b/package.json' });
			assert.equal(role('p/b/src/keep.ts'), undefined);
			assert.equal(role('p/b/src/x.spec.ts')?.role, 'test');
			assert.equal(role('src/x.ts'), undefined);
			assert.deepEqual(
				set.files.map((file) => file.slice(dir.length + 1)),
				['holdfast.config.json', 'p/a/holdfast.config.jsonc', 'p/b/package.json'],
			);
		});

		it('are checked, all at once', () => {
			tree({ '.git/HEAD': '', 'a/holdfast.config.json': '{ "x": 1 }', 'b/holdfast.config.json': '{ "rules": 1 }' });
			const set = load();
			assert.equal(
				problems(() => set.addNested([`${dir}/b/holdfast.config.json`, `${dir}/a/holdfast.config.json`])).length,
				2,
			);
		});
	});

	describe('--config', () => {
		it('replaces every other configuration', () => {
			tree({
				'.git/HEAD': '',
				'holdfast.config.json': 'broken',
				'a/holdfast.config.json': 'broken',
				'ci/strict.json': { profile: 'strict', ignore: ['/x.ts'] },
			});
			const set = load('a', { configFile: `${dir}/ci/strict.json` });
			set.addNested([`${dir}/a/holdfast.config.json`]);
			assert.equal(set.root, dir);
			assert.equal(set.for(`${dir}/a/x.ts`).profile, 'strict');
			assert.deepEqual([set.isIgnored(`${dir}/ci/x.ts`), set.isIgnored(`${dir}/x.ts`)], [true, false]);
		});

		it('has patterns relative to the root when it lies elsewhere', () => {
			tree({ 'r/.git/HEAD': '', 'elsewhere/h.json': { ignore: ['/x.ts'] } });
			const set = load('r', { configFile: `${dir}/elsewhere/h.json` });
			assert.equal(set.root, `${dir}/r`);
			assert.equal(set.isIgnored(`${dir}/r/x.ts`), true);
			assert.deepEqual(set.rootIgnore, ['/x.ts']);
		});

		it('must name a file that is there', () => {
			tree({ 'package.json': '{}' });
			assert.deepEqual(
				problems(() => load('', { configFile: `${dir}/no.json` })),
				['no.json This configuration does not exist.'],
			);
			assert.deepEqual(
				problems(() => load('', { configFile: `${dir}/package.json` })),
				['package.json There is no "holdfast" in this package.json.'],
			);
		});
	});
});
