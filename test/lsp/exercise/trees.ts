/** What a world begins with: small, and rich in files that others depend on. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Random } from '../../fuzz/mutate';
import { readCase } from '../../harness/cases';
import { readTree } from '../../harness/workspace';
import { DEMO } from '../client';
import type { Files } from './world';

/** Folders that a person may have open, by the name of the tree they are in. */
export const FOLDERS = ['shop', 'tools', 'shop/packages/api', 'shop/packages/http', 'shop/apps'];

const json = (value: object): string => `${JSON.stringify(value, null, '\t')}\n`;

/** A repository of several packages around a shared client. */
const SHOP: Files = {
	'.git/HEAD': '',
	'.gitignore': 'node_modules/\ndist/\n*.gen.ts\n',
	'package.json': json({ name: 'shop', private: true, workspaces: ['packages/*', 'apps/*'] }),
	'tsconfig.json': json({ compilerOptions: { baseUrl: '.', paths: { '#http/*': ['packages/http/src/*'] } } }),
	'holdfast.config.json': '{\n\t// what everyone uses\n\t"profile": "recommended"\n}\n',
	'packages/http/package.json': json({
		name: '@acme/http',
		private: true,
		main: 'src/index.ts',
		dependencies: { axios: '^1.7.0', got: '^14.0.0' },
	}),
	'packages/http/src/index.ts': "export * from './client';\nexport { getJson } from './get-json';\n",
	'packages/http/src/client.ts':
		"import axios from 'axios';\n\n/* größer 😀 */ export const api = axios.create({ baseURL: 'https://api.example.com' });\nexport const slow = axios.create({ baseURL: 'https://slow.example.com', timeout: 5000 });\n",
	'packages/http/src/get-json.ts':
		'export async function getJson(url: string, init: RequestInit = {}): Promise<unknown> {\n\tconst response = await fetch(url, { ...init, headers: { accept: "application/json" } });\n\treturn response.json();\n}\n',
	'packages/http/src/client.test.ts':
		"import { api } from './client';\n\nit('answers', async () => {\n\tawait api.get('/health');\n\tawait fetch('https://api.example.com');\n});\n",
	'packages/api/package.json': json({
		name: '@acme/api',
		private: true,
		dependencies: { '@acme/http': '*', axios: '^1.7.0', express: '^4.0.0', pg: '^8.0.0' },
	}),
	'packages/api/src/orders.ts':
		"import { api } from '@acme/http';\n\nexport const order = (id: string) => api.get('/orders/' + id);\nexport const cancel = (id: string) => api.post('/orders/' + id + '/cancel');\n",
	'packages/api/src/rates.ts':
		"import { getJson } from '@acme/http';\n\nexport const rate = () => getJson('https://rates.example.com', { signal: AbortSignal.timeout(2000) });\nexport const tax = () => getJson('https://tax.example.com');\n",
	'packages/api/src/aliased.ts':
		"import { slow } from '#http/client';\n\nexport const report = () => slow.get('/report', { timeout: 0 });\n",
	'packages/api/src/options.ts': 'export const options = { timeout: 5000 };\nexport const none = {};\n',
	'packages/api/src/pay.ts':
		"import axios from 'axios';\nimport { options } from './options';\n\nconst pay = axios.create({ baseURL: 'https://pay.example.com', ...options });\nexport const charge = (cents: number) => pay.post('/charges', { cents });\n",
	'packages/api/src/db.ts':
		"import { Pool } from 'pg';\n\nexport const pool = new Pool({ connectionTimeoutMillis: 3000 });\nexport const rows = () => pool.query('select 1');\n",
	'packages/api/src/server.ts':
		"import express from 'express';\nimport { order } from './orders';\nimport { tax } from './rates';\n\nconst app = express();\napp.get('/orders/:id', async (request, response) => response.json([await order(request.params.id), await tax()]));\napp.listen(3000);\n",
	'packages/api/src/old.ts':
		"// holdfast-disable-next-line missing-timeout -- goes away with the old shop\nexport const old = () => fetch('https://old.example.com');\n\nexport const older = () => fetch('https://older.example.com', { timeout: 100 } as RequestInit); // holdfast-disable-line ineffective-option -- known\n",
	'packages/api/scripts/seed.ts': "await fetch('https://api.example.com/seed', { method: 'POST' });\n",
	'packages/rates/package.json': json({
		name: '@acme/rates',
		private: true,
		dependencies: { '@nestjs/axios': '^4.0.0', '@nestjs/common': '^11.0.0', axios: '^1.7.0', rxjs: '^7.8.1' },
	}),
	'packages/rates/src/rates.module.ts':
		"import { HttpModule } from '@nestjs/axios';\nimport { Module } from '@nestjs/common';\nimport { RatesService } from './rates.service';\n\n@Module({\n\timports: [HttpModule.register({ baseURL: 'https://rates.example.com' })],\n\tproviders: [RatesService],\n})\nexport class RatesModule {}\n",
	'packages/rates/src/rates.service.ts':
		"import { HttpService } from '@nestjs/axios';\nimport { Injectable } from '@nestjs/common';\nimport { firstValueFrom } from 'rxjs';\n\n@Injectable()\nexport class RatesService {\n\tconstructor(private readonly http: HttpService) {}\n\n\tlatest() {\n\t\treturn firstValueFrom(this.http.get('/latest'));\n\t}\n}\n",
	'apps/web/package.json': json({ name: 'web', private: true, dependencies: { vue: '^3.0.0', '@acme/http': '*' } }),
	'apps/web/src/App.vue':
		'<script setup lang="ts">\nimport { load } from \'./load\';\nconst data = await load();\n</script>\n\n<template><p>{{ data }}</p></template>\n',
	'apps/web/src/load.ts': "export const load = () => fetch('https://api.example.com/load');\n",
	'apps/web/src/page.ts': "import { load } from './load';\n\ndocument.title = String(await load());\n",
};

