/** `clients` and `guards`: what is refused, where an entry counts, and what becomes of it when code changes. */
import assert from 'node:assert/strict';
import { ConfigError } from '../../server/engine/config/index';
import { open } from '../../server/engine/open';
import type { Session } from '../../server/engine/session';
import { type Tree, tree } from '../engine/tree';

const SEND =
	'export const send = (url: string, options: { timeoutMs?: number }) => fetch(url, { signal: later(options) });\n';
const CALL =
	"import { send } from '@acme/http';\nexport const load = () => send('https://api.example.com/orders', {});\n";
const ENTRY = { module: '@acme/http', export: 'send', options: 1, timeout: 'timeoutMs' };
const FILE = { ...ENTRY, module: './src/http' };

describe('own clients and guards', () => {
	let made: Tree;
	afterEach(() => made?.dispose());

	const opened = (files: Readonly<Record<string, string | object>>, config?: string): Promise<Session> => {
		made = tree({ '.git/HEAD': '', 'package.json': { private: true }, ...files });
		return open({ cwd: made.root, paths: [], ...(config ? { configFile: made.at(config) } : {}) });
	};
	const found = (session: Session): string[] => {
		const { findings, failures } = session.analyse();
		assert.deepEqual(failures, []);
		return findings.map(({ file, range }) => `${file.slice(made.root.length + 1)}:${range.start.line}`);
	};
	const notices = (session: Session): string[] =>
		session
			.analyse()
			.notices.map(
				({ file, position, message }) =>
					`${file?.slice(made.root.length + 1)}:${position?.line}:${position?.column} ${message}`,
			);

	describe('are refused', () => {
		/** Problems as `line:column message`, of a configuration whose first line is `{`. */
		const problemsOf = async (...lines: string[]): Promise<string[]> => {
			const files = { 'holdfast.config.jsonc': ['{', ...lines, '}'].join('\n'), 'src/http.ts': SEND };
			const error = await opened(files).then(
				() => assert.fail('expected a ConfigError'),
				(error: unknown) => error,
			);
			assert.ok(error instanceof ConfigError, String(error));
			return error.problems.map(
				({ position, message }) => `${position?.line}:${position?.column} ${message.replace(made.root, 'the root')}`,
			);
		};

		it('with a key that is unknown, missing, or of another type', async () => {
			assert.deepEqual(
				await problemsOf(
					'"clients": [',
					'{ "modul": "@acme/http", "export": "send" },',
					'{ "module": "@acme/http", "export": "a b", "options": "1", "kind": "klass" },',
					'{ "module": " ", "export": "send", "options": 1, "timeout": "a..b", "methods": [], "defaultTimeoutMs": 0 },',
					'{ "module": "@acme/http", "export": "send", "methods": { "get": "1" }, "url": -1 } ],',
					'"guards": [{ "module": "@acme/limits", "export": "within" }]',
				),
				[
					'3:1 "clients[0]" has no "module"; expected a module, such as "./src/http.ts" or "@acme/http" there.',
					'3:3 There is no key "modul" in "clients". Did you mean "module"?',
					'4:37 "clients[1].export" must be the name of an export, such as "send" or "default"; found "a b".',
					'4:55 "clients[1].options" must be a whole number of at least 0; found "1".',
					'4:68 "clients[1].kind" must be "function", "class", "factory" or "object"; found "klass". Did you mean "class"?',
					'5:13 "clients[2].module" must be a module, such as "./src/http.ts" or "@acme/http"; found " ".',
					'5:61 "clients[2].timeout" must be the path of an option, such as "timeoutMs" or "timeout.request" or a whole number of at least 0; found "a..b".',
					'5:80 "clients[2].methods" must be a non-empty list of names or an object of methods; found an empty list.',
					'5:104 "clients[2].defaultTimeoutMs" must be a whole number of at least 1, or null; found 0.',
					'6:65 "clients[3].methods.get" must be a whole number of at least 0; found "1".',
					'6:79 "clients[3].url" must be a whole number of at least 0; found -1.',
					'7:12 "guards[0]" has no "bounds"; expected a whole number of at least 0 there.',
				],
			);
		});

		it('with keys that contradict each other', async () => {
			assert.deepEqual(
				await problemsOf(
					'"clients": [',
					'{ "module": "@acme/a", "export": "send", "timeout": "timeoutMs" },',
					'{ "module": "@acme/b", "export": "send", "clientOptions": 0, "unit": "s" },',
					'{ "module": "@acme/c", "export": "Client", "kind": "class" },',
					'{ "module": "@acme/d", "export": "api", "kind": "object", "methods": {} },',
					'{ "module": "@acme/e", "export": "send", "options": 1, "timeout": 1, "signal": 1 } ],',
					'"guards": [{ "module": "@acme/limits", "export": "within", "bounds": 0, "timeout": 0 }]',
				),
				[
					'3:53 "timeout" is an option, but which argument holds the options is not said: add "options".',
					'4:59 "clientOptions" is for a class or a factory; this is a function. Options of a call are "options".',
					'4:70 "unit" is the unit of "timeout", which is not there.',
					'5:52 A class is not called itself: name its methods in "methods".',
					'6:49 An object is not called itself: name its methods in "methods".',
					'7:80 "timeout" and "signal" are the same argument.',
					'7:67 "timeout" and "options" are the same argument; an option is named by its path.',
					'7:80 "signal" and "options" are the same argument; an option is named by its path.',
					'8:84 "timeout" and "bounds" are the same argument.',
				],
			);
		});

		it('with a module that leads nowhere, and a path that is written like a package', async () => {
			assert.deepEqual(
				await problemsOf(
					'"clients": [',
					'{ "module": "./src/htp", "export": "send" },',
					'{ "module": "src/http.ts", "export": "send" } ]',
				),
				[
					'3:13 "./src/htp" leads to no file from here: it is not there, is ignored, or lies outside the root. Paths are relative to this configuration\'s folder.',
					'4:13 "src/http.ts" is the name of a package here; for the file write "./src/http.ts".',
				],
			);
		});

		it('when the same export is declared twice, by whatever path', async () => {
			assert.deepEqual(
				await problemsOf(
					'"clients": [',
					'{ "module": "./src/http", "export": "send" },',
					'{ "module": "./src/http.ts", "export": "send" } ],',
					'"guards": [{ "module": "./src/http.js", "export": "send", "bounds": 0 }]',
				),
				[
					'4:1 `send` of ./src/http.ts is declared in clients[0] already; keep one.',
					'5:12 `send` of ./src/http.js is declared in clients[1] already; keep one.',
				],
			);
		});
	});

	it('count in the files of their configuration when they are of a package', async () => {
		const session = await opened({
			'holdfast.config.json': { clients: [ENTRY] },
			'src/a.ts': CALL,
			'packages/alone/holdfast.config.json': {},
			'packages/alone/a.ts': CALL,
			'packages/own/holdfast.config.json': { clients: [{ ...ENTRY, defaultTimeoutMs: 5000 }] },
			'packages/own/a.ts': CALL,
			'packages/without/a.ts': CALL,
		});
		assert.deepEqual(found(session), ['packages/without/a.ts:2', 'src/a.ts:2']);
	});

	it('count wherever it is imported when they are of a file, the innermost configuration first', async () => {
		const call = (from: string) => CALL.replace('@acme/http', from);
		const session = await opened({
			'holdfast.config.json': {
				clients: [{ ...FILE, module: './packages/http/src/http', options: 0 }],
			},
			'src/a.ts': call('../packages/http/src/http'),
			'packages/http/package.json': { name: '@acme/http', main: './src/http.ts', holdfast: { clients: [FILE] } },
			'packages/http/src/http.ts': SEND,
			'packages/shop/holdfast.config.json': {},
			'packages/shop/a.ts': call('../http/src/http.js'),
			'packages/shop/b.ts': CALL.replace('{}', '{ timeoutMs: 100 }'),
		});
		assert.deepEqual(found(session), ['packages/shop/a.ts:2', 'src/a.ts:2']);
	});

	it('come from the configuration that is named on the command line', async () => {
		const session = await opened(
			{
				'holdfast.config.json': { clients: [ENTRY] },
				'ci/lint.json': { clients: [{ ...FILE, module: '../src/http.ts' }] },
				'src/http.ts': SEND,
				'src/a.ts': CALL,
				'src/b.ts': CALL.replace('@acme/http', './http'),
			},
			'ci/lint.json',
		);
		assert.deepEqual(found(session), ['src/b.ts:2']);
	});

	it('of an export that a file does not have are a notice, until it has it', async () => {
		const session = await opened({
			'holdfast.config.json': '{\n  "clients": [\n    { "module": "./src/http", "export": "sned" }\n  ]\n}\n',
			'src/http.ts': "export * from './all';\n",
			'src/all.ts': SEND.replace('send', 'gone') + SEND,
			'src/a.ts':
				"import { sned } from './http';\nexport const load = () => sned('https://api.example.com/orders', {});\n",
		});
		assert.deepEqual(notices(session), [
			'holdfast.config.json:3:41 clients[0] has no effect: src/http.ts has no export "sned".',
		]);
		assert.deepEqual(found(session), []);
		session.update([{ file: made.at('src/http.ts'), text: SEND }]);
		assert.deepEqual(notices(session), [
			'holdfast.config.json:3:41 clients[0] has no effect: src/http.ts has no export "sned". Did you mean "send"?',
		]);
		session.update([{ file: made.at('src/http.ts'), text: SEND.replace('send', 'sned') }]);
		assert.deepEqual(notices(session), []);
		assert.deepEqual(found(session), ['src/a.ts:2']);
	});

	it('are none of the matter of an `export *` of a package, which may have the export', async () => {
		const session = await opened({
			'holdfast.config.json': { clients: [FILE] },
			'src/http.ts': "export * from '@acme/http';\n",
			'src/a.ts': CALL.replace('@acme/http', './http'),
		});
		assert.deepEqual(notices(session), []);
		assert.deepEqual(found(session), ['src/a.ts:2']);
	});

	it('follow edits of their file and of its users', async () => {
		const session = await opened({
			'holdfast.config.json': { clients: [FILE] },
			'src/http.ts': SEND,
			'src/a.ts': CALL.replace('@acme/http', './http'),
		});
		assert.deepEqual(found(session), ['src/a.ts:2']);
		session.update([{ file: made.at('src/http.ts'), text: SEND.replace('send', 'other') }]);
		assert.deepEqual(found(session), []);
		session.update([
			{ file: made.at('src/http.ts'), text: `${SEND}export const again = () => send('https://b.example.com', {});\n` },
			{ file: made.at('src/a.ts'), text: CALL.replace('@acme/http', './http').replace('{}', '{ timeoutMs: 9 }') },
		]);
		assert.deepEqual(found(session), ['src/http.ts:2']);
	});
});
