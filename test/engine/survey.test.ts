import assert from 'node:assert/strict';
import { open } from '../../server/engine/open';
import type { Survey } from '../../server/engine/survey';
import { type Tree, tree } from './tree';

const call = "export const load = () => fetch('https://api.example.com/a');\n";

describe('survey', () => {
	let made: Tree;
	afterEach(() => made?.dispose());

	async function survey(files: Readonly<Record<string, string | object>>, folder = ''): Promise<Survey> {
		made = tree({ '.git/HEAD': '', ...files });
		const session = await open({ cwd: folder === '' ? made.root : made.at(folder), paths: [] });
		return session.survey();
	}
	const relative = (dir: string) => dir.slice(made.root.length + 1);

	it('tells packages, what their files are for, and the frameworks they use', async () => {
		const { packages, roles } = await survey({
			'package.json': { name: 'shop', private: true, workspaces: ['apps/*', 'packages/*'] },
			'apps/orders/package.json': { name: '@shop/orders', private: true, dependencies: { express: '^4.0.0' } },
			'apps/orders/src/main.ts': "import express from 'express';\nexpress().listen(3000);\n",
			'apps/orders/src/main.test.ts': "import { it } from 'vitest';\nit('works', () => {});\n",
			'apps/web/package.json': { name: '@shop/web', private: true, dependencies: { vue: '^3.0.0', express: '^4.0.0' } },
			'apps/web/src/main.ts': "import { createApp } from 'vue';\ncreateApp({}).mount('#app');\n",
			'packages/money/package.json': { name: '@shop/money', main: 'index.js' },
			'packages/money/index.ts': 'export const add = (a: number, b: number) => a + b;\n',
			'packages/money/test/fixtures/app/package.json': { name: 'stand-in' },
			'packages/money/test/fixtures/app/index.ts': call,
		});
		assert.deepEqual(
			packages.map(({ dir, ...rest }) => ({ dir: relative(dir), ...rest })),
			[
				{ dir: 'apps/orders', name: '@shop/orders', roles: { service: 1, test: 1 }, frameworks: ['express'] },
				// It lists express, and nothing in it is a service.
				{ dir: 'apps/web', name: '@shop/web', roles: { browser: 1 }, frameworks: ['vue'] },
				{ dir: 'packages/money', name: '@shop/money', roles: { library: 1 }, frameworks: [] },
			],
		);
		assert.deepEqual(roles, { browser: 1, library: 1, service: 1, test: 2 });
	});

	it('names no framework that only a comment imports or nothing depends on', async () => {
		const main = (name: string) => `import ${name} from '${name}';\n${name}();\n`;
		const { packages } = await survey({
			'a/package.json': { name: 'a', dependencies: {} },
			'a/main.ts': `// import koa from 'koa';\n${main('fastify')}`,
		});
		assert.deepEqual(packages[0]?.frameworks, []);
	});

	it('works without a package.json', async () => {
		const { packages } = await survey({ 'a.ts': call });
		assert.deepEqual(packages, [{ dir: made.root, roles: { service: 1 }, frameworks: [] }]);
	});

	it('counts outbound calls of service code by library, also through clients of other files', async () => {
		const { libraries } = await survey({
			'package.json': { private: true },
			'src/http.ts': "import axios from 'axios';\nexport const http = axios.create({});\n",
			'src/users.ts': "import { http } from './http';\nexport const all = () => http.get('/users');\n",
			'src/orders.ts':
				"import { http } from './http';\nexport const one = () => http.get('/a');\nexport const two = () => http.post('/b');\n",
			'src/rates.ts': call,
			'src/rates.test.ts': call,
			'scripts/sync.ts': call,
			'src/none.ts': "import axios from 'axios';\nexport const no = axios.isAxiosError;\n",
		});
		assert.deepEqual(libraries, [
			{ name: 'axios', calls: 3, files: 2 },
			{ name: 'fetch', calls: 1, files: 1 },
		]);
	});

	it('names libraries outside the catalogue only when service code calls them', async () => {
		const { unknown } = await survey({
			'package.json': { private: true, dependencies: { '@acme/redis': '1.0.0' } },
			'src/a.ts': "import Redis from 'ioredis';\nexport const redis = new Redis();\n",
			'src/b.ts': "import { createPool } from 'mysql2/promise';\nconst pool = createPool({});\npool.query('x');\n",
			'src/c.ts':
				"import Redis from 'ioredis';\nconst redis = new Redis();\nexport const get = () => redis.get('a');\n",
			'src/d.ts':
				"import { PrismaClient } from '@prisma/client';\nexport class Db extends PrismaClient {\n\tstart() {}\n}\n",
			'src/e.ts': "import { S3Client } from '@aws-sdk/client-s3';\nexport const s3 = new S3Client({});\n",
			// Types, a comment, a test, a package that is known, one nobody knows, one of this workspace.
			'src/types.ts': "import type { Db } from 'mongodb';\nexport type Store = Db;\n",
			'src/comment.ts': "// import Stripe from 'stripe'; new Stripe('x');\nexport const a = 1;\n",
			'src/f.test.ts': "import nodemailer from 'nodemailer';\nnodemailer.createTransport({});\n",
			'src/g.ts': "import pg from 'pg';\nexport const pool = new pg.Pool();\n",
			'src/h.ts': "import { send } from '@acme/redis';\nsend();\n",
			'knex/package.json': { name: 'knex' },
			'knex/index.ts': 'export const knex = () => 1;\n',
			'src/i.ts': "import { knex } from 'knex';\nknex();\n",
		});
		assert.deepEqual(unknown, [
			{ name: 'ioredis', calls: 0, files: 2 },
			{ name: '@aws-sdk/client-s3', calls: 0, files: 1 },
			{ name: '@prisma/client', calls: 0, files: 1 },
			{ name: 'mysql2', calls: 0, files: 1 },
		]);
	});

	it('takes a package that the configuration declares for known', async () => {
		const { unknown } = await survey({
			'holdfast.config.json': {
				clients: [{ module: 'ioredis', export: 'send', options: 1, timeout: 'timeoutMs' }],
			},
			'package.json': { private: true },
			'src/a.ts': "import { send } from 'ioredis';\nexport const load = (url: string) => send(url, {});\n",
		});
		assert.deepEqual(unknown, []);
	});

	it('keeps to what is in scope', async () => {
		const files = {
			'package.json': { name: 'shop', private: true },
			'a/package.json': { name: 'a', private: true },
			'a/a.ts': call,
			'b/package.json': { name: 'b', private: true },
			'b/b.ts': `import Redis from 'ioredis';\nnew Redis();\n${call}`,
		};
		const { packages, libraries, roles, unknown } = await survey(files, 'a');
		assert.deepEqual(
			[packages.map(({ name }) => name), libraries, roles, unknown],
			[['a'], [{ name: 'fetch', calls: 1, files: 1 }], { service: 1 }, []],
		);
	});

	it('survives files that are broken', async () => {
		const { roles } = await survey({
			'package.json': '{ "name": ',
			'src/a.ts': `import Redis from 'ioredis';\nnew Redis(\n${call}`,
			'src/b.ts': `import Redis from 'ioredis';\n${'(\n'.repeat(20_000)}`,
		});
		assert.deepEqual(roles, { service: 2 });
	});

	it('lints the root that it is given where there is no configuration', async () => {
		made = tree({
			'.git/HEAD': '',
			'a/main.ts': call,
		});
		const roots = await Promise.all(
			[undefined, made.at('a')].map(async (root) => (await open({ cwd: made.at('a'), root, paths: [] })).root),
		);
		assert.deepEqual(roots, [made.root, made.at('a')]);
	});
});
