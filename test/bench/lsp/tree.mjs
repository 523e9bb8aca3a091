// A monorepo for the bench: packages made of the corpora, over and over, and one with a client that 200 files share.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const FILES = 5000;
const DEPENDENTS = 200;
const CODE = /\.(?:ts|tsx|js|jsx|mjs|cjs|mts|cts)$/;
const DATA = /(?:\.json|\.vue)$/;

/** Writes the tree anew. `corpora`: name → folder. Returns its code files, relative, in the order they were written. */
export function writeTree(root, corpora) {
	rmSync(root, { recursive: true, force: true });
	mkdirSync(join(root, '.git'), { recursive: true });
	const files = [];
	const write = (path, text) => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
		if (CODE.test(path)) files.push(path);
	};
	write('package.json', json({ name: 'bench', private: true, workspaces: ['packages/*'] }));
	shared(write);
	for (let copy = 0; files.length < FILES; copy++) {
		for (const [name, from] of Object.entries(corpora)) {
			const to = `packages/${name}-${copy}`;
			for (const path of walk(from)) {
				if (CODE.test(path) ? files.length >= FILES : !DATA.test(path)) continue;
				const text = readFileSync(join(from, path));
				const isOwn = path === 'package.json';
				write(`${to}/${path}`, isOwn ? json({ ...JSON.parse(text), name: `${name}-${copy}` }) : text);
			}
		}
	}
	return files;
}

export const SHARED = 'packages/shared/src/http.ts';
export const dependent = (i) => `packages/shared/src/user${i}.ts`;

function shared(write) {
	const all = Array.from({ length: DEPENDENTS }, (_, i) => i);
	write(
		'packages/shared/package.json',
		json({ name: 'shared', private: true, dependencies: { axios: '^1.7.0', express: '^4.0.0' } }),
	);
	write(
		SHARED,
		"import axios from 'axios';\n\nexport const http = axios.create({ baseURL: 'https://api.example.com' });\n",
	);
	for (const i of all) {
		write(
			dependent(i),
			`import { http } from './http';\n\nexport async function load${i}(id: string) {\n\tconst { data } = await http.get('/items/' + id);\n\treturn data;\n}\n`,
		);
	}
	const imports = all.map((i) => `import { load${i} } from './user${i}';\n`).join('');
	const routes = all.map((i) => `app.get('/${i}', async (q, s) => s.json(await load${i}(q.params.id)));\n`).join('');
	write(
		'packages/shared/src/server.ts',
		`import express from 'express';\n${imports}\nconst app = express();\n${routes}app.listen(3000);\n`,
	);
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

function walk(dir, prefix = '') {
	const entries = readdirSync(join(dir, prefix), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	return entries.flatMap((entry) => {
		const path = prefix ? `${prefix}/${entry.name}` : entry.name;
		if (entry.isDirectory()) return entry.name === '.git' || entry.name === 'node_modules' ? [] : walk(dir, path);
		return [path];
	});
}
