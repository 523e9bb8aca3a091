import assert from 'node:assert/strict';
import { parseLock } from '../../server/engine/workspace/lockfiles';
import { nodeOfDockerfile } from '../../server/engine/workspace/node-version';
import { Workspace } from '../../server/engine/workspace/workspace';
import { type Tree, tree } from './tree';

describe('lock files', () => {
	const ask = (
		name: string,
		text: string,
		dependency: string,
		range = '^1.0.0',
		importer = '',
		importerName?: string,
	) => parseLock(name, text)({ dependency, range, importer, importerName });

	it('reads npm’s', () => {
		const v3 = JSON.stringify({
			lockfileVersion: 3,
			packages: {
				'': {},
				'node_modules/got': { version: '11.8.6' },
				'packages/a/node_modules/got': { version: '13.0.0' },
				'node_modules/local': { resolved: 'packages/local', link: true },
			},
		});
		assert.equal(ask('package-lock.json', v3, 'got'), '11.8.6');
		assert.equal(ask('package-lock.json', v3, 'got', '*', 'packages/a'), '13.0.0');
		assert.equal(ask('package-lock.json', v3, 'got', '*', 'packages/b'), '11.8.6');
		assert.equal(ask('package-lock.json', v3, 'local'), undefined);
		assert.equal(
			ask('package-lock.json', JSON.stringify({ dependencies: { got: { version: '9.6.0' } } }), 'got'),
			'9.6.0',
		);
		assert.equal(ask('package-lock.json', 'not json', 'got'), undefined);
	});

	it('reads yarn’s, version 1 and berry', () => {
		const v1 =
			'# yarn lockfile v1\r\n\r\n"@a/b@^1.0.0", "@a/b@^1.1.0":\r\n  version "1.4.2"\r\n  dependencies:\r\n    got "^9"\r\n\r\ngot@^9:\r\n  version "9.6.0"\r\n\r\ngot@^11.0.0:\r\n  version "11.8.6"\r\n';
		assert.equal(ask('yarn.lock', v1, '@a/b', '^1.1.0'), '1.4.2');
		assert.equal(ask('yarn.lock', v1, 'got', '^11.0.0'), '11.8.6');
		assert.equal(ask('yarn.lock', v1, 'got', '>=9 <10'), '9.6.0');
		assert.equal(ask('yarn.lock', v1, 'none'), undefined);
		const berry =
			'__metadata:\n  version: 8\n\n"got@npm:^11.0.0, got@npm:^11.8.0":\n  version: 11.8.6\n  resolution: "got@npm:11.8.6"\n\n"ws@workspace:packages/ws":\n  version: 0.0.0-use.local\n';
		assert.equal(ask('yarn.lock', berry, 'got', '^11.8.0'), '11.8.6');
	});

	it('reads pnpm’s, versions 5 to 9', () => {
		const v5 =
			"lockfileVersion: 5.4\n\nspecifiers:\n  got: ^11\n\ndependencies:\n  got: 11.8.6\n  '@a/b': 1.0.0_peer@2.0.0\n\ndevDependencies:\n  link: link:../x\n\npackages:\n\n  /got/9.0.0:\n    dev: false\n";
		assert.equal(ask('pnpm-lock.yaml', v5, 'got'), '11.8.6');
		assert.equal(ask('pnpm-lock.yaml', v5, '@a/b'), '1.0.0');
		assert.equal(ask('pnpm-lock.yaml', v5, 'link'), undefined);
		const v9 =
			"lockfileVersion: '9.0'\n\nsettings:\n  autoInstallPeers: true\n\ncatalogs:\n  default:\n    got:\n      specifier: ^1\n      version: 1.0.0\n\nimporters:\n\n  .:\n    dependencies:\n      got:\n        specifier: ^12.0.0\n        version: 12.6.1\n\n  packages/a:\n    dependencies:\n      got:\n        specifier: ^13.0.0\n        version: 13.0.0\n    devDependencies:\n      '@a/b':\n        specifier: workspace:*\n        version: link:../b\n      axios:\n        specifier: ^1\n        version: 1.7.2(debug@4.3.4)\n      aliased:\n        specifier: npm:ky@1\n        version: ky@1.2.0\n\npackages:\n\n  got@9.0.0:\n    resolution: {}\n";
		assert.equal(ask('pnpm-lock.yaml', v9, 'got'), '12.6.1');
		assert.equal(ask('pnpm-lock.yaml', v9, 'got', '*', 'packages/a'), '13.0.0');
		assert.equal(ask('pnpm-lock.yaml', v9, 'axios', '*', 'packages/a'), '1.7.2');
		assert.equal(ask('pnpm-lock.yaml', v9, 'aliased', '*', 'packages/a'), '1.2.0');
		assert.equal(ask('pnpm-lock.yaml', v9, '@a/b', '*', 'packages/a'), undefined);
	});

	it('reads bun’s', () => {
		const text =
			'{ "lockfileVersion": 1, "packages": { "got": ["got@12.0.0", "", {}], "@a/b": ["@a/b@1.2.3"], "app/got": ["got@13.0.0"], } }';
		assert.equal(ask('bun.lock', text, 'got'), '12.0.0');
		assert.equal(ask('bun.lock', text, '@a/b'), '1.2.3');
		assert.equal(ask('bun.lock', text, 'got', '*', 'packages/app', 'app'), '13.0.0');
	});
});

