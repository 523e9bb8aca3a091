import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { ConfigError } from '../../server/engine/config/index';
import { analysisOf, finding, folder, holdfast, nothing, range } from './fakes';

describe('holdfast lint', () => {
	const here = folder();
	const withLevel = (level: 'error' | 'warning' | 'info') =>
		analysisOf([finding(`${here.dir}/a.ts`, range(1, 1, 5), { level })]);

	it('exits with 0 when there is nothing to say', async () => {
		const { code, out, err } = await holdfast(here.dir, []);
		assert.deepEqual({ code, out, err }, { code: 0, out: 'No findings in 3 files.\n', err: '' });
	});

	it('says when no file was looked at', async () => {
		const summary = { ...nothing.summary, files: 0 };
		const { code, out } = await holdfast(here.dir, [], { analysis: { ...nothing, summary } });
		assert.deepEqual(
			{ code, out },
			{ code: 0, out: 'No files were looked at: there is no code here, or all of it is ignored.\n' },
		);
	});

	it('exits with 1 for findings of at least --fail-on', async () => {
		const codes: Record<string, number[]> = {};
		for (const failOn of ['error', 'warning', 'info', 'never']) {
			codes[failOn] = [];
			for (const level of ['error', 'warning', 'info'] as const) {
				codes[failOn].push((await holdfast(here.dir, ['--fail-on', failOn], { analysis: withLevel(level) })).code);
			}
		}
		assert.deepEqual(codes, { error: [1, 0, 0], warning: [1, 1, 0], info: [1, 1, 1], never: [0, 0, 0] });
		assert.equal((await holdfast(here.dir, [], { analysis: withLevel('info') })).code, 0);
		assert.equal((await holdfast(here.dir, [], { analysis: withLevel('warning') })).code, 1);
	});

	it('exits with 3 when a part failed, whatever was found; notices change nothing', async () => {
		const failures = [
			{ rule: 'missing-timeout', file: `${here.dir}/a.ts`, message: 'Cannot read properties of undefined' },
		];
		assert.equal(
			(await holdfast(here.dir, ['--fail-on', 'never'], { analysis: { ...withLevel('error'), failures } })).code,
			3,
		);
		assert.equal((await holdfast(here.dir, [], { analysis: { ...nothing, failures } })).code, 3);
		assert.equal((await holdfast(here.dir, [], { analysis: { ...nothing, notices: [{ message: 'x' }] } })).code, 0);
	});

	it('opens the session with absolute paths and the options', async () => {
		here.write({ 'src/a.ts': '', 'c.json': '{}' });
		symlinkSync(`${here.dir}/src`, `${here.dir}/link`);
		const { opened } = await holdfast(`${here.dir}/src`, [
			'a.ts',
			'../link',
			'--config',
			'../c.json',
			'--profile',
			'strict',
			'--today',
			'2027-01-31',
		]);
		const { cwd, paths, configFile, profile, today, onProgress } = opened[0]!;
		assert.deepEqual(
			{ cwd, paths, configFile, profile, today, onProgress },
			{
				cwd: `${here.dir}/src`,
				paths: [`${here.dir}/src/a.ts`, `${here.dir}/src`],
				configFile: `${here.dir}/c.json`,
				profile: 'strict',
				today: '2027-01-31',
				onProgress: undefined,
			},
		);
	});

	it('refuses paths that do not exist', async () => {
		here.write({ 'a.ts': '' });
		const { code, out, err, opened } = await holdfast(here.dir, ['a.ts', 'nope', 'b/c.ts']);
		assert.deepEqual({ code, out, opened: opened.length }, { code: 2, out: '', opened: 0 });
		assert.equal(err, 'error: There is no file or folder "nope", "b/c.ts".\n');
		assert.match((await holdfast(here.dir, ['explian', 'x'])).err, /Did you mean the command "explain"\?/);
	});

	it('reports a wrong configuration with every problem', async () => {
		const open = async () => {
			throw new ConfigError([
				{
					file: `${here.dir}/holdfast.config.json`,
					position: { line: 2, column: 3 },
					message: 'There is no key "rule". Did you mean "rules"?',
				},
				{ message: 'Another one.' },
			]);
		};
		const { code, out, err } = await holdfast(here.dir, ['--format', 'json'], { deps: { open } });
		assert.deepEqual({ code, out }, { code: 2, out: '' });
		assert.equal(
			err,
			[
				'error: The configuration cannot be used: 2 problems.',
				'',
				'holdfast.config.json:2:3',
				'  There is no key "rule". Did you mean "rules"?',
				'',
				'  Another one.',
				'',
			].join('\n'),
		);
	});

	it('says plainly that it broke, and exits with 3', async () => {
		const open = async () => {
			throw new TypeError('x is not\na function');
		};
		const quiet = await holdfast(here.dir, [], { deps: { open } });
		assert.equal(quiet.code, 3);
		assert.equal(
			quiet.err,
			'error: Holdfast stopped because of a defect of its own: x is not\nNothing was reported. Please report this with the output of HOLDFAST_DEBUG=1 holdfast …\n',
		);
		const loud = await holdfast(here.dir, [], { deps: { open }, io: { env: { HOLDFAST_DEBUG: '1' } } });
		assert.match(loud.err, /lint\.test\.ts/);
	});

	it('exits with 130 and writes nothing after Ctrl-C', async () => {
		const controller = new AbortController();
		const open = async (): Promise<never> => {
			controller.abort();
			throw new Error('cancelled');
		};
		const { code, out, err } = await holdfast(here.dir, [], { deps: { open }, io: { cancel: controller.signal } });
		assert.deepEqual({ code, out, err }, { code: 130, out: '', err: '' });
	});

	it('shows progress on a terminal only, and takes it away', async () => {
		let text = '';
		const stderr = { isTTY: true, columns: 24, write: (part: string) => (text += part) };
		const open = async ({
			onProgress,
		}: {
			onProgress?: (progress: { phase: 'analyse'; done: number; total: number }) => void;
		}) => {
			const until = Date.now() + 400;
			while (Date.now() < until && text === '') onProgress?.({ phase: 'analyse', done: 120, total: 400 });
			throw new Error('enough');
		};
		await holdfast(here.dir, [], { deps: { open }, io: { stderr } });
		assert.ok(text.startsWith('\r\u001b[2KAnalysing: 120 of 400 f\r\u001b[2Kerror: '), JSON.stringify(text));
	});

	it('prints the version and help', async () => {
		assert.deepEqual(await holdfast(here.dir, ['--version']), {
			code: 0,
			out: '1.2.3\n',
			err: '',
			opened: [],
			fixing: [],
		});
		const { code, out } = await holdfast(here.dir, ['--help']);
		assert.equal(code, 0);
		assert.match(out, /^Holdfast finds /);
	});
});

