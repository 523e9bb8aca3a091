import assert from 'node:assert/strict';
import { parse } from '../../server/cli/args';
import { help } from '../../server/cli/help';
import { UsageError } from '../../server/cli/io';
import { COMMANDS, OPTIONS } from '../../server/cli/options';
import { FORMATS } from '../../server/cli/reporters/index';
import { anyOf } from '../../server/engine/config/suggest';

const lint = {
	command: 'lint',
	paths: [],
	format: 'pretty',
	outputs: [],
	failOn: 'warning',
	maxFindings: 0,
	rules: {},
	baseline: undefined,
	baselineStrict: false,
	changed: undefined,
	stdinFilepath: undefined,
	fix: undefined,
	dryRun: false,
	profile: undefined,
	today: undefined,
	config: undefined,
	colour: undefined,
};

describe('arguments', () => {
	it('give a command with its options', () => {
		assert.deepEqual(parse([]), lint);
		assert.deepEqual(parse(['a', 'b/']), { ...lint, paths: ['a', 'b/'] });
		assert.deepEqual(parse(['lint', 'lint', '--', '-x', '--help']), { ...lint, paths: ['lint', '-x', '--help'] });
		assert.deepEqual(
			parse(['--format=json', '--fail-on', 'never', '--profile', 'strict', '--config', 'c.json', '--no-color', '.']),
			{
				...lint,
				paths: ['.'],
				format: 'json',
				failOn: 'never',
				profile: 'strict',
				config: 'c.json',
				colour: false,
			},
		);
		assert.deepEqual(parse(['--today', '2027-01-31']), { ...lint, today: '2027-01-31' });
		assert.deepEqual(parse(['explain', 'a.ts:3', '--color']), {
			command: 'explain',
			target: 'a.ts:3',
			config: undefined,
			colour: true,
		});
		assert.deepEqual(parse(['--no-color', '--color']), { ...lint, colour: true });
		assert.deepEqual(parse(['--fix']), { ...lint, fix: 'safe' });
		assert.deepEqual(parse(['--rule', 'a=off', '--rule=b=error', '--max-findings', '3', '--output', 'json=a=b.json']), {
			...lint,
			rules: { a: 'off', b: 'error' },
			maxFindings: 3,
			outputs: [{ format: 'json', file: 'a=b.json' }],
		});
		assert.deepEqual(parse(['--changed']), { ...lint, changed: { base: undefined, next: undefined } });
		assert.deepEqual(parse(['--changed', 'main', 'src']), {
			...lint,
			paths: ['main', 'src'],
			changed: { base: undefined, next: 'main' },
		});
		assert.deepEqual(parse(['--changed=v1', 'src']), {
			...lint,
			paths: ['src'],
			changed: { base: 'v1', next: undefined },
		});
		assert.deepEqual(parse(['--no-baseline']), { ...lint, baseline: false });
		assert.deepEqual(parse(['--baseline', 'b.json', '--baseline-strict', '--stdin-filepath', 'a.ts']), {
			...lint,
			baseline: 'b.json',
			baselineStrict: true,
			stdinFilepath: 'a.ts',
		});
		const {
			command: _,
			format,
			outputs,
			failOn,
			maxFindings,
			baselineStrict,
			changed,
			stdinFilepath,
			fix,
			dryRun,
			...common
		} = lint;
		assert.deepEqual(parse(['baseline', '--prune', 'src']), {
			...common,
			command: 'baseline',
			paths: ['src'],
			prune: true,
		});
		assert.deepEqual(parse(['init', 'app', '--with-workflow']), {
			command: 'init',
			folder: 'app',
			withBaseline: false,
			withWorkflow: true,
			colour: undefined,
		});
		assert.deepEqual(parse(['--fix-unsafe', '--fix', '--dry-run']), { ...lint, fix: 'unsafe', dryRun: true });
	});

	it('ask for help or the version, whatever else is there', () => {
		assert.deepEqual(parse(['-h']), { command: 'help', topic: undefined });
		assert.deepEqual(parse(['explain', '--help']), { command: 'help', topic: 'explain' });
		assert.deepEqual(parse(['help', 'lint']), { command: 'help', topic: 'lint' });
		assert.deepEqual(parse(['help']), { command: 'help', topic: undefined });
		assert.deepEqual(parse(['-v']), { command: 'version' });
	});

	const formats = anyOf(FORMATS);
	const wrong: readonly (readonly [string[], string])[] = [
		[['--fromat', 'json'], 'There is no option --fromat. Did you mean --format?'],
		[['--frobnicate'], 'There is no option --frobnicate.'],
		[['-x'], 'There is no option -x.'],
		[['--format', 'xml'], `--format must be ${formats}; found "xml".`],
		[['--format', 'jsn'], `--format must be ${formats}; found "jsn". Did you mean "json"?`],
		[['--format'], `--format needs a value: ${formats}.`],
		[['--config', '--format', 'json'], '--config needs a value: a file.'],
		[['--config='], '--config needs a value: a file.'],
		[['--today'], '--today needs a value: a day such as 2027-01-31.'],
		[['--today', '2027-02-30'], '--today must be a day such as 2027-01-31; found "2027-02-30".'],
		[['--today=tomorrow'], '--today must be a day such as 2027-01-31; found "tomorrow".'],
		[['explain', 'a.ts', '--today', '2027-01-31'], 'holdfast explain has no option --today; holdfast lint has.'],
		[['--fail-on', 'warn'], '--fail-on must be error, warning, info or never; found "warn". Did you mean "warning"?'],
		[['--color=always'], '--color takes no value; found "always".'],
		[['explain', 'a.ts', '--format', 'json'], 'holdfast explain has no option --format; holdfast lint has.'],
		[['explain', 'a.ts', '--fix'], 'holdfast explain has no option --fix; holdfast lint has.'],
		[['--fix=all'], '--fix takes no value; found "all".'],
		[['--fixes'], 'There is no option --fixes. Did you mean --fix?'],
		[['--dry-run'], '--dry-run shows what --fix or --fix-unsafe would change; it needs one of them.'],
		[['baseline', '--fix'], 'holdfast baseline has no option --fix; holdfast lint has.'],
		[['--prune'], 'holdfast lint has no option --prune; holdfast baseline has.'],
		[['init', 'a', 'b'], 'holdfast init takes one folder; found 2: a b'],
		[['--no-baseline', '--baseline', 'x'], '--baseline and --no-baseline cannot be used together.'],
		[['--changed', '--stdin-filepath', 'x'], '--stdin-filepath and --changed cannot be used together.'],
		[['--changed='], '--changed needs a value: BASE.'],
		[['--output', 'json=r', '--output=sarif=r'], '--output: two reports would go to r; give each a file of its own.'],
		[
			['--max-findings', '1', '--fail-on', 'never'],
			'--max-findings has no effect with --fail-on never; leave one of them out.',
		],
		[['explain'], 'holdfast explain needs to know what: a rule, a module, a file, or file:line.'],
		[['explain', 'a', 'b'], 'holdfast explain takes one thing at a time; found 2: a b'],
		[['help', 'explian'], 'There is no command "explian". Did you mean "explain"?'],
	];
	for (const [argv, message] of wrong) {
		it(`are refused: ${argv.join(' ')}`, () => {
			assert.throws(
				() => parse(argv),
				(error) => error instanceof UsageError && error.message === message,
			);
		});
	}
});

describe('help', () => {
	for (const topic of [undefined, ...COMMANDS]) {
		it(`names every option and fits 80 columns: ${topic ?? 'general'}`, () => {
			const text = help(topic);
			for (const { name } of OPTIONS.filter(({ commands }) => commands.includes(topic ?? 'lint')))
				assert.ok(text.includes(`--${name}`), name);
			for (const line of text.split('\n')) assert.ok(line.length <= 80, line);
		});
	}
});
