/** Sessions that are kept over changes of their configuration answer as fresh ones do. */
import assert from 'node:assert/strict';
import { type Edit, Lived } from './live-tree';
import { type Files, fetches, manifest, SHARED } from './projects-tree';

const GIT = { '.git/HEAD': '' };
const CONFIG = 'holdfast.config.json';
const OFF = { rules: { 'missing-timeout': 'off' } };
const STRICT = { profile: 'strict', rules: { 'missing-timeout': { level: 'warning' } } };
const SENDS = "import { send } from './lib/http';\nexport const go = () => send('https://x.example.com');\n";
const CLIENT = { module: './src/lib/http', export: 'send', url: 0, options: 1, timeout: 'timeoutMs' };
const entry = (file: string, path: string) => ({
	version: 1,
	findings: {
		[file]: [
			{ rule: 'missing-timeout', symbol: 'read', code: `fetch('https://x.example.com/${path}')`, fingerprint: 'x' },
		],
	},
});

const SIMPLE: Files = {
	...GIT,
	'package.json': manifest('top'),
	'src/a.ts': fetches('a'),
	'src/b.ts': fetches('b'),
	'lib/c.ts': fetches('c'),
};
const DECLARED: Files = {
	...GIT,
	'package.json': manifest('top'),
	[CONFIG]: { clients: [CLIENT] },
	'src/lib/http.ts': 'export const send = (url: string, options?: object) => globalThis.dispatch(url, options);\n',
	'src/a.ts': SENDS,
};

/** What happens, in steps: after each the two sessions must agree. `sessions`: how many there were in the end. */
interface Story {
	readonly files: Files;
	readonly cwd?: string;
	readonly paths?: readonly string[];
	readonly steps: readonly (Edit | readonly Edit[])[];
	readonly sessions?: number;
}