describe('packages', () => {
	let made: Tree;
	afterEach(() => made?.dispose());
	const open = (files: Readonly<Record<string, string | object>>) => {
		made = tree(files);
		return Workspace.open(made.root);
	};

	it('takes the version from the lock file, else the lowest that the range allows', () => {
		const workspace = open({
			'package.json': { name: 'root', dependencies: { got: '^11.0.0', shared: '~2.3' } },
			'pnpm-workspace.yaml':
				'packages:\n  - packages/*\ncatalog:\n  axios: ^1.6.0 # why\ncatalogs:\n  next:\n    "ky": 2.0.0\n',
			'package-lock.json': { packages: { 'node_modules/got': { version: '11.8.6' } } },
			'packages/a/package.json': {
				name: 'a',
				dependencies: {
					axios: 'catalog:',
					ky: 'catalog:next',
					b: 'workspace:*',
					any: '*',
					tag: 'latest',
					alias: 'npm:undici@^6.1.0',
				},
				peerDependencies: { pg: '>=8.1 <9' },
			},
			'packages/a/x.ts': '',
		});
		const { versionOf, dir, name } = workspace.packageOf(made.at('packages/a/x.ts'));
		assert.deepEqual([dir, name], [made.at('packages/a'), 'a']);
		const expected = {
			got: '11.8.6',
			shared: '2.3.0',
			axios: '1.6.0',
			ky: '2.0.0',
			b: undefined,
			any: undefined,
			tag: undefined,
			alias: '6.1.0',
			pg: '8.1.0',
			none: undefined,
		};
		for (const [dependency, version] of Object.entries(expected))
			assert.equal(versionOf(dependency), version, dependency);
	});

	it('finds the Node version', () => {
		const cases: [Readonly<Record<string, string | object>>, number][] = [
			[{ 'package.json': { engines: { node: '>=14' } } }, 14],
			[{ 'package.json': { engines: { node: '^18.12 || >=20' } }, '.nvmrc': '22' }, 18],
			[{ 'package.json': { engines: { node: '*' } }, '.nvmrc': 'v22.3.0\n' }, 22],
			[{ 'package.json': {}, '.nvmrc': 'lts/*' }, 20],
			[{ 'package.json': {}, '.nvmrc': 'lts/hydrogen' }, 18],
			[{ '.node-version': '16.20' }, 16],
			[{ '.tool-versions': 'python 3.1\nnodejs 21.0.0\n' }, 21],
			[{ Dockerfile: 'FROM node:18-alpine AS build\nFROM node:22.1-slim\n' }, 22],
			[{ 'package.json': { volta: { node: '19.1.0' } } }, 19],
			[{ 'package.json': { engines: 3 } }, 20],
			[{}, 20],
		];
		for (const [files, major] of cases) {
			const workspace = open({ ...files, 'a.ts': '' });
			assert.equal(workspace.packageOf(made.at('a.ts')).node, major, JSON.stringify(files));
			made.dispose();
		}
		// biome-ignore lint/suspicious/noTemplateCurlyInString: Dockerfiles spell arguments so
		assert.equal(nodeOfDockerfile('ARG V=18\nFROM --platform=$X node:${V}-alpine'), 18);
		assert.equal(nodeOfDockerfile('FROM gcr.io/distroless/nodejs22-debian12'), 22);
		assert.equal(nodeOfDockerfile('FROM python:3'), undefined);
	});

	it('tells libraries from services', () => {
		const library = { name: 'x', main: 'index.js' };
		const cases: [object, boolean][] = [
			[library, true],
			[{ ...library, private: true }, false],
			[{ ...library, dependencies: { express: '4' } }, false],
			[{ ...library, devDependencies: { express: '4' } }, true],
			[{ ...library, scripts: { start: 'node .' } }, false],
			[{ name: 'x' }, false],
			[{ main: 'index.js' }, false],
		];
		for (const [json, expected] of cases) {
			const workspace = open({ 'package.json': json, 'a.ts': '' });
			assert.equal(workspace.packageOf(made.at('a.ts')).isLibrary, expected, JSON.stringify(json));
			made.dispose();
		}
	});

	it('gives the root where there is no package.json', () => {
		const workspace = open({ 'src/a.ts': '' });
		assert.equal(workspace.packageOf(made.at('src/a.ts')).dir, made.root);
	});
});
