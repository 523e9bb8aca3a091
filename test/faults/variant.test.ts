/** The runner: code of all kinds in a process of its own, and every way in which it can end. */
import assert from 'node:assert/strict';
import { startAll } from './pool';
import type { Source } from './program';
import { HttpServer, ok } from './servers/http';
import { runVariant, Variant } from './variant';

describe('fault lab: variants', () => {
	const started: Variant[] = [];
	afterEach(async () => {
		await Promise.all(started.splice(0).map((variant) => variant.stop()));
	});

	const source = (code: string, files: Record<string, string> = {}, entry = 'src/service.ts'): Source => ({
		tree: new Map([['package.json', '{}'], ...Object.entries(files), [entry, code]]),
		entry,
	});
	const start = async (from: Source, target = 'a target') => {
		const variant = await runVariant(from, target);
		started.push(variant);
		return variant;
	};
	/** How it ended; the code below throws what it has to say. */
	const said = async (from: Source) => {
		const variant = await runVariant(from, 'a target');
		const outcome = await variant.outcome;
		await variant.stop();
		return outcome.how === 'resolved' ? 'resolved' : `${outcome.how}: ${outcome.error.name}: ${outcome.error.message}`;
	};

	/** One test each; the processes run a few at a time. */
	const check = (expected: readonly (readonly [name: string, source: Source, says: string | RegExp])[]) => {
		let running: Promise<string>[];
		before(() => {
			running = startAll(expected, ([, from]) => said(from).catch((error: Error) => `not built: ${error.message}`));
		});
		for (const [n, [name, , says]] of expected.entries())
			it(name, async () => {
				const found = await running[n]!;
				if (typeof says === 'string') assert.equal(found, says);
				else assert.match(found, says);
			});
	};

	describe('how it ends', () => {
		const ends: readonly [code: string, says: string | RegExp][] = [
			['export const run = async () => 1;', 'resolved'],
			['export const run = () => 1;', 'resolved'],
			['export const run = async (t) => { throw new RangeError(t); };', 'rejected: RangeError: a target'],
			["export const run = async () => { throw 'text'; };", 'rejected: string: text'],
			['export const run = (t) => { throw new RangeError(t); };', 'threw: RangeError: a target'],
			[
				"import { EventEmitter } from 'events'; export const run = () => new Promise(() => setImmediate(() => new EventEmitter().emit('error', new Error('unheard'))));",
				'crashed: Error: unheard',
			],
			[
				"export const run = () => new Promise(() => { Promise.reject(new Error('unhandled')); });",
				'crashed: Error: unhandled',
			],
			["throw new Error('at load');", 'crashed: Error: at load'],
			['export const walk = 1;', 'crashed: Error: the code exports no function `run(target)`'],
			["import './missing.json'; export const run = 1;", /^not built: .*missing\.json/s],
			["import 'left-pad'; export const run = 1;", /^not built: .*src\/service\.ts imports left-pad.*devDependencies/s],
			['export const run = () => process.exit(3);', 'died: died: the process ended with code 3'],
			["export const run = () => process.kill(process.pid, 'SIGKILL');", 'died: died: the process ended with SIGKILL'],
		];
		check(ends.map(([code, says]) => [String(says), source(code), says]));
	});

	it('says whether it is pending, also after it settled or died', async () => {
		const variant = await start(source('export const run = () => new Promise((r) => process.once("SIGUSR2", r));'));
		assert.equal(await variant.pending(), true);
		const settled = await start(source('export const run = async () => 1;'));
		await settled.outcome;
		assert.equal(await settled.pending(), false);
		const dead = await start(source('export const run = () => process.exit();'));
		await dead.outcome;
		assert.equal(await dead.pending(), false);
		assert.equal((await dead.finish()).how, 'died');
	});

	it('tells that the code could not be loaded', async () => {
		const variant = await Variant.start(source("throw new Error('at load');"));
		started.push(variant);
		await assert.rejects(variant.ready, /crashed: at load/);
	});

	it('finishes as it settled, and with the crash where one follows', async () => {
		const quiet = await start(source("export const run = async () => { throw new Error('late'); };"));
		await quiet.outcome;
		const last = await quiet.finish();
		assert.equal(last.how, 'rejected');
		const loud = await start(
			source(
				"export const run = async () => { setImmediate(() => { throw new Error('after'); }); throw new Error('late'); };",
			),
		);
		assert.equal((await loud.outcome).how, 'rejected');
		assert.equal((await loud.finish()).how, 'crashed');
	});

	it('counts the connections that were made', async () => {
		const server = await HttpServer.start([ok()]);
		try {
			const from = source(
				'export const run = async (t) => { await Promise.all([fetch(t), fetch(t)]); throw new Error(String(1)); };',
			);
			const outcome = await (await start(from, server.url)).outcome;
			assert(outcome.how === 'rejected' && outcome.connected === 2, JSON.stringify(outcome));
		} finally {
			await server.stop();
		}
	});

	describe('what it runs', () => {
		const kinds: readonly [name: string, source: Source, says: string | RegExp][] = [
			[
				'TypeScript as CommonJS',
				source('export const run = async (t: string) => { throw new Error(typeof require + typeof module); };'),
				'rejected: Error: functionobject',
			],
			[
				'TypeScript as ESM, by its package.json',
				source('export const run = async () => { throw new Error(import.meta.url.slice(-11)); };', {
					'package.json': '{"type":"module"}',
				}),
				'rejected: Error: variant.mjs',
			],
			[
				'.mts',
				source('export const run = async () => { throw new Error(import.meta.url.slice(-11)); };', {}, 'a.mts'),
				'rejected: Error: variant.mjs',
			],
			[
				'.cjs in an ESM package',
				source(
					'exports.run = async () => { throw new Error(typeof require); };',
					{ 'package.json': '{"type":"module"}' },
					'a.cjs',
				),
				'rejected: Error: function',
			],
			[
				'module.exports, with require',
				source(
					"const { join } = require('path'); module.exports = { run: async () => { throw new Error(join('a', 'b')); } };",
					{},
					'src/a.js',
				),
				/^rejected: Error: a.b$/,
			],
			[
				'got 14, which is ESM only, from TypeScript that is CommonJS; and what that requires',
				source(
					"import got from 'got'; const { sep } = require('path'); export const run = async () => { throw new Error(typeof got.extend + sep.length); };",
					{ 'package.json': '{"dependencies":{"got":"^14.0.0"}}' },
				),
				'rejected: Error: function1',
			],
			[
				'got 11 where the package.json wants it',
				source(
					"import got from 'got'; export const run = async () => { throw new Error(typeof got.create + typeof got.extend); };",
					{
						'package.json': '{"dependencies":{"got":"^11.0.0"}}',
					},
				),
				'rejected: Error: undefinedfunction',
			],
			[
				'several files, with tsconfig paths',
				source(
					"import { a } from '@/a'; import { b } from './b'; export const run = async () => { throw new Error(a + b); };",
					{
						'tsconfig.json': '{"compilerOptions":{"baseUrl":".","paths":{"@/*":["src/*"]}}}',
						'src/a.ts': "export const a = 'A';",
						'src/b.ts': "export const b = 'B';",
					},
				),
				'rejected: Error: AB',
			],
			[
				'packages of its workspace',
				source(
					"import { a } from '@acme/http'; export const run = async () => { throw new Error(a); };",
					{
						'packages/http/package.json': '{"name":"@acme/http","main":"src/index.ts"}',
						'packages/http/src/index.ts': "export { name as a } from './name';",
						'packages/http/src/name.ts': "export const name = 'own';",
						'packages/app/package.json': '{"name":"app"}',
					},
					'packages/app/src/main.ts',
				),
				'rejected: Error: own',
			],
			[
				'no versions but those that are installed',
				source("import got from 'got'; export const run = got;", {
					'package.json': '{"dependencies":{"got":"^9.6.0"}}',
				}),
				/^not built: .*wants got \^9\.6\.0.*"got-9": "npm:got@<version>"/s,
			],
		];
		check(kinds);
	});
});
