import assert from 'node:assert/strict';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import promises from 'node:fs/promises';
import { writeFiles } from '../../server/cli/write-files';
import { isCodeFile } from '../../server/engine/workspace/discover';
import { folder } from './fakes';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('writing fixed files', () => {
	const here = folder();
	const at = (name: string) => `${here.dir}/${name}`;
	const change = (name: string, before = 'old\n', after = 'new\n') => ({ file: at(name), before, after });
	/** Puts bytes on the disk, has `before` replaced by `after`, and gives what is there then. */
	async function written(bytes: Buffer, before: string, after: string) {
		writeFileSync(at('a.ts'), bytes);
		const result = await writeFiles([change('a.ts', before, after)]);
		return { ...result, bytes: readFileSync(at('a.ts')) };
	}

	const text = "const a = 'é日🎉';\r\nf(a)";
	const fixed = `${text}; // g`;
	const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
		['UTF-8', (s) => Buffer.from(s)],
		['UTF-8 with byte order mark', (s) => Buffer.from(`\ufeff${s}`)],
		['UTF-16 LE', (s) => Buffer.from(`\ufeff${s}`, 'utf16le')],
		['UTF-16 BE', (s) => utf16be(`\ufeff${s}`)],
	];
	for (const [name, encode] of encodings) {
		it(`keeps ${name}, line ends and an end without one`, async () => {
			const { files, unwritten, bytes } = await written(encode(text), text, fixed);
			assert.deepEqual([files, unwritten], [[at('a.ts')], []]);
			assert.deepEqual(bytes, encode(fixed));
		});
	}

	const invalid: readonly (readonly [string, Buffer, string])[] = [
		['UTF-8', Buffer.from([0x61, 0xe9, 0x0a]), 'a\ufffd\n'],
		['UTF-8 after a byte order mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 'a\ufffd'],
		['UTF-16 LE', Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]), 'a'],
		['UTF-16 BE', Buffer.from([0xfe, 0xff, 0, 0x61, 0x62]), 'a'],
	];
	for (const [name, bytes, before] of invalid) {
		it(`leaves a file that is not valid ${name}`, async () => {
			const { files, unwritten, bytes: now } = await written(bytes, before, `${before};`);
			assert.deepEqual([files, now], [[], bytes]);
			assert.match(unwritten[0]!.message, /^not written: the file is not valid UTF-(?:8|16): more than the fix/);
		});
	}

	it('keeps the mode', async function () {
		if (process.platform === 'win32') return this.skip();
		for (const mode of [0o644, 0o600, 0o755, 0o664]) {
			writeFileSync(at('a.ts'), 'old\n');
			chmodSync(at('a.ts'), mode);
			await writeFiles([change('a.ts')]);
			assert.equal(readFileSync(at('a.ts'), 'utf8'), 'new\n');
			assert.equal((statSync(at('a.ts')).mode & 0o777).toString(8), mode.toString(8));
		}
	});

	it('writes through a symbolic link, which stays one', async function () {
		if (process.platform === 'win32') return this.skip();
		here.write({ 'src/real.ts': 'old\n' });
		symlinkSync('src/real.ts', at('link.ts'));
		const { files } = await writeFiles([change('link.ts')]);
		assert.deepEqual(files, [at('link.ts')]);
		assert.ok(lstatSync(at('link.ts')).isSymbolicLink());
		assert.equal(readFileSync(at('src/real.ts'), 'utf8'), 'new\n');
		assert.deepEqual([readdirSync(here.dir), readdirSync(at('src'))], [['link.ts', 'src'], ['real.ts']]);
	});

	it('says what it could not write and why, and writes the rest', async () => {
		const long = `${'n'.repeat(250)}.ts`;
		here.write({
			'a.ts': 'old\n',
			'changed.ts': 'saved meanwhile\n',
			'locked.ts': 'old\n',
			[long]: 'old\n',
			'z.ts': 'old\n',
		});
		chmodSync(at('locked.ts'), 0o444);
		mkdirSync(at('folder.ts'));
		const names = ['a.ts', 'changed.ts', 'folder.ts', 'gone.ts', 'locked.ts', long, 'z.ts'];
		const { files, unwritten } = await writeFiles(names.map((name) => change(name)));
		assert.deepEqual(files, [at('a.ts'), at('z.ts')]);
		assert.deepEqual(unwritten, [
			{ file: at('changed.ts'), message: 'not written: the file has changed since it was read; run Holdfast again.' },
			{ file: at('folder.ts'), message: 'not written: the system refused it (EISDIR).' },
			{ file: at('gone.ts'), message: 'not written: the file is gone.' },
			{
				file: at('locked.ts'),
				message: 'not written: the file is read-only; make it writable and run Holdfast again.',
			},
			// The temporary file's name is too long for the file system.
			{ file: at(long), message: 'not written: the system refused it (ENAMETOOLONG).' },
		]);
		const texts = ['a.ts', 'changed.ts', 'locked.ts', long, 'z.ts'].map((name) => readFileSync(at(name), 'utf8'));
		assert.deepEqual(texts, ['new\n', 'saved meanwhile\n', 'old\n', 'old\n', 'new\n']);
		assert.deepEqual(readdirSync(here.dir).sort(), [...names.filter((name) => name !== 'gone.ts')].sort());
	});

	it('leaves a file that an editor saves while the temporary one is written', async () => {
		here.write({ 'a.ts': 'old\n', 'b.ts': 'old\n' });
		const { writeFile } = promises;
		promises.writeFile = async (path, ...rest) => {
			await writeFile(path, ...rest);
			if (String(path).startsWith(at('a.ts.'))) writeFileSync(at('a.ts'), 'saved meanwhile\n');
		};
		try {
			const { files, unwritten } = await writeFiles([change('a.ts'), change('b.ts')]);
			assert.deepEqual([files, unwritten.map(({ file }) => file)], [[at('b.ts')], [at('a.ts')]]);
			assert.match(unwritten[0]!.message, /has changed since/);
		} finally {
			promises.writeFile = writeFile;
		}
		assert.equal(readFileSync(at('a.ts'), 'utf8'), 'saved meanwhile\n');
		assert.deepEqual(readdirSync(here.dir), ['a.ts', 'b.ts']);
	});

	it('stops between files when cancelled', async () => {
		const names = ['a.ts', 'b.ts', 'c.ts'];
		here.write(Object.fromEntries(names.map((name) => [name, 'old\n'])));
		const cancel = { aborted: false };
		const seen: (readonly [number, number])[] = [];
		const { files, unwritten } = await writeFiles(
			names.map((name) => change(name)),
			{
				cancel,
				onProgress: (done, total) => {
					seen.push([done, total]);
					cancel.aborted = done === 1;
				},
			},
		);
		// The one that was begun is finished.
		assert.deepEqual([files, unwritten], [[at('a.ts'), at('b.ts')], []]);
		assert.deepEqual(seen, [
			[0, 3],
			[1, 3],
		]);
		assert.equal(readFileSync(at('c.ts'), 'utf8'), 'old\n');
	});

	it('takes away what a killed run left, and nothing else', async () => {
		const ours = { 'a.ts.1234567890': '', 'a.ts.234567890': 'ne', 'a.ts.345678901': 'new\n' };
		const others = {
			'a.ts.456789012': 'old\n',
			'a.ts.567890123': 'new\nand more',
			'a.ts.1': 'new\n',
			'a.ts.bak': 'new\n',
			'b.ts.1234567890': 'new\n',
			'xa.ts.1234567890': 'new\n',
		};
		here.write({ 'a.ts': 'old\n', ...ours, ...others });
		mkdirSync(at('a.ts.678901234'));
		await writeFiles([change('a.ts')]);
		assert.deepEqual(readdirSync(here.dir).sort(), ['a.ts', 'a.ts.678901234', ...Object.keys(others)].sort());
		assert.deepEqual(Object.keys(ours).filter(isCodeFile), []);
	});
});