const STORIES: Readonly<Record<string, Story>> = {
	'a configuration that appears, changes and goes': {
		files: SIMPLE,
		steps: [{ write: CONFIG, text: OFF }, { write: CONFIG, text: STRICT }, { remove: CONFIG }],
		sessions: 4,
	},
	'a buffer of a configuration with an error, repaired, and closed unsaved': {
		files: { ...SIMPLE, [CONFIG]: STRICT },
		steps: [
			{ buffer: CONFIG, text: '{ "rules": ' },
			{ buffer: 'src/a.ts', text: fetches('z') },
			{ write: 'src/new.ts', text: fetches('n') },
			{ remove: 'lib' },
			{ buffer: CONFIG, text: '{ "rules": { "missing-timeout": "of" } }' },
			{ buffer: CONFIG, text: OFF },
			{ close: CONFIG },
			{ close: 'src/a.ts' },
		],
		sessions: 3,
	},
	'a configuration that is broken and put right as it was': {
		files: { ...SIMPLE, [CONFIG]: STRICT },
		steps: [
			{ buffer: CONFIG, text: '{' },
			{ buffer: 'src/a.ts', text: '' },
			{ buffer: CONFIG, text: JSON.stringify(STRICT, undefined, 4) },
		],
		sessions: 1,
	},
	'a configuration that is wrong from the start': {
		files: { ...SIMPLE, [CONFIG]: '{' },
		steps: [
			{ buffer: 'src/a.ts', text: fetches('z') },
			{ buffer: 'lib/d.ts', text: fetches('d') },
			{ remove: 'src/b.ts' },
			{ write: CONFIG, text: STRICT },
		],
		sessions: 1,
	},
	'a buffer of a configuration that is not on disk': {
		files: SIMPLE,
		steps: [
			{ buffer: 'src/holdfast.config.jsonc', text: OFF },
			{ buffer: 'elsewhere/holdfast.config.json', text: '[]' },
			{ close: 'src/holdfast.config.jsonc' },
			{ close: 'elsewhere/holdfast.config.json' },
		],
		sessions: 3,
	},
	'"holdfast" in a package.json that had none': {
		files: SIMPLE,
		steps: [
			{ write: 'package.json', text: { ...manifest('top'), holdfast: OFF } },
			{ buffer: 'package.json', text: { ...manifest('top'), holdfast: { rules: 1 } } },
			{ buffer: 'package.json', text: '{ "name": "top", "holdfast": ' },
			{ close: 'package.json' },
			{ write: CONFIG, text: OFF },
			{ write: 'package.json', text: manifest('top') },
		],
	},
	'a base that is missing, appears, and extends another': {
		files: { ...SIMPLE, [CONFIG]: { extends: './conf/base.json' } },
		steps: [
			{ write: 'conf/base.json', text: OFF },
			{ write: 'conf/base.json', text: { extends: ['./more.json'] } },
			{ buffer: 'conf/more.json', text: STRICT },
			{ move: 'conf', to: 'other' },
			{ move: 'other', to: 'conf' },
			{ close: 'conf/more.json' },
		],
	},
	'a configuration above the lint root': {
		files: { ...GIT, 'a/holdfast.config.json': STRICT, 'a/src/a.ts': fetches('a'), 'b/b.ts': fetches('b') },
		cwd: 'a/src',
		steps: [
			{ write: CONFIG, text: OFF },
			{ remove: 'a/holdfast.config.json' },
			{ buffer: CONFIG, text: '{,' },
			{ remove: CONFIG },
			{ close: CONFIG },
		],
	},
	'a repository that is made, and unmade': {
		files: {
			'git/HEAD': '',
			'.gitignore': 'gen/',
			'a/holdfast.config.json': STRICT,
			'a/src/a.ts': fetches('a'),
			'a/src/gen/g.ts': fetches('g'),
		},
		cwd: 'a/src',
		steps: [
			{ move: 'git', to: '.git' },
			{ move: '.git', to: 'git' },
		],
		sessions: 3,
	},
	'projects that come and go': {
		files: SHARED,
		steps: [
			{ remove: 'packages/app/holdfast.config.json' },
			{ write: 'packages/app/holdfast.config.json', text: { root: true, ...OFF } },
			{ write: CONFIG, text: { extends: './packages/app/holdfast.config.json' } },
			{ move: 'packages/web', to: 'packages/site' },
			{ write: CONFIG, text: { root: true } },
			{ remove: 'packages/http' },
		],
	},
	'a folder with code and a configuration, as one event': {
		files: SIMPLE,
		steps: [
			[
				{ write: 'parts/x/holdfast.config.json', text: OFF },
				{ write: 'parts/x/x.ts', text: fetches('x') },
			],
			{ move: 'parts', to: 'src/parts' },
			{ move: 'src/parts/x', to: 'y.js' },
			{ remove: 'y.js' },
		],
	},
	'problems of a package that comes to matter': {
		files: {
			...SHARED,
			...GIT,
			'packages/other/holdfast.config.json': { root: true, clients: [{ ...CLIENT, module: './none' }] },
		},
		cwd: 'packages/app',
		steps: [
			{ buffer: 'packages/app/package.json', text: manifest('@acme/app', '@acme/other') },
			{ write: 'packages/other/none.ts', text: 'export const send = 1;' },
			{ remove: 'packages/other/none.ts' },
			{ close: 'packages/app/package.json' },
		],
		sessions: 1,
	},
	'several folders of one repository': {
		files: SHARED,
		cwd: 'packages/app',
		paths: ['packages/app', 'packages/web'],
		steps: [
			{ write: 'packages/web/holdfast.config.json', text: { root: true, ...OFF } },
			{ write: 'packages/holdfast.config.json', text: STRICT },
			{ remove: 'packages/web/holdfast.config.json' },
			{ buffer: 'packages/app/holdfast.config.json', text: '' },
			{ remove: 'packages/app' },
		],
	},
	'a module of a declared client that vanishes, appears, and moves': {
		files: DECLARED,
		steps: [
			{ remove: 'src/lib/http.ts' },
			{ write: 'src/lib/http/index.ts', text: 'export const send = 1;' },
			{ write: 'src/lib/http.ts', text: 'export const sent = 1;' },
			{ buffer: CONFIG, text: `\n\n${JSON.stringify({ clients: [CLIENT] })}` },
			{ buffer: 'src/lib/http.ts', text: 'export const send = (url: string) => fetch(url);' },
			{ remove: 'src' },
		],
	},
	'a barrel that declares a client, and takes it from another file': {
		files: {
			...DECLARED,
			[CONFIG]: { clients: [{ ...CLIENT, module: './src/lib' }] },
			'src/lib/index.ts': "export { send } from './http';\n",
			'src/lib/other.ts': 'export const dispatch = (url: string, options?: object) => globalThis.go(url, options);\n',
			'src/b.ts':
				"import { dispatch } from './lib/other';\nexport const go = () => dispatch('https://y.example.com');\n",
		},
		steps: [
			{ buffer: 'src/lib/index.ts', text: "export { dispatch as send } from './other';\n" },
			{ buffer: 'src/lib/other.ts', text: "export { send as dispatch } from './http';\n" },
			{ buffer: 'src/lib/index.ts', text: '' },
			{ close: 'src/lib/index.ts' },
		],
		sessions: 1,
	},
	'the place of a declared export in its configuration': {
		files: { ...DECLARED, 'src/lib/http.ts': '' },
		steps: [{ buffer: CONFIG, text: `\n\n  ${JSON.stringify({ clients: [CLIENT] })}` }, { close: CONFIG }],
		sessions: 3,
	},
	'ignore lists': {
		files: SIMPLE,
		steps: [
			{ buffer: CONFIG, text: { ignore: ['lib/'] } },
			{ buffer: 'lib/c.ts', text: fetches('z') },
			{ write: 'lib/holdfast.config.json', text: '{' },
			{ buffer: CONFIG, text: { ignore: ['src/a.ts', 'gen'] } },
			{ remove: 'lib/holdfast.config.json' },
			{ buffer: '.gitignore', text: 'lib\n' },
			{ write: 'lib/package.json', text: { holdfast: OFF } },
			{ close: CONFIG },
			{ close: '.gitignore' },
		],
	},
	'a folder with nothing but components, as one event': {
		files: { ...SIMPLE, 'views/App.vue': "<script>import '../src/a';</script>" },
		steps: [
			{ move: 'views', to: 'pages' },
			[{ remove: 'pages/App.vue' }, { write: 'pages/App.vue', text: "<script>import '../src/b';</script>" }],
			{ remove: 'pages' },
		],
	},
	'manifests and components in buffers': {
		files: { ...SIMPLE, '.gitignore': 'gen/\n' },
		steps: [
			{ buffer: 'gen/package.json', text: { holdfast: 1 } },
			{ buffer: 'src/x.vue', text: "<script>import './a';</script>" },
			{ buffer: 'src/package.json', text: { name: 'x', dependencies: { react: '1' } } },
			{ buffer: 'src/types.d.ts', text: '' },
			{ remove: 'src/x.vue' },
			{ close: 'src/x.vue' },
			{ close: 'src/package.json' },
		],
	},
};