describe('colour', () => {
	const here = folder();
	const coloured = async (argv: string[], env: Record<string, string>, isTTY: boolean): Promise<boolean> => {
		let out = '';
		const stdout = { isTTY, columns: 80, write: (text: string) => (out += text) };
		await holdfast(here.dir, argv, { io: { env, stdout } });
		return out.includes('\u001b[');
	};

	it('follows the option, NO_COLOR, FORCE_COLOR and the terminal, in this order', async () => {
		assert.equal(await coloured([], {}, true), true);
		assert.equal(await coloured([], {}, false), false);
		assert.equal(await coloured([], { TERM: 'dumb' }, true), false);
		assert.equal(await coloured([], { FORCE_COLOR: '1' }, false), true);
		assert.equal(await coloured([], { FORCE_COLOR: '0' }, true), false);
		assert.equal(await coloured([], { NO_COLOR: '1', FORCE_COLOR: '1' }, true), false);
		assert.equal(await coloured([], { NO_COLOR: '' }, true), true);
		assert.equal(await coloured(['--color'], { NO_COLOR: '1' }, false), true);
		assert.equal(await coloured(['--no-color'], { FORCE_COLOR: '1' }, true), false);
		assert.equal(await coloured(['--color', '--format', 'json'], {}, true), false);
	});
});
