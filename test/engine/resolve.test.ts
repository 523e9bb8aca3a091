import assert from 'node:assert/strict';
import { Workspace } from '../../server/engine/workspace/workspace';
import { type Tree, tree } from './tree';

describe('resolve', () => {
	let made: Tree;
	let workspace: Workspace;
	afterEach(() => made.dispose());
	const open = (files: Readonly<Record<string, string | object>>) => {
		made = tree(files);
		workspace = Workspace.open(made.root);
	};
	/** The path from the root on, `pkg:name|subpath`, `node:name`, or `-`. */
	const to = (from: string, specifier: string): string => {
		const found = workspace.resolve(made.at(from), specifier);
		if (found.kind === 'file') return found.file.slice(made.root.length + 1);
		if (found.kind === 'package') return `pkg:${found.name}|${found.subpath}`;
		return found.kind === 'builtin' ? `node:${found.name}` : '-';
	};

	it('follows relative paths by the rules of TypeScript and ESM', () => {
		open({
			'src/a.ts': '',
			'src/b.tsx': '',
			'src/c.mts': '',
			'src/d.cts': '',
			'src/e.js': '',
			'src/f.service.ts': '',
			'src/dir/index.ts': '',
			'src/dir.ts': '',
			'src/old/package.json': { main: './main/start.js' },
			'src/old/main/start.js': '',
			'src/deep/x.ts': '',
			'index.ts': '',
			'src/types.d.ts': '',
			'src/data.json': '{}',
		});
		const cases = {
			'./a': 'src/a.ts',
			'./a.ts': 'src/a.ts',
			'./a.js': 'src/a.ts',
			'./b.js': 'src/b.tsx',
			'./b.jsx': 'src/b.tsx',
			'./c.mjs': 'src/c.mts',
			'./d.cjs': 'src/d.cts',
			'./e': 'src/e.js',
			'./e.js': 'src/e.js',
			'./f.service': 'src/f.service.ts',
			'./dir': 'src/dir.ts',
			'./dir/': 'src/dir/index.ts',
			'./dir/index.js': 'src/dir/index.ts',
			'./old': 'src/old/main/start.js',
			'..': 'index.ts',
			'../': 'index.ts',
			'./deep/../a': 'src/a.ts',
			'./types': '-',
			'./data.json': '-',
			'./missing': '-',
			'./a?raw': '-',
		};
		for (const [specifier, expected] of Object.entries(cases))
			assert.equal(to('src/from.ts', specifier), expected, specifier);
		assert.equal(to('src/deep/x.ts', '.'), '-');
		assert.equal(to('src/dir/y.ts', '.'), 'src/dir/index.ts');
		assert.equal(to('src/dir/y.ts', '../../../../../../../../../a'), '-');
	});

	it('knows Node’s own modules and splits names of packages', () => {
		open({ 'a.ts': '' });
		const cases = {
			fs: 'node:fs',
			'fs/promises': 'node:fs/promises',
			'node:test': 'node:test',
			test: 'pkg:test|',
			axios: 'pkg:axios|',
			'axios/lib/x': 'pkg:axios|lib/x',
			'@aws-sdk/client-s3': 'pkg:@aws-sdk/client-s3|',
			'@scope/p/a/b.js': 'pkg:@scope/p|a/b.js',
			'https://deno.land/x.ts': '-',
			'virtual:x': '-',
			'@/x': '-',
			'~/x': '-',
			'not a name': '-',
		};
		for (const [specifier, expected] of Object.entries(cases)) assert.equal(to('a.ts', specifier), expected, specifier);
	});

	it('follows paths and baseUrl through extends', () => {
		open({
			'tsconfig.base.json':
				'{ // shared\n "compilerOptions": { "baseUrl": ".", "paths": { "@lib/*": ["libs/*/src", "libs/*"], "exact": ["libs/one/src/index.ts"], "@lib/special/*": ["special/*"], "react": ["node_modules/@types/react"] } }, }',
			'apps/api/tsconfig.json': {
				extends: ['./missing.json', '../../tsconfig.base'],
				compilerOptions: { strict: true },
			},
			'apps/api/src/a.ts': '',
			'apps/web/jsconfig.json': { compilerOptions: { baseUrl: './src', paths: { '~*': ['./*'] } } },
			'apps/web/src/util/x.js': '',
			'libs/one/src/index.ts': '',
			'libs/two.ts': '',
			'special/x.ts': '',
			'cycle/tsconfig.json': { extends: './tsconfig.json' },
			'cycle/a.ts': '',
			'dir/tsconfig.json': { extends: '../cd.json' },
			// biome-ignore lint/suspicious/noTemplateCurlyInString: TypeScript’s own placeholder
			'cd.json': { compilerOptions: { paths: { '$/*': ['${configDir}/src/*'] } } },
			'dir/src/y.ts': '',
		});
		assert.equal(to('apps/api/src/a.ts', '@lib/one'), 'libs/one/src/index.ts');
		assert.equal(to('apps/api/src/a.ts', '@lib/two'), 'libs/two.ts');
		assert.equal(to('apps/api/src/a.ts', '@lib/special/x'), 'special/x.ts');
		assert.equal(to('apps/api/src/a.ts', '@lib/missing'), '-');
		assert.equal(to('apps/api/src/a.ts', 'exact'), 'libs/one/src/index.ts');
		assert.equal(to('apps/api/src/a.ts', 'libs/two'), 'libs/two.ts');
		assert.equal(to('apps/api/src/a.ts', 'react'), 'pkg:react|');
		assert.equal(to('apps/api/src/a.ts', 'axios'), 'pkg:axios|');
		assert.equal(to('apps/web/src/a.js', 'util/x'), 'apps/web/src/util/x.js');
		assert.equal(to('apps/web/src/a.js', '~util/x'), 'apps/web/src/util/x.js');
		assert.equal(to('cycle/a.ts', 'axios'), 'pkg:axios|');
		assert.equal(to('dir/src/z.ts', '$/y'), 'dir/src/y.ts');
		assert.deepEqual(workspace.notices, []);
	});

	it('looks into the configs that a solution file references, and into rootDirs', () => {
		open({
			'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: './server' }] },
			'tsconfig.app.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
			'server/tsconfig.json': { compilerOptions: { paths: { '#s/*': ['./lib/*'] }, rootDirs: ['./lib', './gen'] } },
			'src/a.ts': '',
			'server/lib/b.ts': '',
			'server/gen/c.ts': '',
		});
		assert.equal(to('src/x.ts', '@/a'), 'src/a.ts');
		assert.equal(to('server/lib/x.ts', '#s/b'), 'server/lib/b.ts');
		assert.equal(to('server/lib/x.ts', './c'), 'server/gen/c.ts');
		assert.equal(to('src/x.ts', '#s/b'), '-');
	});

	it('leads from a workspace package to its sources', () => {
		const exports = {
			'.': { types: './dist/index.d.ts', import: './dist/index.mjs' },
			'./http': { '@acme/source': './src/http/index.ts', default: './dist/http/index.js' },
			'./features/*': './dist/features/*.js',
			'./blocked/*': null,
		};
		open({
			'package.json': { name: 'root', workspaces: ['packages/*'], dependencies: { old: '^4.0.0', star: '*' } },
			'packages/core/package.json': {
				name: '@acme/core',
				exports,
				imports: { '#db': { node: './src/db.js' }, '#x/*': './src/x/*.js', '#got': 'got' },
			},
			'packages/core/src/index.ts': '',
			'packages/core/src/http/index.ts': '',
			'packages/core/src/features/a.tsx': '',
			'packages/core/src/db.ts': '',
			'packages/core/src/x/y.ts': '',
			'packages/main/package.json': { name: 'mainly', main: 'build/cjs/src/start.js', version: '2.0.0' },
			'packages/main/src/start.ts': '',
			'packages/main/lib/util.ts': '',
			'packages/bare/package.json': { name: 'bare' },
			'packages/bare/index.js': '',
			'packages/empty/package.json': { name: 'empty' },
			'packages/old/package.json': { name: 'old', version: '1.0.0' },
			'packages/old/index.js': '',
			'packages/star/package.json': { name: 'star' },
			'packages/star/index.js': '',
			'test/fixtures/express/package.json': { name: 'express' },
			'test/fixtures/express/index.js': '',
			'app.ts': '',
		});
		assert.equal(to('app.ts', '@acme/core'), 'packages/core/src/index.ts');
		assert.equal(to('app.ts', '@acme/core/http'), 'packages/core/src/http/index.ts');
		assert.equal(to('app.ts', '@acme/core/features/a'), 'packages/core/src/features/a.tsx');
		assert.equal(to('app.ts', '@acme/core/src/db'), 'packages/core/src/db.ts');
		assert.equal(to('app.ts', '@acme/core/nothing'), '-');
		assert.equal(to('packages/core/src/index.ts', '@acme/core'), 'packages/core/src/index.ts');
		assert.equal(to('packages/core/src/index.ts', '#db'), 'packages/core/src/db.ts');
		assert.equal(to('packages/core/src/index.ts', '#x/y'), 'packages/core/src/x/y.ts');
		assert.equal(to('packages/core/src/index.ts', '#got'), 'pkg:got|');
		assert.equal(to('packages/core/src/index.ts', '#none'), '-');
		assert.equal(to('app.ts', 'mainly'), 'packages/main/src/start.ts');
		assert.equal(to('app.ts', 'mainly/lib/util'), 'packages/main/lib/util.ts');
		assert.equal(to('app.ts', 'bare'), 'packages/bare/index.js');
		assert.equal(to('app.ts', 'empty'), '-');
		assert.equal(to('app.ts', 'star'), 'packages/star/index.js');
		// Asked for in a version that the local one is not: the registry's. A fixture is nobody's package.
		assert.equal(to('app.ts', 'old'), 'pkg:old|');
		assert.equal(to('app.ts', 'express'), 'pkg:express|');
	});

	it('turns broken manifests into notices and uses what is left', () => {
		open({
			'package.json': '{ "name": "x", "dependencies": { "axios": "^1.2.3", } oops',
			'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["src/*"] } ',
			'src/a.ts': '',
			'odd/package.json': '[]',
			'odd/tsconfig.json': {
				extends: 5,
				compilerOptions: { paths: 7, baseUrl: {}, rootDirs: 'x' },
				references: [1, { path: 2 }],
			},
			'odd/b.ts': '',
			'odd2/package.json': {
				name: 3,
				exports: 4,
				main: {},
				imports: [],
				dependencies: [],
				engines: 'x',
				scripts: null,
				workspaces: 1,
			},
			'odd2/c.ts': '',
		});
		assert.equal(to('src/a.ts', '@/a'), 'src/a.ts');
		assert.equal(to('odd/b.ts', '#x'), '-');
		assert.equal(to('odd2/c.ts', '#x'), '-');
		assert.equal(workspace.packageOf(made.at('odd2/c.ts')).node, 20);
		assert.equal(workspace.roleOf(made.at('odd2/c.ts')).role, 'service');
		assert.equal(workspace.packageOf(made.at('src/a.ts')).versionOf('axios'), '1.2.3');
		const found = workspace.notices.map(
			({ file, position }) => `${file?.slice(made.root.length + 1)}:${position?.line}`,
		);
		assert.deepEqual(found, ['odd/package.json:1', 'package.json:1', 'tsconfig.json:1']);
	});
});
