import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { discover, isHidden } from '../../server/engine/workspace/discover';
import { rebase } from '../../server/engine/workspace/gitignore';
import { type Tree, tree } from './tree';

describe('discover', () => {
	let made: Tree;
	afterEach(() => made.dispose());
	const names = (root = made.root, ignore: readonly string[] = []) =>
		discover(root, { ignore }).files.map((file) => file.slice(made.root.length + 1));

	it('finds code, declarations and manifests, sorted, and never enters node_modules', () => {
		made = tree({
			'b.ts': '',
			'a.tsx': '',
			'c.mjs': '',
			'd.cts': '',
			'types.d.ts': '',
			'x.min.js': '',
			'.pnp.cjs': '',
			'readme.md': '',
			'package.json': {},
			'node_modules/p/index.js': '',
			'.yarn/releases/yarn.cjs': '',
			'src/dist/kept.ts': '',
		});
		const found = discover(made.root, { ignore: [] });
		assert.deepEqual(names(), ['a.tsx', 'b.ts', 'c.mjs', 'd.cts', 'src/dist/kept.ts']);
		assert.deepEqual(found.declarations, [made.at('types.d.ts')]);
		assert.deepEqual(found.manifests, [made.at('package.json')]);
		assert.deepEqual(found.notices, []);
	});

	it('agrees with git on nested, negated and anchored patterns', () => {
		made = tree({
			'.gitignore': '# out\n/dist\nbuild/\n*.gen.ts\n!keep.gen.ts\nlogs/**/x.ts\n\\!odd.ts\nsub/foo/\n',
			'dist/a.ts': '',
			'src/dist/a.ts': '',
			'build/a.ts': '',
			'pkg/build/a.ts': '',
			'a.gen.ts': '',
			'keep.gen.ts': '',
			'logs/1/2/x.ts': '',
			'logs/y.ts': '',
			'!odd.ts': '',
			'sub/.gitignore': '!foo/\n/only-here.ts\nlocal/*.ts\n!local/b.ts\n!*.gen.ts\n',
			'sub/foo/in.ts': '',
			'sub/only-here.ts': '',
			'sub/deep/only-here.ts': '',
			'sub/local/a.ts': '',
			'sub/local/b.ts': '',
			'sub/c.gen.ts': '',
			'build/.gitignore': '!a.ts\n',
			'[x]/.gitignore': 'a.ts\n',
			'[x]/a.ts': '',
			'x/a.ts': '',
			'.gitignored.ts': '',
		});
		execFileSync('git', ['init', '-q'], { cwd: made.root });
		made.write('.git/info/exclude', 'excluded.ts\n');
		made.write('excluded.ts', '');
		const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
			cwd: made.root,
			encoding: 'utf8',
		});
		const expected = listed
			.split('\0')
			.filter((path) => path.endsWith('.ts'))
			.sort();
		assert.deepEqual(names(), expected);
		for (const path of ['dist/a.ts', 'sub/only-here.ts', 'excluded.ts'])
			assert.equal(isHidden(made.root, made.at(path), []), true, path);
		for (const path of expected) assert.equal(isHidden(made.root, made.at(path), []), false, path);
		// A root inside the repository is ruled by what is above it, an ignored root is not.
		assert.deepEqual(
			names(made.at('sub')),
			expected.filter((path) => path.startsWith('sub/')),
		);
		assert.deepEqual(names(made.at('dist')), ['dist/a.ts']);
	});

	it('leaves out what the config ignores, and counts it', () => {
		made = tree({ 'a.ts': '', 'legacy/b.ts': '', 'src/legacy.ts': '' });
		const found = discover(made.root, { ignore: ['/legacy/', 'src/*.ts'] });
		assert.deepEqual(found.files, [made.at('a.ts')]);
		assert.equal(found.skippedIgnored, 2);
	});

	it('survives symlink loops and links out of the root', () => {
		made = tree({ 'root/src/a.ts': '', 'outside/b.ts': '' });
		symlinkSync(made.at('root'), made.at('root/src/loop'));
		symlinkSync(made.at('outside'), made.at('root/out'));
		symlinkSync(made.at('outside/b.ts'), made.at('root/b.ts'));
		assert.deepEqual(names(made.at('root')), ['root/src/a.ts']);
	});

	it('goes on after an unreadable folder', function () {
		made = tree({ 'root/src/a.ts': '', 'root/locked/c.ts': '' });
		if (process.platform === 'win32' || process.getuid?.() === 0) return this.skip();
		chmodSync(made.at('root/locked'), 0);
		const found = discover(made.at('root'), { ignore: [] });
		chmodSync(made.at('root/locked'), 0o755);
		assert.deepEqual(found.files, [made.at('root/src/a.ts')]);
		assert.equal(found.notices.length, 1);
	});

	it('gives a notice for a root that is not there', () => {
		made = tree({});
		const found = discover(made.at('nowhere'), { ignore: [] });
		assert.deepEqual(found.files, []);
		assert.match(found.notices[0]!.message, /ENOENT/);
	});

	it('rebases one line of a .gitignore', () => {
		made = tree({});
		assert.equal(rebase('foo', 'a'), '/a/**/foo');
		assert.equal(rebase('!/foo/', 'a/b'), '!/a/b/foo/');
		assert.equal(rebase('x/y', 'a'), '/a/x/y');
		assert.equal(rebase('# x', 'a'), '');
		assert.equal(rebase('foo  ', ''), 'foo');
	});
});
