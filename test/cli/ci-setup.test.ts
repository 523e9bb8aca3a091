/** What init writes for CI, and the other files that CI takes: they keep to the public schemas. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { defaultBranches, gitlabJob, isGitLab, shellWord, workflow } from '../../server/cli/commands/ci-setup';
import { type Tree, tree } from '../engine/tree';
import { schemaErrors, yamlFile } from './public-schema';

const version = '1.2.3';

describe('the workflow for GitHub', () => {
	const setup = (folder = '') => parse(workflow({ version, folder }, ['main']));
	const stepOf = (name: string, folder?: string) =>
		setup(folder).jobs.holdfast.steps.find(({ uses }: { uses: string }) => uses.startsWith(`${name}@`));

	it('keeps to the schema of workflows', () => {
		for (const folder of ['', 'services/orders', 'a b: "c" #d\u0085'])
			assert.deepEqual(schemaErrors('github-workflow', setup(folder)), [], folder);
	});

	it('lints pull requests and pushes to the default branch, and may only read', () => {
		const { on, permissions, jobs } = setup();
		assert.deepEqual(on, { pull_request: null, push: { branches: ['main'] } });
		assert.deepEqual(permissions, { contents: 'read' });
		assert.equal(jobs.holdfast.permissions, undefined);
	});

	it('fetches the history that is compared with, and keeps no credentials', () => {
		assert.deepEqual(stepOf('actions/checkout').with, { 'fetch-depth': 0, 'persist-credentials': false });
		assert.equal(
			stepOf('holdfast-dev/holdfast').with.changed,
			`\${{ github.base_ref && format('origin/{0}', github.base_ref) }}`,
		);
	});

	it('takes actions by their major version, its own by that of this package', () => {
		const uses = setup().jobs.holdfast.steps.map((step: { uses: string }) => step.uses);
		for (const name of uses) assert.match(name, /@v\d+$/);
		assert.ok(uses.includes('holdfast-dev/holdfast@v1'));
	});

	it('gives the action inputs that it has', () => {
		const { inputs } = yamlFile('action.yml');
		for (const name of Object.keys(stepOf('holdfast-dev/holdfast', 'a').with)) assert.ok(name in inputs, name);
	});

	it('takes the name of a folder for nothing else', () => {
		const folder = (name: string) => stepOf('holdfast-dev/holdfast', name).with['working-directory'];
		for (const name of ['services/orders', 'a b', "it's", '"q": #', 'tür\u2028\u0085', '- a', 'a\nb: c', '*x', '!y'])
			assert.equal(folder(name), name);
		const begin = ['$', '{{'].join('');
		// What the runner makes of it is the folder's name again.
		assert.equal(folder(`a${begin} secrets.X }}`), `a${begin} '${begin}' }} secrets.X }}`);
	});
});

describe('the job for GitLab', () => {
	it('runs this version, in the folder, and keeps its report', () => {
		const { holdfast } = parse(gitlabJob({ version, folder: "it's a" }));
		assert.deepEqual(holdfast.script, [
			"cd -- 'it'\\''s a'",
			'npx --yes holdfast@1.2.3 --output "gitlab=$CI_PROJECT_DIR/gl-code-quality-report.json"',
		]);
		assert.equal(holdfast.artifacts.reports.codequality, 'gl-code-quality-report.json');
		assert.equal(parse(gitlabJob({ version, folder: '' })).holdfast.script.length, 1);
	});

	it('quotes what a shell would read', () => {
		for (const word of ['a', '-x', 'a b', "it's", '$(touch pwned)', '`x`', 'a\nb', '*', '~', '', 'tür', '"', '\\'])
			assert.equal(spawnSync('/bin/sh', ['-c', `printf %s ${shellWord(word)}`], { encoding: 'utf8' }).stdout, word);
	});
});

describe('what a repository is set up for', () => {
	let made: Tree;
	afterEach(() => made.dispose());
	const branches = (files: Readonly<Record<string, string>>, folder = '') => {
		made = tree(files);
		return defaultBranches(folder === '' ? made.root : made.at(folder));
	};
	const HEAD = '.git/refs/remotes/origin/HEAD';

	it('knows the default branch that the clone knows', () => {
		assert.deepEqual(branches({ [HEAD]: 'ref: refs/remotes/origin/develop\n' }), ['develop']);
		made.dispose();
		assert.deepEqual(branches({ [HEAD]: 'ref: refs/remotes/origin/team/next-1.0' }), ['team/next-1.0']);
	});

	it('takes the usual ones where it cannot tell, or the name is a pattern', () => {
		for (const text of [
			'',
			'0123abc',
			'ref: refs/heads/x',
			'ref: refs/remotes/origin/a*',
			'ref: refs/remotes/origin/!x',
		]) {
			assert.deepEqual(branches({ [HEAD]: text }), ['main', 'master'], text);
			made.dispose();
		}
		assert.deepEqual(branches({ 'a.ts': '' }), ['main', 'master']);
	});

	it('knows it in a worktree', () => {
		const files = {
			'repo/.git/refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/trunk\n',
			'repo/.git/worktrees/w/commondir': '../..\n',
			'w/.git': 'gitdir: ../repo/.git/worktrees/w\n',
		};
		assert.deepEqual(branches(files, 'w'), ['trunk']);
	});

	it('is where it was cloned from, when no file says', () => {
		const clonedFrom = (url: string) => {
			made = tree({ '.git/config': `[core]\n\tbare = false\n[remote "origin"]\n\tfetch = x\n\turl = ${url}\n` });
			try {
				return isGitLab(made.root);
			} finally {
				made.dispose();
			}
		};
		for (const url of ['git@gitlab.com:a/b.git', 'https://gitlab.example.com/a/b', 'ssh://git@gitlab.acme.io:22/a.git'])
			assert.equal(clonedFrom(url), true, url);
		for (const url of ['git@github.com:gitlab/b.git', 'https://github.com/a/gitlab-x', '/srv/gitlab/a.git'])
			assert.equal(clonedFrom(url), false, url);
	});

	it('is GitLab only without workflows of GitHub', () => {
		made = tree({ '.gitlab-ci.yml': '' });
		assert.equal(isGitLab(made.root), true);
		made.write('.github/workflows/ci.yml', '');
		assert.equal(isGitLab(made.root), false);
		made.remove('.gitlab-ci.yml');
		assert.equal(isGitLab(made.root), false);
	});
});

describe('.pre-commit-hooks.yaml', () => {
	const hooks = yamlFile('.pre-commit-hooks.yaml');

	it('keeps to the schema of hooks', () => assert.deepEqual(schemaErrors('pre-commit-hooks', hooks), []));

	it('starts a command that the package has', () => {
		const { bin } = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
		const [{ id, language, entry }] = hooks;
		assert.deepEqual([id, language, Object.keys(bin)], ['holdfast', 'node', [entry.split(' ')[0]]]);
	});
});
