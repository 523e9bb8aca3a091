import assert from 'node:assert/strict';
import { Workspace } from '../../server/engine/workspace/workspace';
import { api, checkRoles } from './check-roles';
import type { Tree } from './tree';

describe('roles by use', () => {
	let made: Tree;
	afterEach(() => made?.dispose());

	const check = (...args: Parameters<typeof checkRoles>): void => {
		made = checkRoles(...args);
	};

	it('tells uses of a browser’s globals from names of one’s own', () => {
		check(api, {
			'src/panel.ts': [
				'browser',
				"const slot = document.querySelector('x');\nparse(document, slot);\nrender({ document });\n",
			],
			'src/tracker.js': ['browser', '(window => {\n\tconst { document } = window;\n\tfetch(endpoint);\n})(window);\n'],
			'src/apart.js': ['browser', 'const { location } = window;\nsend(location);\n'],
			'src/list.ts': ['browser', 'const all = [document, 1];\ndocument.body.append(all);\n'],
			'src/event.ts': ['browser', 'export function drop(event: DragEvent) {\n\tsend(event);\n}\n'],
			'src/sw.js': ['browser', "self.addEventListener('install', (event) => event.waitUntil(fetch(url)));\n"],
			'src/worker.js': ['browser', "importScripts('https://x.example.com/lib.js');\n"],
			'src/edge.js': [
				'service',
				"self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));\n",
			],
			'src/method.ts': [
				'service',
				'class A {\n\tasync save(id: string, document: Doc): Promise<void> {\n\t\tdocument.body = id;\n\t}\n}\n',
			],
			'src/pattern.ts': ['service', 'export const f = ({ document }: { document: Doc }) => document.head;\n'],
			'src/untyped.js': ['service', 'function f(a, document) {\n\tdocument.body = a;\n}\n'],
			'src/found.ts': ['service', 'const { document } = await load();\ndocument.body = 1;\n'],
			'src/caught.ts': ['service', 'list.map((document) => document.fonts);\n'],
			'src/rate.ts': ['service', 'const window = windowOf(now);\nconst { start } = window;\nuse(start);\n'],
			'src/crawl.ts': ['service', 'await page.$$eval(selector, (links: HTMLLinkElement[]) => links.length);\n'],
		});
	});

	it('takes a file for browser code when only browser code imports it', () => {
		check(
			{ name: 'web', private: true, dependencies: { express: '4', react: '18' } },
			{
				'src/api.ts': ['browser', 'export const get = (u: string) => fetch(base + u);\n'],
				'src/deep.ts': ['browser'],
				'src/through.ts': ['browser', "import './deep';\nimport './circle';\n"],
				'src/circle.ts': ['browser', "import './through';\n"],
				'src/api.test.ts': ['test', "import './api';\nimport './tested';\n"],
				'src/tested.ts': ['service'],
				'src/shared.ts': ['service'],
				'src/typed.ts': ['browser', 'export type T = 1;\n'],
				'src/named.ts': ['service'],
				'src/alone.ts': ['service'],
				'src/round.ts': ['service', "import './round2';\n"],
				'src/round2.ts': ['service', "import './round';\n"],
				'src/use.ts': [
					'browser',
					"import { useState } from 'react';\nuseState(1);\nimport './api';\nimport './through';\nimport './shared';\nimport { type T } from './typed';\nimport { x } from './typed';\nimport './named';\n",
				],
				'src/server.ts': [
					'service',
					"import express from 'express';\nimport './shared';\nimport type { T } from './typed';\nimport { type T, a } from './named';\n",
				],
			},
		);
	});

	it('does not go by markup that a server may render', () => {
		check(
			{ name: 'web', private: true, dependencies: { next: '14', react: '18' } },
			{
				'app/page.tsx': [
					'service',
					"import { Card } from '../ui/card';\nexport default async function Page() {\n\treturn <Card />;\n}\n",
				],
				'ui/card.tsx': ['browser', "import { load } from './load';\nexport const Card = () => <div>{load()}</div>;\n"],
				'ui/load.ts': ['service'],
				'ui/button.tsx': [
					'browser',
					"import { send } from './send';\nexport const B = () => <button onClick={() => send()} />;\n",
				],
				'ui/send.ts': ['browser'],
				'ui/list.tsx': ['service', 'export const List = async () => <ul>{await all()}</ul>;\n'],
			},
		);
	});

	it('leaves a library’s entry to importers out of sight', () => {
		check(
			{ name: 'lib', main: './src/index.ts', dependencies: { react: '18' } },
			{
				'src/index.ts': ['library'],
				'src/inner.ts': ['browser'],
				'src/view.tsx': [
					'browser',
					"import './index';\nimport './inner';\nexport const V = () => <a onClick={f} />;\n",
				],
			},
		);
	});

	it('follows an importer that changes', () => {
		check({ name: 'x', private: true }, { 'src/a.ts': ['service'], 'src/b.ts': ['service', "import './a';\n"] });
		const workspace = Workspace.open(made.root);
		const role = (path: string) => workspace.roleOf(made.at(path)).role;
		assert.equal(role('src/a.ts'), 'service');
		const updated = workspace.update([
			{ file: made.at('src/b.ts'), text: "import './a';\ndocument.body.append(1);\n" },
		]);
		assert.deepEqual([updated.rolesChanged, role('src/a.ts'), role('src/b.ts')], [true, 'browser', 'browser']);
		assert.equal(workspace.roleOf(made.at('src/a.ts')).reason, 'only browser code imports it: b.ts');
		workspace.update([{ file: made.at('src/b.ts'), text: 'document.body.append(1);\n' }]);
		assert.equal(role('src/a.ts'), 'service');
		made.write(
			'src/App.vue',
			'<template><p /></template>\n<script setup lang="ts">\nimport { a } from \'./a\';\n</script>\n',
		);
		workspace.update([{ file: made.at('src/App.vue') }]);
		assert.equal(workspace.roleOf(made.at('src/a.ts')).reason, 'only browser code imports it: App.vue');
		made.write('src/App.vue', '<template><p /></template>\n');
		workspace.update([{ file: made.at('src/App.vue') }]);
		assert.equal(role('src/a.ts'), 'service');
	});

	it('judges a page by the side its outbound calls are on', () => {
		const page = (server: string, handler: string) =>
			`export const loader = async () => {\n\t${server}\n};\nconst more = async () => {\n\tawait fetch(url);\n};\nexport default function Page() {\n\tconst go = async () => {\n\t\t${handler}\n\t};\n\treturn <button onClick={go} />;\n}\n`.replace(
				server === 'more();' || handler === 'more();' ? '~' : 'await fetch(url);\n};\nexport default',
				server === 'more();' || handler === 'more();' ? '~' : '};\nexport default',
			);
		check(
			{ name: 'web', dependencies: { '@remix-run/node': '2' } },
			{
				'app/routes/a.tsx': ['browser', page('return null;', "await fetch(path, { method: 'POST' });")],
				'app/routes/b.tsx': ['service', page('await fetch(x);', 'await fetch(y);')],
				'app/routes/c.tsx': ['service', page('more();', 'await fetch(y);')],
				'app/routes/d.tsx': ['service', page('return null;', 'return null;')],
			},
		);
		made.dispose();
		check(
			{ name: 'web', dependencies: { next: '14' } },
			{
				'pages/in.tsx': [
					'browser',
					"import axios from 'axios';\nexport default function In() {\n\treturn <a onClick={() => axios.get(u)} />;\n}\nexport async function getServerSideProps() {\n\treturn {};\n}\n",
				],
			},
		);
	});

	it('knows what a CLI is made of', () => {
		const cli = { name: 'tool', bin: './t.js', dependencies: { commander: '1', ora: '1' } };
		check(cli, { 'src/x.ts': ['cli'], 'src/prog.ts': ['cli', "import { program } from 'commander';\n"] });
		made.dispose();
		check({ ...cli, dependencies: { commander: '1' } }, { 'src/x.ts': ['service'], 'src/commands/sync.ts': ['cli'] });
		made.dispose();
		const server = { ...cli, dependencies: { commander: '1', ora: '1', express: '4' } };
		check(server, {
			'src/x.ts': ['service'],
			'src/commands/x.ts': ['service'],
			'src/p.ts': ['service', "import 'commander';\n"],
		});
		made.dispose();
		check({ name: 'pin', bin: 'bin/cli.js', main: 'dist/cli.js' }, { 'src/index.ts': ['cli'] });
	});

	it('knows helpers of tests, build steps and compiled code', () => {
		check(api, {
			'acceptance/scripts/run.ts': ['test', 'app.listen(3000);\n'],
			'integration-tests/client.ts': ['test'],
			'libs/testing/notify.ts': ['test'],
			'src/testing/plan.ts': ['service'],
			'src/acceptance/terms.ts': ['service'],
			'frontend/fonts/build.mjs': ['build', "import fs from 'node:fs';\nawait fetch(fonts);\n"],
			'frontend/server.mjs': ['service', "import http from 'node:http';\nhttp.createServer(f).listen(1);\n"],
			'frontend/render.mjs': ['service', "import fs from 'node:fs';\n"],
			'src/app.ts': ['service', "import '../frontend/render.mjs';\n"],
			'src/spell.mjs': ['generated', 'var Module = {};\nvar ENVIRONMENT_IS_NODE = false;\n'],
		});
		made.dispose();
		check({ name: '@acme/testing', private: true }, { 'src/x.ts': ['test'] });
		made.dispose();
		check({ name: '@acme/ab-testing', private: true }, { 'src/x.ts': ['service'] });
	});
});
