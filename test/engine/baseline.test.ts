/** Baselines: what stays known after which edits, and what is new. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { ConfigError } from '../../server/engine/config';
import { open } from '../../server/engine/open';
import type { Analysis } from '../../server/engine/types';
import { type Tree, tree } from './tree';

const FILE = 'holdfast.baseline.json';
const guarded = 'signal: AbortSignal.timeout(1000)';

describe('a baseline', () => {
	let made: Tree;
	afterEach(() => made?.dispose());

	const analyse = async (paths: readonly string[] = []): Promise<Analysis> => {
		const session = await open({ cwd: made.root, paths: paths.map((path) => made.at(path)) });
		return session.analyse();
	};
	const write = async (prune = false, paths: readonly string[] = []) => {
		const session = await open({ cwd: made.root, paths: paths.map((path) => made.at(path)) });
		session.analyse();
		const updates = session.baselines(prune);
		for (const { file, text } of updates) made.write(file.slice(made.root.length + 1), text);
		return updates.map(({ added, removed, entries }) => ({ added, removed, entries }));
	};
	/** New findings as the text of their line, and the code of entries that are gone. */
	const compare = async (paths: readonly string[] = []) => {
		const { findings, stale, baselined } = await analyse(paths);
		const lineOf = (file: string, line: number) => readFileSync(file, 'utf8').split(/\r?\n/)[line - 1]!.trim();
		return {
			added: findings.map(({ file, range }) => lineOf(file, range.start.line)),
			gone: stale.map(({ code }) => code),
			known: baselined.length,
		};
	};
	const start = async (files: Readonly<Record<string, string>>) => {
		made = tree({ '.git/HEAD': '', 'package.json': { name: 'app' }, ...files });
		await write();
	};

	const clean = { added: [], gone: [] };

	/** What an edit of one file does: [name, before, after, new lines, codes that are gone]. */
	const edits: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
		[
			'moved lines',
			'export const a = () => fetch("https://a.example.com/");\n',
			`${'// a line more\n'.repeat(50)}const b = 1;\nexport const a = () => fetch("https://a.example.com/");\n`,
			[],
			[],
		],
		[
			'reformatting',
			`export function a(id) { return fetch("https://a.example.com/" + id, { method: 'POST', 'redirect': "follow", }) }\n`,
			`export function a(id) {\n    return fetch(\n        'https://a.example.com/' + id,\n        {\n            // sent once\n            method: "POST",\n            redirect: 'follow'\n        }\n    );\n}\n`,
			[],
			[],
		],
		[
			'a chain on several lines',
			`import axios from 'axios';\nexport const a = (u) => axios.get(u).then((r) => r.data);\n`,
			`import axios from 'axios';\nexport const a = (u) =>\n  axios\n    .get(u)\n    .then(r => r.data);\n`,
			[],
			[],
		],
		[
			'line ends',
			'export const a = () =>\n\tfetch("https://a.example.com/");\n',
			'export const a = () =>\r\n\tfetch("https://a.example.com/");\r\n',
			[],
			[],
		],
		[
			'another call before it in the same function',
			'export async function a() {\n  await fetch("https://a.example.com/one");\n}\n',
			'export async function a() {\n  await fetch("https://b.example.com/first");\n  await fetch("https://a.example.com/one");\n}\n',
			['await fetch("https://b.example.com/first");'],
			[],
		],
		[
			'a call like it after it',
			'export async function a() {\n  await fetch("https://a.example.com/one");\n}\n',
			'export async function a() {\n  await fetch("https://a.example.com/one");\n  await fetch("https://a.example.com/two");\n}\n',
			['await fetch("https://a.example.com/two");'],
			[],
		],
		[
			'the same call once more',
			'export async function a() {\n  await fetch("https://a.example.com/one");\n}\n',
			'export async function a() {\n  await fetch("https://a.example.com/one");\n  return fetch("https://a.example.com/one");\n}\n',
			['return fetch("https://a.example.com/one");'],
			[],
		],
		[
			'an argument more',
			`export const a = (id) => fetch("https://a.example.com/" + id);\n`,
			`export const a = (id) => fetch("https://a.example.com/" + id, { headers: { accept: '*/*' } });\n`,
			[],
			[],
		],
		[
			'one call repaired and another one written in the same function',
			'export async function a(x, y) {\n  await fetch(process.env.HOST+x);\n}\n',
			`export async function a(x, y) {\n  await fetch(process.env.HOST+x, { ${guarded} });\n  await fetch(process.env.HOST+y);\n}\n`,
			['await fetch(process.env.HOST+y);'],
			['fetch(process.env.HOST+x)'],
		],
		[
			'one client repaired and a like one made beside it',
			"import axios from 'axios';\nexport const a = axios.create({ baseURL: process.env.A });\nexport const x = () => a.get('/');\n",
			"import axios from 'axios';\nexport const a = axios.create({ baseURL: process.env.A, timeout: 1000 });\nexport const b = axios.create({ baseURL: process.env.B });\nexport const x = () => a.get('/');\nexport const y = () => b.get('/');\n",
			['export const b = axios.create({ baseURL: process.env.B });'],
			['axios.create({baseURL:process.env.A})'],
		],
		[
			'the function renamed',
			'export function load(u) {\n  return fetch(process.env.HOST+u);\n}\n',
			'export function loadUser(u) {\n  return fetch(process.env.HOST+u);\n}\n',
			[],
			[],
		],
		[
			'the call moved into a function of its own',
			'export async function load(u) {\n  const r = await fetch(process.env.HOST+u);\n  return r.json();\n}\n',
			'const get = async (u) => {\n  const r = await fetch(process.env.HOST+u);\n  return r;\n};\nexport async function load(u) {\n  return (await get(u)).json();\n}\n',
			[],
			[],
		],
		[
			'the same call written in another function, while the old one is repaired',
			'export const a = (u) => fetch(process.env.HOST+u);\n',
			`export const a = (u) => fetch(process.env.HOST+u, { ${guarded} });\nexport const b = (u) => fetch(process.env.HOST+u);\n`,
			['export const b = (u) => fetch(process.env.HOST+u);'],
			['fetch(process.env.HOST+u)'],
		],
		[
			'a call that goes',
			'export const a = (u) => fetch(process.env.HOST+u);\nexport const b = (v) => fetch(process.env.HOST+v);\n',
			'export const a = (u) => fetch(process.env.HOST+u);\n',
			[],
			['fetch(process.env.HOST+v)'],
		],
		[
			'a finding that is suppressed',
			'export const a = (u) => fetch(process.env.HOST+u);\n',
			'// holdfast-disable-next-line missing-timeout -- the peer is this process\nexport const a = (u) => fetch(process.env.HOST+u);\n',
			[],
			['fetch(process.env.HOST+u)'],
		],
		['the file emptied', 'export const a = (u) => fetch(process.env.HOST+u);\n', '', [], ['fetch(process.env.HOST+u)']],
		[
			'like calls that are all edited alike',
			"import axios from 'axios';\nexport async function a(u, c) {\n  await axios.post(u, testdata, c);\n  await axios.post(u, updata, c);\n}\n",
			"import axios from 'axios';\nexport async function a(u, c) {\n  await axios.post(u, testData, c);\n  await axios.post(u, upData, c);\n}\n",
			[],
			[],
		],
		[
			'most arguments of the only call in its function',
			'export const a = (inputUrl) => fetch(process.env.A + inputUrl, { headers: defaults, keepalive: true });\n',
			'export const a = (finalUrl, more) => fetch(finalUrl + "/x", { headers: more, method: "PUT" });\n',
			[],
			[],
		],
		[
			'a call to somewhere else in the place of the only one',
			'export const a = () => fetch("https://users.internal/list");\n',
			'export const a = () => fetch("https://payments.example/refund");\n',
			['export const a = () => fetch("https://payments.example/refund");'],
			['fetch("https://users.internal/list")'],
		],
		[
			'TypeScript around the callee',
			"import axios from 'axios';\nexport const a = (u) => axios.get(u);\nexport const c = axios.create({ baseURL: process.env.C });\nexport const d = () => c.get('/');\n",
			"import axios from 'axios';\nexport const a = (u) => axios.get<User[]>(u);\nexport const c = axios!.create({ baseURL: process.env.C });\nexport const d = () => c.get('/');\n",
			[],
			[],
		],
		[
			'another handler without a name, while an old one goes',
			'import { app, get } from "./app.js";\napp.get("/users", async (q, r) => r.json(await fetch("https://users.internal/list")));\n',
			'import { app, get } from "./app.js";\napp.get("/users", async (q, r) => r.json(await get()));\napp.post("/refund", async (q, r) => r.json(await fetch("http://payments/refund", { method: "POST" })));\n',
			['app.post("/refund", async (q, r) => r.json(await fetch("http://payments/refund", { method: "POST" })));'],
			['fetch("https://users.internal/list")'],
		],
		[
			'a call to somewhere else in the place of one of two',
			'export async function a(x) {\n  await fetch(process.env.X+x);\n  await fetch("https://users.internal/list");\n}\n',
			'export async function a(x) {\n  await fetch(process.env.X+x);\n  await fetch("http://payments/refund/all");\n}\n',
			['await fetch("http://payments/refund/all");'],
			['fetch("https://users.internal/list")'],
		],
	];
	for (const [name, before, after, added, gone] of edits) {
		it(`after an edit: ${name}`, async () => {
			await start({ 'src/a.ts': before });
			assert.deepEqual({ ...(await compare()), known: 0 }, { ...clean, known: 0 });
			made.write('src/a.ts', after);
			const now = await compare();
			assert.deepEqual({ added: now.added, gone: now.gone }, { added, gone });
		});
	}

	it('follows a file that is moved, but not a copy', async () => {
		const text = 'export const a = (u) => fetch(process.env.HOST+u);\n';
		await start({ 'src/a.js': text });
		made.write('src/b.js', text);
		assert.deepEqual(await compare(), { added: [text.trim()], gone: [], known: 1 });
		made.remove('src/b.js');
		made.write('lib/x.js', '');
		renameSync(made.at('src/a.js'), made.at('lib/renamed.js'));
		assert.deepEqual(await compare(), { added: [], gone: [], known: 1 });
		assert.deepEqual(await write(true), [{ added: 0, removed: 0, entries: 1 }]);
		assert.deepEqual(Object.keys(JSON.parse(readFileSync(made.at(FILE), 'utf8')).findings), ['lib/renamed.js']);
	});

	it('follows a function to another file, but not what is written again while the old one is repaired', async () => {
		const load = (options = '') => `export function load(u) {\n  return fetch(process.env.HOST + u${options});\n}\n`;
		await start({ 'src/a.js': `${load()}export const b = 1;\n`, 'src/c.js': 'export const c = 1;\n' });
		made.write('src/a.js', 'export const b = 1;\n');
		made.write('src/c.js', `export const c = 1;\n${load()}`);
		assert.deepEqual(await compare(), { added: [], gone: [], known: 1 });
		made.write('src/a.js', load(`, { ${guarded} }`));
		assert.deepEqual(await compare(), {
			added: ['return fetch(process.env.HOST + u);'],
			gone: ['fetch(process.env.HOST+u)'],
			known: 0,
		});
	});

	it('follows a telling call into another function of another file, and no other', async () => {
		const post = 'axios.post(process.env.HOOK + user.id, { text, from: user.name })';
		const get = 'axios.get(HOST)';
		const function_ = (name: string, ...calls: readonly string[]) =>
			`import axios from 'axios';\nconst HOST = 'https://h.example.com/';\nexport async function ${name}(user, text) {\n${calls.map((call) => `  await ${call};\n`).join('')}}\n`;
		await start({ 'src/a.js': function_('send', post, get) });
		made.write('src/a.js', 'export const send = 1;\n');
		made.write('src/b.js', function_('discord', post));
		made.write('src/c.js', function_('slack', get));
		assert.deepEqual(await compare(), { added: [`await ${get};`], gone: [get], known: 1 });
	});

	it('knows two like files that are moved at once by their names', async () => {
		const text = 'export const a = (u) => fetch(process.env.HOST+u);\n';
		await start({ 'src/a.js': text, 'src/b.js': text });
		made.write('lib/x.js', '');
		renameSync(made.at('src/b.js'), made.at('lib/b.js'));
		made.remove('src/a.js');
		assert.deepEqual(await compare(), { added: [], gone: ['fetch(process.env.HOST+u)'], known: 1 });
		const { stale } = await analyse();
		assert.deepEqual(
			stale.map(({ file }) => file),
			[made.at('src/a.js')],
		);
	});

	it('holds what is found now, sorted, the same on every run', async () => {
		await start({
			'src/b.js': 'export const b = (u) => fetch(process.env.HOST+u);\n',
			'src/a.js': 'export const a = (u) => fetch(process.env.HOST+u);\n',
		});
		const { baselined } = await analyse();
		const text = readFileSync(made.at(FILE), 'utf8');
		assert.deepEqual(JSON.parse(text), {
			version: 1,
			findings: Object.fromEntries(
				['a', 'b'].map((name, i) => [
					`src/${name}.js`,
					[
						{
							rule: 'missing-timeout',
							symbol: name,
							code: 'fetch(process.env.HOST+u)',
							fingerprint: baselined[i]!.fingerprint,
						},
					],
				]),
			),
		});
		await write();
		assert.equal(readFileSync(made.at(FILE), 'utf8'), text);
	});

	it('is not made where nothing is found, and is empty when the last finding goes', async () => {
		made = tree({ '.git/HEAD': '', 'src/a.js': 'export const a = 1;\n' });
		assert.deepEqual(await write(), []);
		assert.ok(!existsSync(made.at(FILE)));
		made.write('src/a.js', 'export const a = (u) => fetch(process.env.HOST+u);\n');
		assert.deepEqual(await write(), [{ added: 1, removed: 0, entries: 1 }]);
		made.write('src/a.js', 'export const a = 1;\n');
		assert.deepEqual(await write(true), [{ added: 0, removed: 1, entries: 0 }]);
	});

	it('is pruned without taking in what is new', async () => {
		await start({
			'src/a.js':
				'export const a = (u) => fetch(process.env.HOST+u);\nexport const b = (v) => fetch(process.env.HOST+v);\n',
		});
		made.write(
			'src/a.js',
			'export const a = (u) => fetch(process.env.HOST+u);\nexport const c = (w) => fetch(process.env.HOST+w);\n',
		);
		assert.deepEqual(await write(true), [{ added: 0, removed: 1, entries: 1 }]);
		assert.deepEqual(await compare(), {
			added: ['export const c = (w) => fetch(process.env.HOST+w);'],
			gone: [],
			known: 1,
		});
		assert.deepEqual(await write(), [{ added: 1, removed: 0, entries: 2 }]);
	});

	it('is looked at, and written anew, for the paths only', async () => {
		await start({
			'a/a.js': 'export const a = (u) => fetch(process.env.HOST+u);\n',
			'b/b.js': 'export const b = (u) => fetch(process.env.HOST+u);\n',
		});
		made.write('a/a.js', 'export const a = 1;\n');
		made.write('b/b.js', 'export const b = 1;\n');
		assert.deepEqual((await compare(['a'])).gone.length, 1);
		assert.deepEqual(await write(false, ['a']), [{ added: 0, removed: 1, entries: 1 }]);
		assert.deepEqual((await compare()).gone.length, 1);
	});

	it('keeps what a run did not judge', async () => {
		await start({ 'src/a.js': 'export const a = (u) => fetch(process.env.HOST+u);\n' });
		made.write('holdfast.config.json', '{ "rules": { "missing-timeout": "off" } }');
		assert.deepEqual(await compare(), { ...clean, known: 0 });
		assert.deepEqual(await write(true), [{ added: 0, removed: 0, entries: 1 }]);
	});

	it('says what is wrong with it, and where', async () => {
		await start({ 'src/a.js': 'export const a = (u) => fetch(process.env.HOST+u);\n' });
		const text = readFileSync(made.at(FILE), 'utf8');
		const wrong: readonly (readonly [string, RegExp])[] = [
			[
				`<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`,
				/:1:1 .*merge conflict.*remove it and run `holdfast baseline`/,
			],
			[text.slice(0, 40), /not valid JSON/],
			['[]', /:1:1 The baseline must be an object; found an empty list/],
			['{ "version": 1 }', /:1:1 The baseline has no "findings"/],
			['['.repeat(200_000), /not valid JSON/],
			['{ "version": 2, "findings": {} }', /newer Holdfast \(format 2\)/],
			[text.replace('"rule"', '"rul"'), /:6:9 There is no key "rul"\. Did you mean "rule"\?/],
		];
		for (const [content, expected] of wrong) {
			made.write(FILE, content);
			await assert.rejects(analyse(), (error) => {
				assert.ok(error instanceof ConfigError);
				assert.match(error.message, expected);
				return true;
			});
		}
	});
});