/** A small repository beside it. */
const TOOLS: Files = {
	'.git/HEAD': '',
	'package.json': json({ name: 'tools', private: true, dependencies: { got: '^14.0.0' } }),
	'src/main.ts':
		"import got from 'got';\nimport { limits } from './limits';\n\nconst client = got.extend({ prefixUrl: 'https://tools.example.com', ...limits });\nexport const main = () => client.get('main');\n",
	'src/limits.ts': 'export const limits = { retry: { limit: 0 } };\n',
	'src/ping.ts': "export const ping = () => fetch('https://ping.example.com');\n",
};

const below = (dir: string, files: Iterable<readonly [string, string]>): Files =>
	Object.fromEntries([...files].map(([path, text]) => [`${dir}/${path}`, text]));

export function treeFor(r: Random): Files {
	const shop = { ...below('shop', Object.entries(SHOP)), ...below('tools', Object.entries(TOOLS)) };
	return r.below(3) === 0
		? { ...shop, ...below('shop/apps/orders', readTree(DEMO, isNoise)) }
		: { ...shop, ...cases(r) };
}

/** Trees of a few cases, each in a folder of its own. */
function cases(r: Random): Files {
	const all = readdirSync(resolve('rules')).flatMap((rule) => {
		const dir = resolve('rules', rule, 'cases');
		return entriesOf(dir).map((entry) => ({ rule, dir, entry }));
	});
	const some = Array.from({ length: 4 }, () => r.pick(all));
	const trees = some.map(({ rule, dir, entry }, i) => {
		const { tree } = readCase(rule, join(dir, entry), entry);
		return below(
			`shop/apps/case-${i}`,
			[...tree].map(([path, text]) => [path, String(text)] as const),
		);
	});
	return Object.assign({}, ...trees.filter((tree) => Object.keys(tree).length < 12));
}

function entriesOf(dir: string): string[] {
	try {
		return readdirSync(dir).sort();
	} catch {
		return [];
	}
}

const isNoise = (name: string): boolean => name === 'node_modules' || name === 'README.md';
