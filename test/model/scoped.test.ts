/** Edits ask again only what they can have changed: over many of them, nothing that is kept is out of date, and nothing piles up. */
import assert from 'node:assert/strict';
import type { Linker } from '../../rules/model/link/linker';
import { open } from '../../server/engine/open';
import { Projects } from '../../server/engine/projects';
import type { Change, Session } from '../../server/engine/session';
import { type Random, random } from '../fuzz/mutate';
import { withTree } from '../harness/workspace';

const FILES: Readonly<Record<string, readonly string[]>> = {
	'src/client.ts': [
		"import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://pay.example.com' });\n",
		"import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://pay.example.com', timeout: 5 });\n",
		"import axios from 'axios';\nexport const http = axios.create();\n",
		'export const api = {',
	],
	'src/index.ts': ["export * from './client';\n", "export { api } from './client';\nexport * from './wrapper';\n"],
	'src/user.ts': [
		"import { api } from './index';\nexport const one = () => api.get('/1');\n",
		"import { api } from './client';\n\napi.defaults.timeout = 5;\nexport const one = () => api.get('/1');\n",
		"import { type api } from './client';\nexport const one = (a: typeof api) => a.get('/1');\n",
		"import { api } from './client';\ndocument.body.append(api.name);\n",
	],
	'src/wrapper.ts': [
		'export const load = (url: string, init?: RequestInit) => fetch(url, init);\n',
		"import { fetch } from 'undici';\nexport const load = (url: string, init?: RequestInit) => fetch(url, init);\n",
		'export class Loader {\n\tload(url: string) {\n\t\treturn fetch(url);\n\t}\n}\n',
	],
	'src/caller.ts': [
		"import { load } from './wrapper';\nexport const two = async () => await load('https://a.example.com', {});\n",
		"import { Loader } from './wrapper';\nexport class Mine extends Loader {}\nnew Mine().load('https://a.example.com');\n",
		"import { load } from './wrapper';\nexport const two = () => withTimeout(load('https://a.example.com'));\n",
	],
	'src/other/caller.ts': [
		"import { load } from '../wrapper';\nexport const three = () => load('/x', { signal: AbortSignal.timeout(5) });\n",
		"// holdfast-disable-next-line missing-timeout -- here\nexport const three = () => fetch('https://b.example.com');\n",
	],
	'src/other/module.ts': [
		"import { HttpModule } from '@nestjs/axios';\nimport { Module } from '@nestjs/common';\nimport { Stock } from './stock';\n@Module({ imports: [HttpModule], providers: [Stock] })\nexport class AppModule {}\n",
		"import { HttpModule } from '@nestjs/axios';\nimport { Module } from '@nestjs/common';\n@Module({ imports: [HttpModule.register({ timeout: 5 })] })\nexport class AppModule {}\n",
	],
	'src/other/stock.ts': [
		"import { HttpService } from '@nestjs/axios';\nimport { Injectable } from '@nestjs/common';\n@Injectable()\nexport class Stock {\n\tconstructor(private readonly http: HttpService) {}\n\tall = () => this.http.get('https://a.example.com').toPromise();\n}\n",
	],
	'src/App.vue': [
		"<script setup>\nimport { two } from './caller';\n</script>\n",
		"<script setup>\nimport { one } from './user';\n</script>\n",
	],
	'package.json': [
		'{ "name": "a", "private": true, "dependencies": { "axios": "^1.7.0", "express": "^4.0.0" } }',
		'{ "name": "a", "main": "src/index.ts", "dependencies": { "axios": "^0.21.0" }, "engines": { "node": "18" } }',
	],
};

/** What is kept of a session's only project. */
function linkerOf(session: Session): Linker {
	const { projects } = session as unknown as { readonly projects: Projects };
	assert(projects instanceof Projects);
	return projects.selected[0]!.model.linker;
}

/** Some edits of some files: other texts, moved lines, files that come and go. */
function edits(root: string, r: Random): Change[] {
	const names = Object.keys(FILES);
	return Array.from({ length: 1 + r.below(2) }, () => {
		const name = names[r.below(names.length)]!;
		const texts = FILES[name]!;
		const text = texts[r.below(texts.length)]!;
		const moved = name.endsWith('.ts') ? '\n'.repeat(r.below(3)) : '';
		const isGone = r.below(6) === 0 && name !== 'package.json';
		return { file: `${root}/${name}`, text: isGone ? null : moved + text };
	});
}

describe('an edit', () => {
	const start = new Map(Object.entries(FILES).map(([name, [text]]) => [name, text!]));

	it('leaves no answer that the world would not give now', async () => {
		await withTree(start, async (root) => {
			const session = await open({ cwd: root, paths: [] });
			const { tracker } = linkerOf(session);
			const r = random(20261121);
			const texts = new Map<string, Change>();
			let found = 0;
			for (let i = 0; i < 400; i++) {
				found += session.analyse().findings.length;
				const changes = edits(root, r);
				session.update(changes);
				for (const change of changes) texts.set(change.file, change);
				if (i % 5 === 4) {
					const fresh = await open({ cwd: root, paths: [] });
					fresh.update([...texts.values()]);
					assert.deepEqual(session.analyse().findings, fresh.analyse().findings, `edit ${i}`);
				}
				assert.deepEqual(tracker.outdated(), [], `edit ${i}: ${JSON.stringify(changes)}`);
			}
			assert(found > 100, `the tree must have findings, it had ${found}`);
		});
	});

	it('keeps nothing of names and files that are gone', async () => {
		await withTree(start, async (root) => {
			const session = await open({ cwd: root, paths: [] });
			session.analyse();
			const { tracker } = linkerOf(session);
			const sizes: number[] = [];
			for (let i = 0; i < 2400; i++) {
				const text = `import { api } from './client';\nimport { load${i} } from './wrapper';\nexport const f${i} = () => api.get('/' + load${i}());\n`;
				session.update([
					{ file: `${root}/src/user.ts`, text },
					{ file: `${root}/src/new${i - (i % 2)}.ts`, text: i % 2 === 0 ? text : null },
				]);
				session.analyse();
				if (i >= 800) sizes.push(tracker.size);
			}
			const most = (from: number, to: number) => Math.max(...sizes.slice(from, to));
			assert(most(800, 1600) <= most(0, 800), `${most(800, 1600)} entries after ${most(0, 800)}`);
		});
	});

	it('gives the same findings as objects where nothing of them changed', async () => {
		await withTree(start, async (root) => {
			const session = await open({ cwd: root, paths: [] });
			const before = session.analyse().findings;
			session.update([{ file: `${root}/src/client.ts`, text: `\n${FILES['src/client.ts']![0]}` }]);
			const after = session.analyse().findings;
			const same = after.filter((finding) => before.includes(finding));
			assert.deepEqual(
				after.filter((finding) => !same.includes(finding)).map(({ file }) => file.slice(root.length + 1)),
				['src/client.ts'],
			);
			assert(same.length > 0);
		});
	});
});
