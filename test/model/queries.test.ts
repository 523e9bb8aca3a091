/** The query log: an edit forgets exactly what it may change, counted in computations. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { rules } from '../../rules';
import { applyEdits } from '../../rules/fix/edits';
import { open } from '../../server/engine/open';
import type { Session } from '../../server/engine/session';
import { compare, withTree } from '../harness/workspace';

const PACKAGE = JSON.stringify({ name: 'orders', private: true, dependencies: { axios: '^1.7.0', express: '^4.0.0' } });
const GUARDED =
	"import axios from 'axios';\nexport const api = axios.create({ baseURL: 'https://pay.example.com', timeout: 5000 });\n";
const UNGUARDED = GUARDED.replace(', timeout: 5000', '');
const user = (i: number): string =>
	`import { api } from './client';\nexport const load${i} = () => api.get('/orders/${i}');\n`;
const WRAPPER =
	"import axios from 'axios';\nexport const load = (url: string, options: object) => axios.get(url, options);\n";
const CAREFUL =
	"import { load } from './wrapper';\nexport const a = () => load('https://a.example.com', { timeout: 1000 });\n";
const CARELESS = "import { load } from './wrapper';\nexport const b = () => load('https://b.example.com', {});\n";

interface Opened {
	readonly session: Session;
	readonly at: (path: string) => string;
	/** Findings as `file:line`, sorted. */
	readonly findings: () => string[];
	/** Computations of each kind run by `act` and the analysis after it. */
	readonly ran: (act: () => void) => Record<string, number>;
}

async function opened(files: Record<string, string>, use: (o: Opened) => void | Promise<void>): Promise<void> {
	await withTree(new Map([['package.json', PACKAGE], ...Object.entries(files)]), async (root) => {
		const session = await open({ cwd: root, paths: [] });
		const findings = (): string[] =>
			session
				.analyse()
				.findings.map((f) => `${f.file.slice(root.length + 1)}:${f.range.start.line}`)
				.sort(compare);
		const ran = (act: () => void): Record<string, number> => {
			const before = new Map(session.stats.runs);
			const { summarised } = session.stats;
			act();
			session.analyse();
			const kinds = Object.fromEntries([...session.stats.runs].map(([k, n]) => [k, n - (before.get(k) ?? 0)]));
			return { ...kinds, summarised: session.stats.summarised - summarised };
		};
		await use({ session, at: (path) => `${root}/${path}`, findings, ran });
	});
}

