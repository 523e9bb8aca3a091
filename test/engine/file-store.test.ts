import assert from 'node:assert/strict';
import { FileStore } from '../../server/engine/workspace/file-store';
import { type Tree, tree } from './tree';

describe('file store', () => {
	let made: Tree;
	beforeEach(() => {
		made = tree({});
	});
	afterEach(() => made.dispose());

	it('decodes UTF-8 and UTF-16, takes the BOM off and keeps CRLF', () => {
		const store = new FileStore();
		const text = 'const ä = 1;\r\n';
		const le = Buffer.from(`\uFEFF${text}`, 'utf16le');
		assert.equal(store.text(made.write('8.ts', text)), text);
		assert.equal(store.text(made.write('8bom.ts', `\uFEFF${text}`)), text);
		assert.equal(store.text(made.write('le.ts', le)), text);
		assert.equal(store.text(made.write('be.ts', Buffer.from(le).swap16())), text);
		assert.equal(store.text(made.write('empty.ts', '')), '');
		assert.deepEqual(store.notices, []);
	});

	it('says why it leaves a file out', () => {
		const store = new FileStore();
		const refused = (name: string, content: string | Uint8Array) => {
			const file = made.write(name, content);
			assert.equal(store.text(file), undefined, name);
			return store.notices.find((notice) => notice.file === file)?.message ?? '';
		};
		assert.match(refused('binary.ts', new Uint8Array(4000)), /binary/);
		assert.match(refused('large.ts', 'a;\n'.repeat(1_000_000)), /larger than 2 MB/);
		assert.match(refused('minified.js', `${'a;'.repeat(40_000)}\n`), /minified/);
		assert.equal(store.text(made.at('missing.ts')), undefined);
		assert.equal(store.text(made.root), undefined);
		// One zero in a string is TypeScript, not a picture.
		const zero = `const separator = '\0';\n${'// text\n'.repeat(20)}`;
		assert.equal(store.text(made.write('zero.ts', zero)), zero);
	});

	it('lays buffers over the disk and takes them back', () => {
		const store = new FileStore();
		const file = made.write('a.ts', 'disk');
		assert.equal(store.text(file), 'disk');
		store.set(file, '\uFEFFbuffer');
		assert.equal(store.text(file), 'buffer');
		store.set(file, null);
		assert.equal(store.text(file), undefined);
		store.set(file, undefined);
		assert.equal(store.text(file), 'disk');
		assert.deepEqual(store.notices, []);
	});
});
