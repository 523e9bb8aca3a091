/** What git knows of the files that changed. Git is only asked: nothing of a repository's own is run by it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import type { FileChange } from '../engine/changed';
import { isCodeFile, isManifest } from '../engine/workspace/discover';
import { decode, encodingOf } from '../engine/workspace/encoding';
import { byText, join, normalise } from '../engine/workspace/paths';
import { type CliIo, UsageError } from './io';

export interface Changes {
	/** As it was named, or found. */
	readonly base: string;
	/** The commit that files are compared with: where the branch left its base. */
	readonly commit: string;
	readonly files: readonly FileChange[];
	/** Absolute. What changed in them is not known. */
	readonly submodules: readonly string[];
}

/** Set by CI for a pull request: where the branch it is to be merged into is named, and as what. */
const CI_BASES: readonly (readonly [string, 'branch' | 'commit'])[] = [
	['GITHUB_BASE_REF', 'branch'],
	['CI_MERGE_REQUEST_DIFF_BASE_SHA', 'commit'],
	['CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'branch'],
	['BITBUCKET_PR_DESTINATION_BRANCH', 'branch'],
	['SYSTEM_PULLREQUEST_TARGETBRANCH', 'branch'],
	['BUILDKITE_PULL_REQUEST_BASE_BRANCH', 'branch'],
	['CHANGE_TARGET', 'branch'],
];
const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
const FETCH =
	'Clones in CI often have one commit only: fetch the whole history (`fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab CI).';

/**
 * Files that differ from where HEAD left `base`: committed, staged, unstaged and untracked; renames are followed.
 * @param base a branch or commit; undefined: the one that CI names, else the repository's main branch
 * Throws UsageError, with what to do, when that cannot be found out.
 */
export function changesSince(base: string | undefined, { cwd, env }: Pick<CliIo, 'cwd' | 'env'>): Changes {
	const top = normalise(new Git(cwd).topLevel());
	const git = new Git(top);
	if (git.line(['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined) {
		throw new UsageError('--changed: the repository has no commit yet to compare with.', 'Run without --changed.');
	}
	const found = base === undefined ? defaultBase(git, env) : { base, commit: git.commit(base) ?? unknownBase(base) };
	const commit = git.line(['merge-base', 'HEAD', found.commit]);
	if (commit === undefined) {
		throw new UsageError(`--changed: HEAD and "${found.base}" have no commit in common in this clone.`, FETCH);
	}
	const index = git.index(top);
	const files = [...tracked(git, top, commit, index.files), ...untracked(git, top)];
	return { base: found.base, commit, files, submodules: index.submodules };
}

/** True for a word that names a branch or commit here. */
export function isRevision(word: string, cwd: string): boolean {
	return new Git(cwd).commit(word) !== undefined;
}

function defaultBase(git: Git, env: CliIo['env']): { readonly base: string; readonly commit: string } {
	for (const [name, kind] of CI_BASES) {
		const value = env[name]?.replace(/^refs\/heads\//, '');
		// Buildkite says "false" outside pull requests.
		if (!value || value === 'false') continue;
		const bases = kind === 'branch' ? [`origin/${value}`, value] : [value];
		for (const base of bases) {
			const commit = git.commit(base);
			if (commit) return { base, commit };
		}
		throw new UsageError(`--changed: ${name} names "${value}", which is not in this clone.`, FETCH);
	}
	for (const base of USUAL_BASES) {
		const commit = git.commit(base);
		if (commit) return { base, commit };
	}
	throw new UsageError(
		'--changed: it is not clear which branch to compare with.',
		'Name it: holdfast --changed=<branch or commit>',
	);
}

function unknownBase(base: string): never {
	throw new UsageError(`--changed: there is no branch or commit "${base}" in this clone.`, FETCH);
}

interface Row {
	readonly file: string;
	readonly from?: string;
	/** What it was at the base; undefined: it was not there, or no regular file. */
	readonly blob?: string;
}

/**
 * Files that differ from the commit, as they are in the working tree now. Git itself compares no file of the working
 * tree: it would run the filters that a repository's attributes and configuration name.
 */
function tracked(git: Git, top: string, commit: string, index: ReadonlyMap<string, string>): FileChange[] {
	const rows = new Map(sinceCommit(git, top, commit).map((row) => [row.file, row]));
	for (const [file, blob] of index) {
		if (!isAsked(file) || rows.has(file) || blobOf(file, blob) === blob) continue;
		rows.set(file, { file, blob });
	}
	const wanted = [...rows.values()].filter(({ file, from }) => isAsked(file) || isAsked(from ?? file));
	const texts = git.blobs(wanted.flatMap(({ blob }) => blob ?? []));
	return wanted
		.map(({ file, from, blob }) => ({
			file,
			...(from === undefined ? {} : { from }),
			before: blob === undefined || isNone(blob) ? null : (texts.get(blob) ?? lacking(file)),
		}))
		.filter(({ file, before }) => before !== null || isRegular(file))
		.sort((a, b) => byText(a.file, b.file));
}

/** What the index has otherwise than the commit. */
function sinceCommit(git: Git, top: string, commit: string): Row[] {
	const fields = git.list(['diff-index', '--cached', '--raw', '--no-abbrev', '-z', '-M', commit, '--']);
	const rows: Row[] = [];
	for (let i = 0; i < fields.length; ) {
		// `:100644 100644 <blob> <blob> R090`, then one path, or two of a rename.
		const [mode = '', , blob, , status = ''] = fields[i++]!.slice(1).split(' ');
		const path = join(top, fields[i++]!);
		const to = status.startsWith('R') || status.startsWith('C') ? join(top, fields[i++]!) : undefined;
		// Only regular files: a link or a submodule holds no code. Of a copy the original is still there.
		const old = mode.startsWith('100') ? blob : undefined;
		if (to === undefined) rows.push({ file: path, blob: old });
		else if (status.startsWith('R')) rows.push({ file: to, from: path, blob: old });
		else rows.push({ file: to });
	}
	return rows;
}

/** The id that git gives to what is in a file; undefined when it is gone. @param like an id of the same kind */
function blobOf(file: string, like: string): string | undefined {
	try {
		if (!lstatSync(file).isFile()) return undefined;
		const bytes = readFileSync(file);
		const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
		return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
	} catch {
		return undefined;
	}
}

function isRegular(file: string): boolean {
	return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

const isAsked = (file: string): boolean => isCodeFile(file) || isManifest(file);
const isNone = (blob: string): boolean => /^0+$/.test(blob);

function lacking(file: string): never {
	throw new UsageError(
		`--changed: this clone lacks the old version of ${file} (a partial clone?), and Holdfast fetches nothing.`,
		'Fetch it first: git fetch --refetch --filter=blob:limit=10m',
	);
}

function untracked(git: Git, top: string): FileChange[] {
	const paths = git.list(['ls-files', '--others', '--exclude-standard', '--full-name', '-z']);
	return paths
		.map((path) => ({ file: join(top, path), before: null }))
		.filter(({ file }) => isAsked(file) && isRegular(file));
}

/**
 * A hook gets GIT_DIR, and in a linked worktree git then takes the working directory for the top of the repository.
 * In a partial clone git would go to the network for what it lacks.
 */
function environment(): NodeJS.ProcessEnv {
	const { GIT_DIR, ...rest } = process.env;
	return { ...rest, ...(rest.GIT_WORK_TREE && GIT_DIR ? { GIT_DIR } : {}), GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
}

const MOST_BYTES = 1 << 30;

class Git {
	constructor(private readonly cwd: string) {}

	/** The one line that git answers; undefined when it fails. */
	line(args: readonly string[]): string | undefined {
		const { status, stdout } = this.run(args);
		const line = stdout.toString('utf8').trimEnd();
		return status === 0 && line !== '' ? line : undefined;
	}

	/** Throws UsageError outside a repository, or with what else git says. */
	topLevel(): string {
		const { status, stdout, stderr } = this.run(['rev-parse', '--show-toplevel']);
		const path = stdout.toString('utf8').replace(/\r?\n$/, '');
		if (status === 0 && path !== '') return path;
		const said = stderr.toString('utf8').trim();
		if (said === '' || /not a git repository/.test(said)) {
			throw new UsageError('--changed: this folder is not in a git repository.', 'Run without --changed.');
		}
		throw new UsageError(
			`--changed: git does not read this repository: ${said.split('\n')[0]}`,
			said.split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim(),
		);
	}

	commit(name: string): string | undefined {
		return this.line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
	}

	/** Fields that end with a zero byte. Throws UsageError when git fails. */
	list(args: readonly string[]): string[] {
		const { status, stdout, stderr } = this.run(args);
		if (status !== 0) throw new UsageError(`--changed: git ${args[0]} failed: ${stderr.toString('utf8').trim()}`);
		return stdout.toString('utf8').split('\0').slice(0, -1);
	}

	/** Regular files of the index with their blobs, and its submodules; absolute. */
	index(top: string): { readonly files: ReadonlyMap<string, string>; readonly submodules: readonly string[] } {
		const files = new Map<string, string>();
		const submodules: string[] = [];
		for (const row of this.list(['ls-files', '--stage', '-z', '--full-name'])) {
			// `100644 <blob> <stage>`, a tab, the path.
			const [, mode = '', blob = '', path = ''] = /^(\d+) (\w+) \d\t([\s\S]*)$/.exec(row) ?? [];
			if (mode === '160000') submodules.push(join(top, path));
			else if (mode.startsWith('100')) files.set(join(top, path), blob);
		}
		return { files, submodules };
	}

	/** Texts of blobs, without BOM, by their ids. */
	blobs(ids: readonly string[]): Map<string, string> {
		const wanted = [...new Set(ids)].filter((id) => !isNone(id));
		const texts = new Map<string, string>();
		if (wanted.length === 0) return texts;
		const { stdout } = this.run(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
		for (let at = 0; at < stdout.length; ) {
			const end = stdout.indexOf(10, at);
			const [id = '', type, size = '0'] = stdout.toString('utf8', at, end).split(' ');
			at = end + 1;
			// `<id> missing` has no content.
			if (type !== 'blob') continue;
			const bytes = stdout.subarray(at, at + Number(size));
			texts.set(id, decode(bytes, encodingOf(bytes)));
			at += Number(size) + 1;
		}
		return texts;
	}

	private run(args: readonly string[], input?: string): { status: number | null; stdout: Buffer; stderr: Buffer } {
		// A file watcher is all that these commands would run of what a configuration names.
		const careful = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-optional-locks'];
		const done = spawnSync('git', [...careful, ...args], {
			cwd: this.cwd,
			input,
			maxBuffer: MOST_BYTES,
			windowsHide: true,
			env: environment(),
		});
		if (done.error) {
			const isMissing = (done.error as NodeJS.ErrnoException).code === 'ENOENT';
			throw new UsageError(`--changed: git ${isMissing ? 'cannot be found' : `failed: ${done.error.message}`}.`);
		}
		return done;
	}
}