describe('the query log', () => {
	const users = Object.fromEntries([1, 2, 3, 4].map((i) => [`src/user${i}.ts`, user(i)]));

	it('re-summarises one file for one edit, and re-runs only what asked about it', () =>
		opened(
			{
				'src/client.ts': GUARDED,
				...users,
				'src/other.ts': "export const r = () => fetch('https://x.example.com');\n",
			},
			(o) => {
				assert.deepEqual(o.findings(), ['src/other.ts:1']);
				const ran = o.ran(() =>
					o.session.update([
						{ file: o.at('src/other.ts'), text: "export const r = () => fetch('https://y.example.com');\n" },
					]),
				);
				assert.equal(ran.summarised, 1);
				assert.equal(ran.result, rules.length, 'only the edited file has a result that saw its summary');
			},
		));

	it('runs nothing again when an edit only moves what is there, and tells where it is now', () =>
		opened({ 'src/client.ts': UNGUARDED, ...users }, (o) => {
			assert.deepEqual(o.findings(), ['src/client.ts:2']);
			const spaced = UNGUARDED.replace('axios.create', '/* of\n\tthe shop */ axios.create').replace(/^/gm, '\t');
			const ran = o.ran(() =>
				o.session.update([{ file: o.at('src/client.ts'), text: `// in\n// front\n${spaced}// behind\n` }]),
			);
			assert.equal(ran.summarised, 1);
			assert.equal(ran.result, 0);
			assert.deepEqual(o.findings(), ['src/client.ts:5']);
			const [finding] = o.session.analyse().findings;
			const [change] = o.session.write(finding!, 0);
			const text = applyEdits(o.session.text(o.at('src/client.ts'))!, change!.edits);
			assert.match(
				text,
				/the shop \*\/ axios\.create\(\{ baseURL: 'https:\/\/pay\.example\.com', timeout: 10_000 \}\);/,
			);
		}));

	it('re-runs every dependent of a shared client that loses its timeout, and nothing else', () =>
		opened(
			{
				'src/client.ts': GUARDED,
				...users,
				'src/other.ts': "export const r = () => fetch('https://x.example.com');\n",
			},
			(o) => {
				o.findings();
				const ran = o.ran(() => o.session.update([{ file: o.at('src/client.ts'), text: UNGUARDED }]));
				assert.deepEqual(o.findings(), ['src/client.ts:2', 'src/other.ts:1']);
				assert.equal(ran.summarised, 1);
				// Whether something tries a call again is not asked of the client's options.
				const aboutDeadlines = rules.filter(({ meta }) => !meta.id.endsWith('-retry')).length;
				assert.equal(ran.result, rules.length + 4 * aboutDeadlines, 'the client and its four users, not other.ts');
				o.session.update([{ file: o.at('src/client.ts'), text: GUARDED }]);
				assert.deepEqual(o.findings(), ['src/other.ts:1']);
			},
		));

	it('notices a caller that appears, changes and vanishes', () =>
		opened({ 'src/wrapper.ts': WRAPPER, 'src/careful.ts': CAREFUL }, (o) => {
			assert.deepEqual(o.findings(), []);
			o.session.update([{ file: o.at('src/careless.ts'), text: CARELESS }]);
			assert.deepEqual(o.findings(), ['src/wrapper.ts:2']);
			o.session.update([{ file: o.at('src/careless.ts'), text: CARELESS.replace('{}', '{ timeout: 5 }') }]);
			assert.deepEqual(o.findings(), []);
			o.session.update([{ file: o.at('src/careless.ts'), text: CARELESS }]);
			assert.deepEqual(o.findings(), ['src/wrapper.ts:2']);
			o.session.update([{ file: o.at('src/careless.ts'), text: null }]);
			assert.deepEqual(o.findings(), []);
		}));

	it('notices a caller that is renamed to another file', () =>
		opened({ 'src/wrapper.ts': WRAPPER, 'src/careless.ts': CARELESS }, (o) => {
			assert.deepEqual(o.findings(), ['src/wrapper.ts:2']);
			o.session.update([
				{ file: o.at('src/careless.ts'), text: null },
				{ file: o.at('src/renamed.ts'), text: CARELESS },
			]);
			const [finding] = o.session.analyse().findings;
			assert.deepEqual(
				finding?.related.map((r) => r.file),
				[o.at('src/renamed.ts')],
			);
		}));

	it('notices what a module of a container registers', () => {
		const service = (name: string): string =>
			`import { HttpService } from '@nestjs/axios';\nimport { Injectable } from '@nestjs/common';\n@Injectable()\nexport class ${name} {\n\tconstructor(private readonly http: HttpService) {}\n\tall = () => this.http.get('https://a.example.com').toPromise();\n}\n`;
		const module = (imported: string): string =>
			`import { HttpModule } from '@nestjs/axios';\nimport { Module } from '@nestjs/common';\nimport { Stock } from './stock';\n@Module({ imports: [${imported}], providers: [Stock] })\nexport class AppModule {}\n`;
		return opened({ 'src/stock.ts': service('Stock') }, (o) => {
			const write = (text: string | null): void => o.session.update([{ file: o.at('src/app.module.ts'), text }]);
			assert.deepEqual(o.findings(), []);
			write(module('HttpModule'));
			assert.deepEqual(o.findings(), ['src/app.module.ts:4']);
			write(module('HttpModule.register({ timeout: 5 })'));
			assert.deepEqual(o.findings(), []);
			write(module('HttpModule.register({})'));
			assert.deepEqual(o.findings(), ['src/app.module.ts:4']);
			const hook = service('Hook').replace(
				'all = ',
				'init = () => (this.http.axiosRef.defaults.timeout = 5);\n\tall = ',
			);
			const both = module('HttpModule.register({})').replace('[Stock]', '[Stock, Hook]');
			o.session.update([
				{ file: o.at('src/hook.ts'), text: hook },
				{ file: o.at('src/app.module.ts'), text: `import { Hook } from './hook';\n${both}` },
			]);
			assert.deepEqual(o.findings(), []);
			write(null);
			assert.deepEqual(o.findings(), []);
		});
	});

	it('notices a file that now resolves', () =>
		opened({ 'src/user.ts': user(1) }, (o) => {
			assert.deepEqual(o.findings(), []);
			o.session.update([{ file: o.at('src/client.ts'), text: UNGUARDED }]);
			assert.deepEqual(o.findings(), ['src/client.ts:2']);
			o.session.update([{ file: o.at('src/client.ts'), text: null }]);
			assert.deepEqual(o.findings(), []);
		}));

	it('notices a write from afar', () =>
		opened(
			{
				'src/config.ts': 'export const cfg: { timeout?: number } = {};\n',
				'src/client.ts':
					"import axios from 'axios';\nimport { cfg } from './config';\nexport const load = () => axios.get('https://a.example.com', cfg);\n",
				'src/main.ts': "import { cfg } from './config';\nconsole.log(cfg);\n",
			},
			(o) => {
				assert.deepEqual(o.findings(), ['src/client.ts:3']);
				o.session.update([
					{ file: o.at('src/main.ts'), text: "import { cfg } from './config';\ncfg.timeout = 5000;\n" },
				]);
				assert.deepEqual(o.findings(), []);
			},
		));

	it('records empty answers: nobody calls the wrapper is a query like any other', () =>
		opened({ 'src/wrapper.ts': WRAPPER }, (o) => {
			o.findings();
			assert.ok(
				o.session.queriesOf(o.at('src/wrapper.ts')).some((q) => q.startsWith('importers ')),
				'who imports the wrapper was asked',
			);
		}));

	it('gives what a fresh session gives after every edit', () =>
		opened({ 'src/client.ts': GUARDED, ...users, 'src/wrapper.ts': WRAPPER, 'src/careful.ts': CAREFUL }, async (o) => {
			o.findings();
			const edits: [string, string | null][] = [
				['src/client.ts', UNGUARDED],
				[
					'src/user2.ts',
					"import { api } from './client';\nexport const x = () => api.post('/x', {}, { timeout: 10 });\n",
				],
				['src/careful.ts', CARELESS],
				['src/client.ts', 'export const api = 1;\n'],
				['src/client.ts', null],
				['src/client.ts', UNGUARDED],
				['package.json', PACKAGE.replace('^1.7.0', '^0.27.0')],
			];
			for (const [path, text] of edits) {
				if (text === null) rmSync(o.at(path));
				else writeFileSync(o.at(path), text);
				o.session.update([{ file: o.at(path) }]);
				const fresh = await open({ cwd: o.at(''), paths: [] });
				assert.deepEqual(o.session.analyse().findings, fresh.analyse().findings, `after editing ${path}`);
			}
			assert.deepEqual(o.findings(), ['src/client.ts:2', 'src/wrapper.ts:2']);
		}));
});
