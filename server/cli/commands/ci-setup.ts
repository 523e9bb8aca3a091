/** What sets Holdfast up in CI: a workflow for GitHub Actions, a job for GitLab. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Path of the workflow in a repository, and the other name it may have. */
export const WORKFLOW = '.github/workflows/holdfast.yml';
export const WORKFLOW_NAMES: readonly string[] = [WORKFLOW, '.github/workflows/holdfast.yaml'];

const DOCS = 'https://github.com/holdfast-dev/holdfast/blob/main/docs/ci.md';
/** Where nothing says which one it is. */
const DEFAULT_BRANCHES: readonly string[] = ['main', 'master'];
/** Names of branches that stand for themselves in a workflow's filter, where `*`, `?`, `!`, `+` and `[` do not. */
const PLAIN_BRANCH = /^\w[\w./-]*$/;

export interface CiSetup {
	/** Of Holdfast. */
	readonly version: string;
	/** The folder to lint, relative to the repository's root; '' for the root itself. */
	readonly folder: string;
}

/**
 * The workflow for GitHub Actions.
 * @param branches those whose pushes are linted
 */
export function workflow({ version, folder }: CiSetup, branches: readonly string[]): string {
	return `# Lints with Holdfast: ${DOCS}
name: Holdfast

on:
  pull_request:
  push:
    branches: [${branches.map((name) => JSON.stringify(name)).join(', ')}]

permissions:
  contents: read

jobs:
  holdfast:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          # The whole history: what a pull request changes is told from the branch it goes into.
          fetch-depth: 0
          persist-credentials: false
      - uses: holdfast-dev/holdfast@v${version.split('.')[0]}
        with:${folder === '' ? '' : `\n          working-directory: ${yamlText(folder)}`}
          # Nothing on a push: then everything counts.
          changed: \${{ github.base_ref && format('origin/{0}', github.base_ref) }}
`;
}

/** A job for .gitlab-ci.yml. */
export function gitlabJob({ version, folder }: CiSetup): string {
	const report = 'gl-code-quality-report.json';
	return `holdfast:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
${folder === '' ? '' : `    - ${yamlText(`cd -- ${shellWord(folder)}`)}\n`}    - npx --yes holdfast@${version} --output "gitlab=$CI_PROJECT_DIR/${report}"
  artifacts:
    when: always
    reports:
      codequality: ${report}
`;
}

/** How an expression of GitHub's begins. */
const EXPRESSION = '$' + '{{';
/** What YAML does not allow in a text as it is, and JSON does. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff]|\p{Cs}/gu;

/** A double-quoted YAML text, in which nothing is an expression of GitHub's. */
function yamlText(text: string): string {
	return JSON.stringify(text)
		.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.replaceAll(EXPRESSION, `${EXPRESSION} '${EXPRESSION}' }}`);
}

/** One word for a POSIX shell. */
export function shellWord(text: string): string {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Whether a repository is set up for GitLab and not for GitHub: by its files, else by where it was cloned from. */
export function isGitLab(repository: string): boolean {
	if (existsSync(join(repository, '.github/workflows'))) return false;
	if (existsSync(join(repository, '.gitlab-ci.yml'))) return true;
	const config = read(join(gitFolder(repository), 'config')) ?? '';
	const origin = /^\[remote "origin"\]\s*\n(?:\s+.*\n)*?\s+url\s*=\s*(.+)$/m.exec(config)?.[1] ?? '';
	return /^(?:\w+:\/\/)?(?:[^@/]+@)?[\w.-]*gitlab/.test(origin);
}

/** The branches that pushes are linted on: the default branch as the clone knows it, else the usual ones. Runs no git. */
export function defaultBranches(repository: string): readonly string[] {
	const head = read(join(gitFolder(repository), 'refs/remotes/origin/HEAD'));
	const name = /^ref: refs\/remotes\/origin\/(.+)$/.exec(head?.trim() ?? '')?.[1];
	return name !== undefined && PLAIN_BRANCH.test(name) ? [name] : DEFAULT_BRANCHES;
}

/** The folder with the refs: of a worktree that of the repository it belongs to. */
function gitFolder(repository: string): string {
	const dotGit = join(repository, '.git');
	if (statSync(dotGit, { throwIfNoEntry: false })?.isDirectory()) return dotGit;
	const own = /^gitdir: (.+)$/m.exec(read(dotGit) ?? '')?.[1];
	if (own === undefined) return dotGit;
	const folder = resolve(repository, own.trim());
	return resolve(folder, read(join(folder, 'commondir'))?.trim() ?? '.');
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
