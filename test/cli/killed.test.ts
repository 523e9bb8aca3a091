/**
 * Runs that are killed while they write, at moments drawn from a seed, or stopped by Ctrl-C or a full disk: every file is
 * afterwards as it was or fixed.
 * HOLDFAST_FUZZ_SEED=<n> replays (`random` draws one).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { discover } from '../../server/engine/workspace/discover';
import { type Tree, tree } from '../engine/tree';
import { type Random, random } from '../fuzz/mutate';
import { fixRun } from './fakes';

const ROOT = resolve(__dirname, '../..');
const { HOLDFAST_FUZZ_SEED: given = '1' } = process.env;
const seed = given === 'random' ? Math.floor(Math.random() * 1e9) : Number(given);
const FILES = 40;
const KILLS = 50;

interface Texts {
	readonly old: Buffer;
	readonly fixed: Buffer;
}

describe('a fixing run that is cut off', () => {
	let tools: string;
	let made: Tree;
	/** By absolute path, in the order in which they are written. */
	let texts: ReadonlyMap<string, Texts>;
	let fixes: string;

	before(async () => {
		tools = mkdtempSync(join(tmpdir(), 'holdfast-killed-'));
		await build({
			entryPoints: [join(ROOT, 'test/cli/fix-child.ts')],
			outfile: join(tools, 'child.cjs'),
			bundle: true,
			platform: 'node',
			format: 'cjs',
			mainFields: ['module', 'main'],
			logLevel: 'warning',
		});
	});
	after(() => rmSync(tools, { recursive: true, force: true }));
	beforeEach(() => {
		made = tree({ '.git/HEAD': '', 'package.json': { private: true } });
		mkdirSync(made.at('src'));
		texts = new Map(sources(random(seed)).map(([name, content]) => [made.at(name), content]));
		fixes = join(tools, 'fixes.json');
		restore();
	});
	afterEach(() => made.dispose());

	function restore(): void {
		for (const [file, { old }] of texts) writeFileSync(file, old);
		writeRun([...texts.keys()]);
	}
	/** What the engine would find to fix: what is not fixed yet. */
	function writeRun(files: readonly string[]): void {
		const changes = files.map((file) => {
			const { old, fixed } = texts.get(file)!;
			return { file, before: old.toString(), after: fixed.toString() };
		});
		writeFileSync(fixes, JSON.stringify(fixRun(changes)));
	}
	function run(env: Readonly<Record<string, string>> = {}, shell?: string) {
		const command = [
			process.execPath,
			'--require',
			join(ROOT, 'test/cli/signal-at.cjs'),
			join(tools, 'child.cjs'),
			'--fix-unsafe',
		];
		const [program, ...args] = shell === undefined ? command : ['/bin/sh', '-c', shell, ...command];
		return spawnSync(program!, args, {
			cwd: made.root,
			encoding: 'utf8',
			env: { ...process.env, FIX_RUN: fixes, ...env },
		});
	}
	/** How many calls that change files a whole run makes; leaves the files fixed. */
	function callsOfAWholeRun(): number {
		const { status, stderr } = run({ SIGNAL_COUNT: join(tools, 'count') });
		assert.equal(status, 0, stderr);
		return Number(readFileSync(join(tools, 'count'), 'utf8'));
	}
	/** Which files are fixed; fails when one is neither old nor fixed. */
	function fixedNow(): string[] {
		return [...texts].flatMap(([file, { old, fixed }]) => {
			const now = readFileSync(file);
			const isFixed = now.equals(fixed);
			assert.ok(isFixed || now.equals(old), `seed ${seed}: ${file} is neither old nor fixed (${now.length} bytes)`);
			return isFixed ? [file] : [];
		});
	}
	/** Files of the tree that are not its own. */
	const leftovers = () =>
		readdirSync(made.at('src'), { withFileTypes: true })
			.filter((entry) => entry.isFile() && !texts.has(`${made.root}/src/${entry.name}`))
			.map(({ name }) => name);

	it(`by a kill leaves every file old or fixed, ${KILLS} times from seed ${seed}`, () => {
		const calls = callsOfAWholeRun();
		assert.equal(fixedNow().length, FILES);
		const r = random(seed);
		const fixedFiles: number[] = [];
		let left = 0;
		for (let round = 0; round < KILLS; round++) {
			restore();
			const at = 1 + r.below(calls);
			const { signal, status } = run({ SIGNAL: 'SIGKILL', SIGNAL_AT: String(at), SIGNAL_TURNS: String(r.below(6)) });
			// Windows knows no signals: there it is an exit code.
			assert.ok(signal === 'SIGKILL' || status !== 0 || fixedNow().length === FILES);
			fixedFiles.push(fixedNow().length);
			const files = discover(made.root, { ignore: [] }).files;
			assert.deepEqual(files, [...texts.keys()].sort(), `seed ${seed}: a temporary file passes for code`);
			assert.ok(leftovers().length <= left + 1, `seed ${seed}: more than one temporary file is left`);
			left = leftovers().length;
		}
		const mixed = fixedFiles.filter((n) => n > 0 && n < FILES).length;
		console.log(
			`      seed ${seed}: killed at ${KILLS} of ${calls} moments; ${mixed} left some files old and some fixed, ${left} temporary files left`,
		);
		assert.ok(mixed > KILLS / 2, `only ${mixed} runs were killed while writing`);

		restore();
		assert.equal(run().status, 0);
		assert.equal(fixedNow().length, FILES);
		assert.deepEqual(leftovers(), []);
	});

	it('by a kill is finished by the next one', () => {
		const calls = callsOfAWholeRun();
		restore();
		run({ SIGNAL: 'SIGKILL', SIGNAL_AT: String(Math.floor(calls / 2)), SIGNAL_TURNS: '0' });
		const first = fixedNow();
		assert.ok(first.length > 0 && first.length < FILES, `${first.length}`);
		writeRun([...texts.keys()].filter((file) => !first.includes(file)));
		const { status, stdout } = run();
		assert.equal(status, 0);
		assert.match(stdout, new RegExp(`^Fixed ${FILES - first.length} findings in ${FILES - first.length} files\\.\n`));
		assert.equal(fixedNow().length, FILES);
		assert.deepEqual(leftovers(), []);
	});

	it('by Ctrl-C finishes the file it is at, and says how far it came', function () {
		if (process.platform === 'win32') return this.skip();
		const calls = callsOfAWholeRun();
		restore();
		const { status, stdout, stderr } = run({
			SIGNAL: 'SIGINT',
			SIGNAL_AT: String(Math.floor(calls / 2)),
			SIGNAL_TURNS: '0',
		});
		const fixed = fixedNow().length;
		assert.ok(fixed > 0 && fixed < FILES, `${fixed}`);
		assert.deepEqual([status, stdout], [130, '']);
		assert.equal(
			stderr,
			`Interrupted: ${fixed} of ${FILES} files were written, each as a whole; the others are as they were.\n`,
		);
		assert.deepEqual(leftovers(), []);
	});

	it('by a signal to end ends', function () {
		if (process.platform === 'win32') return this.skip();
		const calls = callsOfAWholeRun();
		restore();
		const { signal } = run({ SIGNAL: 'SIGTERM', SIGNAL_AT: String(Math.floor(calls / 2)), SIGNAL_TURNS: '0' });
		assert.equal(signal, 'SIGTERM');
		assert.ok(fixedNow().length < FILES);
	});

	it('by a disk that is full leaves what does not fit as it was, and exits with 3', function () {
		if (process.platform === 'win32') return this.skip();
		const { status, stdout } = run({ LIMITED: '1' }, 'ulimit -f 16; exec "$0" "$@"');
		const fixed = fixedNow();
		const large = [...texts].filter(([file]) => !fixed.includes(file));
		assert.ok(fixed.length > 0 && large.length > 0, `${fixed.length} fixed`);
		assert.equal(status, 3);
		for (const [file] of large)
			assert.ok(
				stdout.includes(`  ${relative(made.root, file)}  not written: the system refused it (EFBIG).\n`),
				stdout,
			);
		assert.match(stdout, new RegExp(`\nFixed ${fixed.length} findings in ${fixed.length} files\\.\n`));
		assert.deepEqual(leftovers(), []);
	});
});

/** Files of many sizes, some larger than what is written at once. */
function sources(r: Random): [string, Texts][] {
	return Array.from({ length: FILES }, (_, i) => {
		const lines = Array.from(
			{ length: 1 + r.below(i % 8 === 0 ? 20_000 : 200) },
			(_, n) => `export const v${n} = ${n};`,
		);
		const call = "await fetch('https://api.example.com/'";
		const text = (options: string) => Buffer.from(`${lines.join('\n')}\n${call}${options});\n`);
		const old = text('');
		const fixed = text(', { signal: AbortSignal.timeout(10_000) }');
		return [`src/f${String(i).padStart(2, '0')}.ts`, { old, fixed }];
	});
}
