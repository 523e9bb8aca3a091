/** A git repository in a temporary folder, the same on every machine. */
import { spawnSync } from 'node:child_process';
import { type Tree, tree } from '../engine/tree';

export interface Repository extends Tree {
	/** Runs git there; throws what it says when it fails. */
	git(...args: readonly string[]): string;
	/** Commits everything there is. */
	commit(message: string): string;
}

/** Makes a repository on the branch `main` with one commit of these files. */
export function repository(files: Readonly<Record<string, string | object>>): Repository {
	const made = tree(files);
	const git = (...args: readonly string[]): string => {
		const done = spawnSync('git', args, { cwd: made.root, encoding: 'utf8', env: ENV });
		if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
		return done.stdout.trim();
	};
	const commit = (message: string): string => {
		git('add', '--all');
		git('commit', '--quiet', '--allow-empty', '--message', message);
		return git('rev-parse', 'HEAD');
	};
	git('init', '--quiet', '--initial-branch', 'main');
	commit('start');
	return { ...made, git, commit };
}

const { GIT_DIR: _, GIT_INDEX_FILE: __, GIT_WORK_TREE: ___, ...inherited } = process.env;
const WHO = { NAME: 'A Developer', EMAIL: 'dev@example.com', DATE: '2026-01-01T00:00:00Z' };
const ENV = {
	...inherited,
	// No settings of the machine: hooks, signing, line ends.
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_CONFIG_SYSTEM: '/dev/null',
	...Object.fromEntries(
		Object.entries(WHO).flatMap(([key, value]) => [
			[`GIT_AUTHOR_${key}`, value],
			[`GIT_COMMITTER_${key}`, value],
		]),
	),
};
