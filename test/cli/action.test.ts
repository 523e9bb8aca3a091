/** action.yml as a runner takes it: its steps run in bash, with a stand-in for npx that starts the bundle. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FORMATS } from '../../server/cli/reporters/index';
import { type Tree, tree } from '../engine/tree';
import { built, CLI } from './built';
import { schemaErrors, yamlFile } from './public-schema';

interface Action {
	readonly inputs: Readonly<Record<string, { readonly default: string }>>;
	readonly outputs: Readonly<Record<string, { readonly value: string }>>;
	readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
	readonly id?: string;
	readonly run: string;
	readonly shell: string;
	readonly env: Readonly<Record<string, string>>;
	readonly 'working-directory': string;
}

const action: Action = yamlFile('action.yml');
const call = (path: string) => `export const load = () => fetch('https://api.example.com/${path}');\n`;

/** Stands for npx: notes what it was asked for, then runs the bundle instead of the published package. */
const NPX = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const argv = process.argv.slice(2);
const end = argv.indexOf('--');
appendFileSync(process.env.ASKED, JSON.stringify({ own: argv.slice(0, end), spec: argv[end + 1], args: argv.slice(end + 2) }));
if (!process.env.CLI) process.exit(0);
const { status } = spawnSync(process.execPath, [process.env.CLI, ...argv.slice(end + 2)], { stdio: 'inherit' });
process.exit(status);
`;

/** Of the run nothing but what npx is asked for. */
const ONLY_ASK = { CLI: '' };

describe('action.yml', () => {
	let made: Tree;
	built();
	afterEach(() => made?.dispose());

	const repository = (files: Readonly<Record<string, string | object>> = {}) => {
		made = tree({ 'repo/.git/HEAD': '', 'repo/package.json': { private: true }, 'bin/npx': NPX, ...files });
		chmodSync(made.at('bin/npx'), 0o755);
		mkdirSync(made.at('temp'));
	};

	/** Runs the steps as a runner would. */
	function runAction(given: Readonly<Record<string, string>> = {}, more: Readonly<Record<string, string>> = {}) {
		const inputs: Record<string, string> = {};
		for (const [name, input] of Object.entries(action.inputs)) inputs[name] = given[name] ?? String(input.default);
		for (const name of Object.keys(given)) assert.ok(name in action.inputs, `there is no input ${name}`);
		const value = (text: string) => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name]!);
		const [step, ...others] = action.runs.steps;
		assert.ok(step && others.length === 0 && step.shell === 'bash');
		made.write('output', '');
		made.write('summary', 'before\n');
		made.write('asked', '');
		made.write('step.sh', step.run);
		const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
		const bash = spawnSync('/bin/sh', ['-c', 'command -v bash'], { encoding: 'utf8' }).stdout.trim();
		const done = spawnSync(bash, ['--noprofile', '--norc', '-eo', 'pipefail', made.at('step.sh')], {
			cwd: join(made.at('repo'), value(step['working-directory'])),
			encoding: 'utf8',
			env: {
				...inherited,
				PATH: `${made.at('bin')}:${process.env.PATH}`,
				GITHUB_ACTIONS: 'true',
				GITHUB_WORKSPACE: made.at('repo'),
				GITHUB_OUTPUT: made.at('output'),
				GITHUB_STEP_SUMMARY: made.at('summary'),
				RUNNER_TEMP: made.at('temp'),
				ASKED: made.at('asked'),
				CLI,
				...Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, value(text)])),
				...more,
			},
		});
		if (done.error) throw done.error;
		const read = (name: string) => readFileSync(made.at(name), 'utf8');
		const asked = read('asked');
		return {
			code: done.status,
			out: done.stdout,
			err: done.stderr,
			outputs: outputsOf(read('output')),
			summary: read('summary'),
			asked: asked === '' ? undefined : JSON.parse(asked),
		};
	}

	it('keeps to the schema of actions, and runs this version of Holdfast', () => {
		assert.deepEqual(schemaErrors('github-action', action), []);
		const { version } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
		assert.equal(action.inputs.version!.default, version);
	});

	it('hands inputs to the shell as variables only', () => {
		for (const { run, env } of action.runs.steps) {
			assert.doesNotMatch(run, /\$\{\{/);
			for (const name of Object.keys(env)) assert.match(name, /^HOLDFAST_/);
		}
	});

	it('names outputs of its step', () => {
		const names = Object.entries(action.outputs).map(([name, { value }]) => [name, value]);
		assert.deepEqual(
			names,
			['findings', 'exit-code', 'sarif-file'].map((name) => [name, `\${{ steps.holdfast.outputs.${name} }}`]),
		);
		assert.equal(action.runs.steps[0]!.id, 'holdfast');
	});

	it('asks for formats that there are', () => {
		const formats = [...action.runs.steps[0]!.run.matchAll(/--(?:format |output=)([a-z]+)/g)].map(([, name]) => name!);
		assert.deepEqual(formats, ['github', 'json', 'sarif']);
		assert.deepEqual(
			formats.filter((name) => !FORMATS.includes(name)),
			[],
		);
	});

	it('annotates, sums up, counts, and fails for findings', () => {
		repository({ 'repo/src/a.ts': call('a'), 'repo/src/b.ts': call('b') });
		const { code, out, outputs, summary, asked } = runAction();
		assert.equal(code, 1);
		assert.deepEqual(outputs, { findings: '2', 'exit-code': '1', 'sarif-file': '' });
		assert.match(out, /^::warning [^\n]*file=src\/a\.ts,line=1,/m);
		assert.match(summary, /^before\n[\s\S]*missing-timeout/);
		assert.deepEqual([asked.spec, asked.own], [`holdfast@${action.inputs.version!.default}`, npxOptions()]);
	});

	it('passes when nothing is found', () => {
		repository({ 'repo/src/a.ts': 'export const a = 1;\n' });
		const { code, outputs } = runAction();
		assert.deepEqual([code, outputs], [0, { findings: '0', 'exit-code': '0', 'sarif-file': '' }]);
	});

	it('takes a folder, paths, a SARIF file, a level and further options', () => {
		repository({
			'repo/a b/src/one two.ts': call('a'),
			'repo/a b/src/three.ts': call('b'),
			'repo/a b/four.ts': call('c'),
		});
		const { code, outputs, asked, err } = runAction({
			'working-directory': 'a b',
			paths: 'src/one two.ts\r\n\nfour.ts\n',
			'sarif-file': 'reports/x y.sarif',
			'fail-on': 'never',
			'baseline-strict': 'false',
			args: '  --profile strict\n--rule missing-timeout=error ',
		});
		assert.equal(code, 0, err);
		assert.deepEqual(outputs, { findings: '2', 'exit-code': '0', 'sarif-file': 'a b/reports/x y.sarif' });
		assert.deepEqual(asked.args.slice(-7), [
			'--profile',
			'strict',
			'--rule',
			'missing-timeout=error',
			'--',
			'src/one two.ts',
			'four.ts',
		]);
		const sarif = JSON.parse(readFileSync(made.at('repo/a b/reports/x y.sarif'), 'utf8'));
		assert.deepEqual(
			sarif.runs[0].results.map(({ level }: { level: string }) => level),
			['error', 'error'],
		);
	});

	it('says what to compare with', () => {
		repository({ 'repo/a.ts': call('a') });
		const changed = (given: string) =>
			runAction({ changed: given }, ONLY_ASK).asked.args.filter((arg: string) => arg.startsWith('--changed'));
		assert.deepEqual(['', 'false', 'true', 'origin/main', '--fix'].map(changed), [
			[],
			[],
			['--changed'],
			['--changed=origin/main'],
			['--changed=--fix'],
		]);
		assert.ok(runAction({ 'baseline-strict': 'true' }, ONLY_ASK).asked.args.includes('--baseline-strict'));
	});

	it('gives the exit code of a wrong configuration, and no count', () => {
		repository({ 'repo/a.ts': call('a'), 'repo/holdfast.config.json': '{ "rule": 1 }' });
		// Left by an earlier step.
		made.write('temp/holdfast-report.json', '{ "findings": [1] }');
		const { code, outputs, summary } = runAction({ 'sarif-file': 'a.sarif' });
		assert.equal(code, 2);
		assert.deepEqual(outputs, { findings: '', 'exit-code': '2', 'sarif-file': '' });
		assert.equal(summary, 'before\n');
	});

	it('says that there is no Node.js', () => {
		repository({ 'repo/a.ts': call('a') });
		const { code, out } = runAction({}, { PATH: made.at('nothing') });
		assert.equal(code, 2);
		assert.match(out, /^::error title=Holdfast::There is no Node\.js .*actions\/setup-node/);
	});

	it('runs nothing of what its inputs hold', () => {
		repository({ 'repo/a.ts': call('a') });
		const names = Object.keys(action.inputs).filter((name) => name !== 'working-directory');
		const hostile = [
			'"; touch pwned; "',
			'$(touch pwned)',
			'`touch pwned`',
			"'; touch pwned; '",
			'\\"; touch pwned; #',
			'*',
		];
		for (const value of hostile) {
			const { asked, outputs } = runAction(Object.fromEntries(names.map((name) => [name, value])));
			const end = asked.args.indexOf('--');
			assert.equal(asked.spec, `holdfast@${value}`);
			assert.deepEqual(asked.args.slice(0, end), [
				'lint',
				'--format',
				'github',
				`--output=json=${made.at('temp/holdfast-report.json')}`,
				`--output=sarif=${value}`,
				`--fail-on=${value}`,
				`--changed=${value}`,
				...value.split(' '),
			]);
			assert.deepEqual(asked.args.slice(end + 1), [value]);
			assert.equal(outputs['exit-code'], '2');
			assert.deepEqual(pwned(made), [], value);
		}
	});

	it('writes the SARIF file where it is told, whatever its name is', () => {
		repository({ 'repo/a.ts': call('a') });
		const name = '$(touch pwned); `touch pwned` "x".sarif';
		assert.equal(runAction({ 'sarif-file': name, paths: 'a.ts' }).outputs['sarif-file'], name);
		assert.deepEqual(readdirSync(made.at('repo')).sort(), [name, '.git', 'a.ts', 'package.json'].sort());
	});

	it('lets no value write an output of its own', () => {
		repository({ 'repo/a.ts': call('a') });
		const { outputs } = runAction({ 'sarif-file': 'a\nfindings=0\nfindings<<E\n0\nE' });
		assert.equal(outputs.findings, '1');
	});

	/** npx in a folder of its own: no package of the repository is run, and no .npmrc of it is read. */
	const npxOptions = () => ['--prefix', made.at('temp/holdfast-npx'), '--yes'];
});

function pwned({ root }: Tree): string[] {
	const names = readdirSync(root, { recursive: true }) as string[];
	return names.filter((name) => /(?:^|\/)pwned$/.test(name));
}

/** GITHUB_OUTPUT as a runner reads it. */
function outputsOf(text: string): Record<string, string> {
	const outputs: Record<string, string> = {};
	const lines = text.split('\n');
	for (let i = 0; i < lines.length; i++) {
		const [, name, end] = /^([^=<]+)<<(.+)$/.exec(lines[i]!) ?? [];
		if (name === undefined) {
			const at = lines[i]!.indexOf('=');
			if (at > 0) outputs[lines[i]!.slice(0, at)] = lines[i]!.slice(at + 1);
			continue;
		}
		const close = lines.indexOf(end!, i + 1);
		outputs[name] = lines.slice(i + 1, close).join('\n');
		i = close;
	}
	return outputs;
}
