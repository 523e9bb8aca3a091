/** The compiled form of the bundle that a run leaves for the next one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { start } from '../lsp/client';

const ROOT = resolve(__dirname, '../..');
const CLI = join(ROOT, 'out/cli.js');
const DEMO = join(ROOT, 'examples/orders-service');

describe('the compile cache', () => {
	let home: string;
	beforeEach(() => {
		home = mkdtempSync(join(tmpdir(), 'holdfast-cache-'));
	});
	afterEach(() => rmSync(home, { recursive: true, force: true }));

	/** Every platform's cache folder lies in `home`. */
	const environment = (): NodeJS.ProcessEnv => ({
		...process.env,
		HOME: home,
		XDG_CACHE_HOME: home,
		LOCALAPPDATA: home,
		NODE_DISABLE_COMPILE_CACHE: '',
	});
	const run = (extra: Record<string, string> = {}): string => {
		const env = { ...environment(), ...extra };
		const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'lint', '.', '--format', 'json'], {
			cwd: DEMO,
			env,
			encoding: 'utf8',
		});
		assert.equal(status, 1, stderr);
		return stdout;
	};
	const cached = (): string[] =>
		readdirSync(home, { recursive: true, withFileTypes: true })
			.filter((e) => e.isFile())
			.map((e) => join(e.parentPath ?? e.path, e.name));

	it('gives the same bytes with, without and after it', () => {
		const first = run();
		assert.ok(cached().length > 0, 'a run leaves a cache');
		assert.equal(run(), first);
		assert.equal(run({ NODE_DISABLE_COMPILE_CACHE: '1' }), first);
	});

	it('needs the bundle to be plain ASCII, as it is read without decoding', () => {
		const bytes = readFileSync(join(ROOT, 'out/cli-main.js'));
		assert.equal(
			bytes.findIndex((b) => b > 127),
			-1,
		);
	});

	it('is not written by a run that compiled next to nothing', () => {
		spawnSync(process.execPath, [CLI, '--version'], { env: environment() });
		const before = cached().filter((f) => f.endsWith('.bin'));
		assert.deepEqual(before, []);
	});

	it('survives a cache that is cut short or is something else', () => {
		const first = run();
		for (const damage of [
			(b: Buffer) => b.subarray(0, b.length / 2),
			() => Buffer.from('not a cache'),
			() => Buffer.alloc(0),
		]) {
			for (const file of cached()) writeFileSync(file, damage(readFileSync(file)));
			assert.equal(run(), first);
		}
	});

	it('is of use to a language server, which runs with flags of its own', async () => {
		const serve = async (): Promise<readonly string[]> => {
			const server = await start({ folders: [DEMO], env: environment() });
			await server.workspace();
			await server.quit();
			return cached().map((file) => `${file} ${statSync(file).mtimeMs}`);
		};
		const first = await serve();
		assert.ok(first.length > 0, 'a session leaves a cache');
		// One that is not taken is written again.
		assert.deepEqual(await serve(), first);
	});

	it('is not missed where nothing can be written', () => {
		const file = join(home, 'a file');
		writeFileSync(file, '');
		assert.ok(run({ XDG_CACHE_HOME: file, HOME: file, LOCALAPPDATA: file }).startsWith('{'));
	});
});
