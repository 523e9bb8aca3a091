/** Configurations of inner folders, through the whole engine: discovery to findings. */
import assert from 'node:assert/strict';
import { ConfigError } from '../../server/engine/config/index';
import { open } from '../../server/engine/open';
import { type Tree, tree } from '../engine/tree';

const CALL = "export const load = () => fetch('https://api.example.com/orders');\n";

describe('configurations of inner folders', () => {
	let made: Tree;
	afterEach(() => made.dispose());

	const found = async (paths: readonly string[] = []) => {
		const session = await open({ cwd: made.root, paths: paths.map((path) => made.at(path)) });
		const { findings, failures } = session.analyse();
		assert.deepEqual(failures, []);
		return findings.map(({ file, level }) => `${file.slice(made.root.length + 1)} ${level}`);
	};

	it('decide levels, roles and what is ignored below them', async () => {
		made = tree({
			'.git/HEAD': '',
			'package.json': { private: true },
			'holdfast.config.json': { rules: { 'missing-timeout': 'error' } },
			'src/a.ts': CALL,
			'packages/quiet/holdfast.config.json': { rules: { 'missing-timeout': 'off' } },
			'packages/quiet/src/a.ts': CALL,
			'packages/info/holdfast.config.jsonc': '{ "rules": { "missing-timeout": "info" } } // with a comment',
			'packages/info/src/a.ts': CALL,
			'packages/tool/package.json': { holdfast: { roles: [{ files: ['src/**'], role: 'script' }] } },
			'packages/tool/src/a.ts': CALL,
			'packages/part/holdfast.config.json': { ignore: ['old/'] },
			'packages/part/old/a.ts': CALL,
			'packages/part/new/a.ts': CALL,
		});
		assert.deepEqual(await found(), [
			'packages/info/src/a.ts info',
			'packages/part/new/a.ts warning',
			'src/a.ts error',
		]);
		assert.deepEqual(await found(['packages/info']), ['packages/info/src/a.ts info']);
	});

	it('are refused with their place when they are wrong, unless they are ignored themselves', async () => {
		made = tree({
			'.git/HEAD': '',
			'holdfast.config.json': {},
			'.gitignore': 'dist/\n',
			'dist/holdfast.config.json': { rule: {} },
			'a/holdfast.config.json': '{\n  "rule": {}\n}\n',
			'a/a.ts': CALL,
		});
		await assert.rejects(found(), (error) => {
			assert.ok(error instanceof ConfigError);
			assert.deepEqual(
				error.problems.map(({ file, position }) => [file, position]),
				[[made.at('a/holdfast.config.json'), { line: 2, column: 3 }]],
			);
			return true;
		});
	});
});
