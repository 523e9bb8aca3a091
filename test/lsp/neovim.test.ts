/** Neovim's own client with the language server, set up as docs/editors.md says; neovim.lua is what its user does. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findNeovim } from '../../scripts/neovim.mjs';
import type { Finding } from '../../server/engine/types';
import { CLI, freshBundle, on } from '../cli/built';
import { type Tree, tree } from '../engine/tree';

const HTTP =
	"import axios from 'axios';\n\nexport const http = axios.create({ baseURL: 'https://api.example.com' });\n";
const MISSPELT =
	"import axios from 'axios';\n\nexport const old = () => axios.get('https://old.example.com', { timeOut: 5000 });\n";
const PROJECT = {
	'project/.git/HEAD': '',
	'project/package.json': { private: true, dependencies: { axios: '^1.7.0', express: '^4.0.0' } },
	'project/src/http.ts': HTTP,
	'project/src/users.ts': "import { http } from './http';\n\nexport const load = (id: string) => http.get(id);\n",
	'project/src/rates.ts': "/* Währung 😀 */ export const rates = () => fetch('https://rates.example.com/latest');\n",
	'project/src/call.ts': 'export const call = (url: string, init: RequestInit) => fetch(url, init);\n',
	'project/src/misspelt.ts': MISSPELT,
	'project/src/orders.ts':
		"import { call } from './call';\n\nexport const order = () => call('https://orders.example.com', { method: 'POST' });\n",
};

interface Shown {
	readonly code: string;
	readonly severity: string;
	readonly source: string;
	readonly message: string;
	/** 0-based line, and bytes before it in the line. */
	readonly from: readonly [number, number];
	readonly to: readonly [number, number];
}

interface Seen {
	/** By name of the file. */
	readonly found: Readonly<Record<string, readonly Shown[]>>;
	/** In call.ts, after its finding went and came. */
	readonly again: readonly Shown[];
	readonly unsaved: boolean;
	/** What was offered for the finding in http.ts, and what the first of it has made of the buffer. */
	readonly fixed: { readonly offered: readonly string[]; readonly text: string; readonly unsaved: boolean };
	/** What misspelt.ts is on the disk, after it was saved. */
	readonly saved: string;
	/** What Neovim said. */
	readonly messages: string;
	/** What its client logged. */
	readonly log: string;
	/** What did not come about. */
	readonly problem?: string;
}

/** What the page tells users of this version to write, or of the next older one that the page names. */
function setUp(major: number, minor: number): string {
	const page = readFileSync('docs/editors.md', 'utf8');
	const snippets = [...page.matchAll(/^```lua\n-- Neovim (\d+)\.(\d+)\n([\s\S]*?)^```$/gm)];
	const [, onSave] = /^```lua\n-- Neovim, fix on save\n([\s\S]*?)^```$/m.exec(page)!;
	const fitting = snippets.filter(([, x, y]) => Number(x) < major || (Number(x) === major && Number(y) <= minor));
	const newest = fitting.sort(([, x, y], [, a, b]) => Number(a) - Number(x) || Number(b) - Number(y))[0];
	assert(newest, `the page has nothing for Neovim ${major}.${minor}`);
	return newest[3]! + onSave;
}

/** What the command line finds, as Neovim shows it, by name of the file. */
function asShown(found: readonly Finding[], made: Tree): Record<string, Shown[]> {
	const byName: Record<string, Shown[]> = {};
	for (const { rule, level, message, file, range } of found) {
		const lines = readFileSync(made.at(`project/${file}`), 'utf8').split('\n');
		const place = ({ line, column }: Finding['range']['start']) =>
			[line - 1, Buffer.byteLength(lines[line - 1]!.slice(0, column - 1))] as const;
		const severity = { error: 'ERROR', warning: 'WARN', info: 'INFO' }[level];
		const one = { code: rule, severity, source: 'holdfast', message, from: place(range.start), to: place(range.end) };
		const name = basename(file, '.ts');
		byName[name] = [...(byName[name] ?? []), one];
	}
	return byName;
}

describe('Neovim', () => {
	let made: Tree;
	let found: readonly Finding[];
	let expected: Record<string, Shown[]>;
	let seen: Seen;
	freshBundle();
	before(() => {
		const nvim = findNeovim();
		assert(nvim, 'Neovim is missing; `node scripts/test-setup.mjs` installs it');
		const version = spawnSync(nvim, ['--version'], { encoding: 'utf8' }).stdout;
		const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(version)!;
		made = tree({
			...PROJECT,
			'config/nvim/init.lua': setUp(Number(major), Number(minor)),
			'bin/holdfast': `#!/bin/sh\necho $$ >> "$HOLDFAST_PIDS"\nexec "${process.execPath}" "${CLI}" "$@"\n`,
		});
		chmodSync(made.at('bin/holdfast'), 0o755);
		found = JSON.parse(on(process.execPath)(made.at('project'), ['--format', 'json']).out).findings;
		expected = asShown(found, made);
		const home = ['CONFIG', 'CACHE', 'DATA', 'STATE'].map((kind) => [`XDG_${kind}_HOME`, made.at(kind.toLowerCase())]);
		const { stdout, stderr } = spawnSync(nvim, ['--headless', '-S', join(__dirname, 'neovim.lua')], {
			cwd: made.at('project'),
			encoding: 'utf8',
			env: {
				...process.env,
				...Object.fromEntries(home),
				PATH: [made.at('bin'), process.env.PATH].join(delimiter),
				HOLDFAST_SEEN: made.at('seen.json'),
				HOLDFAST_PIDS: made.at('pids'),
			},
			timeout: 100_000,
			killSignal: 'SIGKILL',
		});
		assert(existsSync(made.at('seen.json')), `Neovim has not come to its end: ${stdout}${stderr}`);
		seen = JSON.parse(readFileSync(made.at('seen.json'), 'utf8'));
		assert.equal(seen.problem, undefined, `${seen.messages}\n${seen.log}`);
	});
	after(() => made?.dispose());

	it('shows what the command line finds, at the same places', () => {
		assert.deepEqual(Object.keys(expected).sort(), ['call', 'http', 'misspelt', 'rates']);
		assert.deepEqual(seen.found, { users: [], orders: [], ...expected });
	});

	it('shows in one file what is typed in another, before it is saved', () => {
		assert.deepEqual([seen.again, seen.unsaved], [expected.call, true]);
	});

	it('applies a fix that its user chooses', () => {
		const { offered, text, unsaved } = seen.fixed;
		assert.equal(offered[0], found.find(({ file }) => file === 'src/http.ts')!.fixes[0]!.title);
		assert.equal(text, HTTP.replace("com' }", "com', timeout: 10_000 }"));
		assert(unsaved);
	});

	it('applies what is safe when a file is saved', () => {
		assert.equal(seen.saved, MISSPELT.replace('timeOut', 'timeout'));
	});

	it('has nothing to say, and nothing to log', () => {
		assert.equal(seen.messages, '');
		assert.deepEqual(
			seen.log.split('\n').filter((line) => line && !line.startsWith('[START]')),
			[],
		);
	});

	it('starts one server, and leaves none behind', async () => {
		const [pid, ...others] = readFileSync(made.at('pids'), 'utf8').trim().split('\n').map(Number);
		assert.deepEqual(others, []);
		while (isRunning(pid!)) await setTimeout(20);
	});
});

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
