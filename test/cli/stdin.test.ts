/** --stdin-filepath: one text from stdin, in its project. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { type Tree, tree } from '../engine/tree';
import { real as deps, holdfast } from './fakes';

const TEXT =
	"import { options } from './options';\nexport const a = (id) => fetch('https://a.example.com/' + id, options);\n";

describe('--stdin-filepath', () => {
	let made: Tree;
	beforeEach(() => {
		made = tree({
			'.git/HEAD': '',
			'src/options.js': 'export const options = {};\n',
			'src/a.js': 'export const a = 1;\n',
			'src/b.js': "export const b = () => fetch('https://b.example.com/');\n",
		});
	});
	afterEach(() => made.dispose());

	const run = (argv: readonly string[], stdin: string | Buffer = TEXT) =>
		holdfast(made.root, argv, { deps, io: { readStdin: async () => Buffer.from(stdin) } });

	it('reports on the text instead of what is on the disk, with the rest of the project as it is', async () => {
		const { code, out } = await run(['--stdin-filepath', 'src/a.js']);
		assert.equal(code, 1);
		assert.match(out, /^src\/a\.js:2:26 {2}warning {2}missing-timeout\n/);
		assert.match(out, /\n {2}2 \| export const a = \(id\) => fetch/);
		assert.match(out, /\n1 finding in 1 of 1 file:\n/);
		made.write('src/options.js', 'export const options = { signal: AbortSignal.timeout(1000) };\n');
		assert.equal((await run(['--stdin-filepath', 'src/a.js', '--rule', 'ineffective-option=off'])).code, 0);
	});

	it('needs no file on the disk, and follows a link to its folder', async () => {
		assert.equal((await run(['--stdin-filepath', 'src/new.js'])).code, 1);
		symlinkSync(made.at('src'), made.at('link'));
		assert.match((await run(['--stdin-filepath', 'link/new.js'])).out, /^src\/new\.js:2:26 /);
		assert.ok(!existsSync(made.at('src/new.js')));
	});

	it('prints the fixed text, and the report beside it; writes nothing', async () => {
		const { code, out, err } = await run(['--stdin-filepath', 'src/a.js', '--fix-unsafe'], `\ufeff${TEXT}`);
		assert.equal(code, 0);
		assert.match(out, /^\ufeffimport .*controller\.abort\(\), 10_000\)/s);
		assert.match(err, /^Fixed 1 finding in 1 file\.\n/);
		assert.equal(readFileSync(made.at('src/a.js'), 'utf8'), 'export const a = 1;\n');
		const sound = 'export const a = 2;\r\n';
		assert.equal((await run(['--stdin-filepath', 'src/a.js', '--fix'], sound)).out, sound);
	});

	it('gives back bytes that it does not fix, and refuses those that it cannot keep', async () => {
		const latin = (text: string) => Buffer.from(text, 'latin1');
		const printed: Uint8Array[] = [];
		const fix = (stdin: Buffer) =>
			holdfast(made.root, ['--stdin-filepath', 'src/a.js', '--fix-unsafe'], {
				deps,
				io: {
					readStdin: async () => stdin,
					stdout: { write: (text) => printed.push(Buffer.from(text as Uint8Array)) },
				},
			});
		const sound = latin('export const s = "caf\xe9";\n');
		assert.equal((await fix(sound)).code, 0);
		const found = latin(`${TEXT}export const s = "caf\xe9";\n`);
		const refused = await fix(found);
		assert.equal(refused.code, 3);
		assert.match(refused.err, /not fixed: the text is not valid UTF-8\./);
		const wide = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
		assert.equal((await fix(wide)).code, 0);
		assert.deepEqual(printed.slice(0, 2), [sound, found]);
		assert.match(printed[2]!.toString().replaceAll('\0', ''), /controller\.abort/);
		assert.deepEqual([...printed[2]!.subarray(0, 4)], [0xff, 0xfe, 0x69, 0]);
	});

	it('prints a diff in a dry run', async () => {
		const { out } = await run(['--stdin-filepath', 'src/a.js', '--fix-unsafe', '--dry-run']);
		assert.match(out, /^--- a\/src\/a\.js\n\+\+\+ b\/src\/a\.js\n@@ /);
	});

	it('reads what an editor holds, also with a syntax error, or empty', async () => {
		assert.match((await run(['--stdin-filepath', 'src/a.js'], `${TEXT}export const = `)).out, /syntax error/);
		assert.deepEqual((await run(['--stdin-filepath', 'src/a.js'], '')).code, 0);
	});

	it('takes one file and no paths', async () => {
		const { code, err } = await run(['--stdin-filepath', 'src/a.js', 'src/b.js']);
		assert.deepEqual([code, err], [2, 'error: --stdin-filepath reports on one file; take away "src/b.js".\n']);
		assert.equal(
			(await run(['--stdin-filepath', 'src/a.js/b.js'])).err,
			'error: --stdin-filepath: there is no folder for "src/a.js/b.js".\n',
		);
		assert.equal((await run(['--stdin-filepath', 'src'])).err, 'error: --stdin-filepath: "src" is a folder.\n');
	});
});
