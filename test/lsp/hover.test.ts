/** Hovers over stdio: what is said of calls, in the words of `holdfast explain`. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import type { ClientCapabilities, MarkupContent } from 'vscode-languageserver-protocol/node';
import { freshBundle } from '../cli/built';
import { type Tree, tree } from '../engine/tree';
import { DEMO, type Editor, PULLS, start, uri } from './client';

const PLAIN: ClientCapabilities = { ...PULLS, textDocument: { ...PULLS.textDocument, hover: {} } };
const PACKAGE = { private: true, engines: { node: '>=20' }, dependencies: { express: '^4.0.0', axios: '^1.7.0' } };

describe('hover over stdio', () => {
	let made: Tree;
	let editor: Editor;
	freshBundle();
	const begin = async (files: Record<string, string | object>, capabilities = PULLS, copied?: string) => {
		made = tree({ '.git/HEAD': '', 'package.json': PACKAGE, ...files });
		if (copied) cpSync(copied, made.root, { recursive: true });
		editor = await start({ folders: [made.root], capabilities });
	};
	const beginDemo = (capabilities = PULLS) => begin({}, capabilities, DEMO);
	const said = async (path: string, at: string): Promise<string[] | undefined> => {
		const found = await editor.hover(made.at(path), at);
		return (found?.contents as MarkupContent | undefined)?.value.split('\n');
	};
	const link = (path: string, line: number, column: number) =>
		`[\`${path}:${line}\`](${uri(made.at(path))}#L${line},${column})`;
	afterEach(async () => {
		assert.equal(await editor.quit(), 0);
		assert.equal(editor.stderr, '');
		made.dispose();
	});

	it('says what protects a call, and why', async () => {
		await beginDemo();
		await editor.open(made.at('src/http.ts'));
		const [head, , state, caller, byDefault, ...others] = (await said('src/http.ts', 'fetch('))!;
		assert.deepEqual(
			[head, state, caller, others],
			[
				'**`fetch`**: an outbound call of fetch',
				'**deadline: absent**',
				`- ${link('src/clients/rates.ts', 21, 28)} this caller passes no limit`,
				[],
			],
		);
		assert.match(byDefault!, /^- fetch by default gives up only after 300 s/);
		assert.deepEqual((await editor.hover(made.at('src/http.ts'), '...init,'))?.range, {
			start: { line: 2, character: 24 },
			end: { line: 5, character: 3 },
		});
	});

	it('says the host, the value and how the call was followed', async () => {
		await begin({
			'src/http.ts':
				"import axios from 'axios';\nexport const http = axios.create({ baseURL: 'https://api.example.com', timeout: 1500 });\n",
			'src/users.ts': "import { http } from './http';\nexport const load = () => http.get('/users');\n",
		});
		await editor.open(made.at('src/users.ts'));
		assert.deepEqual(await said('src/users.ts', "'/users'"), [
			'**`http.get`**: an outbound call of axios `1.7.0` to `api.example.com`',
			'',
			'**deadline: present (headers, 1.5 s)**',
			'- `timeout: 1500`',
			'',
			'how the call was followed:',
			`- ${link('src/http.ts', 2, 27)} the client is created here`,
		]);
		// An edit elsewhere, not saved.
		await editor.open(made.at('src/http.ts'));
		await editor.replace(made.at('src/http.ts'), ', timeout: 1500', '');
		assert.match((await said('src/users.ts', "'/users'"))!.join(), /deadline: absent/);
	});

	it('says what a function of the project calls', async () => {
		await beginDemo(PLAIN);
		await editor.open(made.at('src/clients/rates.ts'));
		assert.deepEqual(await said('src/clients/rates.ts', 'getJson<{ percent'), [
			'getJson calls the function at src/http.ts:2',
			'',
			'which makes this outbound call, here with all its callers in mind:',
			'  src/http.ts:3 fetch: deadline absent',
		]);
		assert.equal(
			((await editor.hover(made.at('src/clients/rates.ts'), 'getJson<{ percent'))!.contents as MarkupContent).kind,
			'plaintext',
		);
	});

	it('says where the trail of a call ended that is waited for, and nothing of others', async () => {
		await begin({
			'src/a.ts': `import { Client } from 'unheard-of';
const list: number[] = [];
const client = new Client();
export async function all() {
	const found = await client.find(list.concat(1));
	const answer = await fetch('http://a.internal');
	return [found, await answer.json(), list.map(String), client.get(1)];
}
`,
		});
		await editor.open(made.at('src/a.ts'));
		assert.deepEqual(await said('src/a.ts', 'client.find'), [
			'**`client.find`** could not be followed to a library, so nothing is reported here',
			'',
			'the trail ended here:',
			`- ${link('src/a.ts', 3, 16)} the result of unheard-of's \`Client()\``,
		]);
		for (const quiet of ['list.concat', 'answer.json', 'list.map', 'client.get', 'const list', 'return'])
			assert.equal(await said('src/a.ts', quiet), undefined, quiet);
		assert.match((await said('src/a.ts', "'http://a"))![0]!, /an outbound call of fetch/);
	});

	it('takes the innermost call, and the nearest of those among arguments', async () => {
		await begin({
			'src/a.ts': "export const both = async () => fetch(await (await fetch('http://a.internal/one')).text());\n",
		});
		await editor.open(made.at('src/a.ts'));
		const at = async (text: string) => (await editor.hover(made.at('src/a.ts'), text))?.range?.start.character;
		assert.equal(await at("'http://a"), 51);
		assert.equal(await at('fetch(await ('), 32);
		assert.equal(await at('.text()'), 32);
	});

	it('shows names and code of others as they are', async () => {
		const name = 'src/[a](b) <b>*_`@x #1/http.ts';
		await begin({
			[name]: `import axios from 'axios';
export const http = axios.create({ baseURL: 'https://<img src=x>.[x](y)', timeout: 1500 });
`,
			'src/users.ts': `import { http } from './${name.slice(4, -3)}';
export const load = () => http['get'](\`**<b>[x](javascript:y)\`);
`,
		});
		await editor.open(made.at('src/users.ts'));
		const [text] = [(await said('src/users.ts', '**<b>'))!.join('\n')];
		const markdown = new MarkdownIt({ html: true, linkify: true });
		// Of its own accord it would link to no file.
		markdown.validateLink = () => true;
		const html = markdown.render(text);
		assert.doesNotMatch(html, /<img|<b>|<em>|javascript:/);
		const links = [...html.matchAll(/<a href="([^"]*)"><code>([^<]*)<\/code><\/a>/g)];
		assert.equal(links.length, html.split('<a ').length - 1);
		for (const [, address, shown] of links) {
			assert.equal(shown!.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), `${name}:2`);
			assert.equal(
				new URL(address!).pathname,
				new URL(uri(made.at(name))).pathname.replaceAll('(', '%28').replaceAll(')', '%29'),
			);
		}
		assert.equal(links.length, 1);
	});

	it('shows the first of many callers', async () => {
		const callers = Array.from({ length: 30 }, (_, i) => `export const c${i} = () => load('http://${i}.internal');\n`);
		await begin({
			'src/a.ts': `const load = (url: string, init?: RequestInit) => fetch(url, init);\n${callers.join('')}`,
		});
		await editor.open(made.at('src/a.ts'));
		const lines = (await said('src/a.ts', 'fetch('))!;
		assert.equal(lines.filter((line) => line.includes('this caller passes no limit')).length, 5);
		assert.match(lines.at(-1)!, /^- … and 26 more$/);
	});

	it('says nothing while a configuration is wrong', async () => {
		await begin({ 'src/a.ts': "export const a = () => fetch('http://a.internal');\n", 'holdfast.config.json': '{' });
		await editor.open(made.at('src/a.ts'));
		assert.equal(await said('src/a.ts', 'fetch('), undefined);
	});
});
