/** The snippets of docs/ci.md are what the tools they are for take, and the same as what init writes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parse as parseArgs } from '../../server/cli/args';
import { gitlabJob, workflow } from '../../server/cli/commands/ci-setup';
import { isCodeFile } from '../../server/engine/workspace/discover';
import { schemaErrors, yamlFile } from '../cli/public-schema';

const page = readFileSync('docs/ci.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const blocks = (language: string) =>
	[...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);
const yaml = blocks('yaml').map((text) => parse(text));

describe('docs/ci.md', () => {
	const workflows = yaml.filter(({ on }) => on);
	const action = yamlFile('action.yml');

	it('shows workflows, each as the schema has them', () => {
		assert.equal(workflows.length, 3);
		for (const one of workflows) assert.deepEqual(schemaErrors('github-workflow', one), []);
	});

	it('shows first what init writes', () => {
		assert.deepEqual(workflows[0], parse(workflow({ version, folder: '' }, ['main'])));
		assert.deepEqual(
			yaml.filter(({ holdfast }) => holdfast),
			[parse(gitlabJob({ version, folder: '' }))],
		);
	});

	it('gives the action inputs that it has, reads outputs that it has, and describes them all', () => {
		const steps = workflows.flatMap(({ jobs }) => jobs.holdfast.steps);
		const given = steps.filter(({ uses }) => uses?.startsWith('holdfast-dev/')).map((step) => step.with);
		assert.equal(given.length, 2);
		for (const name of given.flatMap(Object.keys)) assert.ok(name in action.inputs, name);
		for (const [, name] of page.matchAll(/steps\.holdfast\.outputs\.([\w-]+)/g))
			assert.ok(name! in action.outputs, name);
		const described = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
		assert.deepEqual(described, [...Object.keys(action.inputs), ...Object.keys(action.outputs)]);
	});

	it('may write only where something is uploaded', () => {
		const uploads = (one: object) => JSON.stringify(one).includes('upload-sarif');
		for (const one of workflows) {
			const expected = uploads(one)
				? { actions: 'read', contents: 'read', 'security-events': 'write' }
				: { contents: 'read' };
			assert.deepEqual(one.permissions, expected);
		}
	});

	it('names this version, and options that there are', () => {
		const runs = [...page.matchAll(/npx --yes holdfast@(\S+) (.*)/g)];
		assert.equal(runs.length, 2);
		for (const [, named, options] of runs) {
			assert.equal(named, version);
			parseArgs(options!.replaceAll('"', '').split(' '));
		}
		const args = /such as `(--profile strict)`/.exec(page)![1]!;
		assert.equal(parseArgs(args.split(' ')).command, 'lint');
	});

	it('names the hook that there is, at this version', () => {
		const [config, ...others] = yaml.filter(({ repos }) => repos);
		assert.deepEqual([others, schemaErrors('pre-commit-config', config, ['pre-commit-hooks'])], [[], []]);
		const [{ rev, hooks }] = config.repos;
		assert.deepEqual([rev, hooks], [`v${version}`, [{ id: yamlFile('.pre-commit-hooks.yaml')[0].id }]]);
	});

	it('hands lint-staged files that are code, all kinds of them', () => {
		const [pattern] = Object.keys(JSON.parse(blocks('json')[0]!));
		const kinds = /^\*\.\{(.*)\}$/.exec(pattern!)![1]!.split(',');
		const known = ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx', 'vue', 'json', 'md'];
		assert.deepEqual(
			kinds,
			known.filter((kind) => isCodeFile(`/a.${kind}`)),
		);
	});
});