describe('a live session answers as a fresh one after', () => {
	let lived: Lived | undefined;
	afterEach(() => lived?.dispose());

	for (const [name, { files, steps, sessions, ...options }] of Object.entries(STORIES)) {
		it(name, async () => {
			lived = new Lived(files, options);
			await lived.check('at first');
			for (const [i, step] of steps.entries()) {
				lived.edit(...(Array.isArray(step) ? step : [step]));
				await lived.check(`step ${i + 1}: ${JSON.stringify(step)}`);
			}
			if (sessions !== undefined) assert.equal(lived.live.generation, sessions);
		});
	}
});

describe('a live session', () => {
	let lived: Lived;
	afterEach(() => lived.dispose());
	const found = () => lived.live.session!.analyse().findings.length;

	it('takes a baseline in at once, and is kept', async () => {
		lived = new Lived(SIMPLE);
		const { session } = lived.live;
		assert.equal(found(), 3);
		lived.edit({ write: 'holdfast.baseline.json', text: entry('src/a.ts', 'a') });
		assert.equal(found(), 2);
		await lived.check('written');
		lived.edit({ buffer: 'holdfast.baseline.json', text: entry('src/none.ts', 'none') });
		await lived.check('a buffer');
		assert.equal(lived.live.session?.analyse().stale.length, 1);
		lived.edit({ buffer: 'holdfast.baseline.json', text: '{ "version": 1' });
		assert.equal(lived.live.session, undefined);
		await lived.check('broken');
		lived.edit({ remove: 'src/a.ts' });
		lived.edit({ remove: 'holdfast.baseline.json' }, { close: 'holdfast.baseline.json' });
		await lived.check('gone');
		assert.equal(found(), 2);
		assert.deepEqual([lived.live.session === session, lived.live.generation], [true, 1]);
	});

	it('looks for baselines where projects in sight are', async () => {
		lived = new Lived(
			{ ...SHARED, ...GIT, 'packages/other/holdfast.baseline.json': entry('src/index.ts', 'other') },
			{ cwd: 'packages/app' },
		);
		lived.edit({ write: 'packages/app/package.json', text: manifest('@acme/app', '@acme/http', '@acme/other') });
		await lived.check('in sight');
		lived.edit({ write: 'packages/other/holdfast.baseline.json', text: '' });
		await lived.check('broken');
		lived.edit({ write: 'packages/app/package.json', text: manifest('@acme/app', '@acme/http') });
		await lived.check('out of sight');
	});

	it('parses nothing again when its configuration changes', () => {
		lived = new Lived({ ...SIMPLE, 'src/http.ts': fetches('h') });
		assert.equal(found(), 4);
		assert.ok(lived.live.session!.stats.summarised > 0);
		lived.edit({ write: CONFIG, text: { ...STRICT, ignore: ['lib/'] } });
		assert.equal(found(), 3);
		assert.deepEqual([lived.live.session!.stats.summarised, lived.live.generation], [0, 2]);
		lived.edit({ buffer: 'src/http.ts', text: '' });
		assert.equal(found(), 2);
		assert.equal(lived.live.session!.stats.summarised, 1);
	});

	it('explains a file that is left out as it is now', () => {
		lived = new Lived({ ...SIMPLE, '.gitignore': 'gen/\n', 'gen/g.ts': fetches('g') });
		const explained = () => {
			const { calls, role } = lived.live.session!.explain(lived.made.at('gen/g.ts'));
			return [role.role, ...calls.map(({ at, guards }) => `${at.at[0]} ${guards.deadline?.state}`)];
		};
		const at = fetches('g').indexOf('fetch(');
		assert.deepEqual(explained(), ['service', `${at} absent`]);
		lived.edit({
			buffer: 'gen/g.ts',
			text: `\n${fetches('g').replace("')", "', { signal: AbortSignal.timeout(9) })")}`,
		});
		assert.deepEqual(explained(), ['service', `${at + 1} present`]);
		lived.edit({ close: 'gen/g.ts' });
		assert.deepEqual(explained(), ['service', `${at} absent`]);
	});

	it('is the same after edits of what is no configuration', () => {
		lived = new Lived({ ...SIMPLE, [CONFIG]: STRICT });
		const { session } = lived.live;
		lived.edit({ buffer: 'src/a.ts', text: '' }, { remove: 'lib' }, { write: 'README.md', text: '# x' });
		lived.edit(
			{ write: 'package.json', text: manifest('other') },
			{ write: CONFIG, text: `// why\n${JSON.stringify(STRICT)}` },
		);
		assert.deepEqual([lived.live.session === session, found()], [true, 1]);
	});
});
