/** Files as a code host knows them: paths from the repository's root, and links to lines. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range } from '../../engine/types';
import { escapeControl } from '../../text/control';
import { displayPath } from './sources';
import { wellFormed } from './well-formed';

export interface Repository {
	/** Absolute path of its root. */
	readonly root: string;
	/** What the CI sets: where the repository is on the web, and which commit this is. */
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** Longer addresses are no use: browsers and comments have limits. */
const LONGEST = 1000;

/** The path from the repository's root with `/`; undefined for a file that lies elsewhere. */
export function pathInRepository(root: string, file: string): string | undefined {
	const path = displayPath(root, file);
	return isAbsolute(path) || /^\.\.(?:\/|$)/.test(path) ? undefined : path;
}

/**
 * `src/a.ts` from the root on: no leading `./`, always `/`.
 * @param root absolute path of the repository's root
 * @param file absolute path
 */
export function repositoryPath(root: string, file: string): string {
	return displayPath(root, file);
}

/**
 * The same as a URI reference, each segment percent-encoded. Absolute only where no way leads from the root to the
 * file: another drive.
 */
export function repositoryUri(root: string, file: string): string {
	const path = wellFormed(repositoryPath(root, file));
	return isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
}

/** `src/a.ts:3` for people, with `/`; only the file's name without a range. No control characters in it. */
export function placeInRepository(root: string, file: string, range?: Range): string {
	const name = escapeControl(displayPath(root, file));
	return range ? `${name}:${range.start.line}` : name;
}

/** The last line that a range covers: its end is exclusive, and may be the start of a line. */
export function lastLine({ start, end }: Range): number {
	return end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
}

/**
 * The address of lines in a file at this commit, on GitHub or GitLab. Only harmless characters are in it.
 * undefined where the environment does not say where the repository is, and for files outside of it.
 */
export function webAddress({ root, env }: Repository, file: string, range?: Range): string | undefined {
	const path = pathInRepository(root, file);
	// A name that cannot be written as UTF-8 cannot be a part of an address.
	if (path === undefined || /\p{Cs}/u.test(path)) return undefined;
	const host = onGitHub(env) ?? onGitLab(env);
	if (!host) return undefined;
	const first = range?.start.line;
	const last = range && lastLine(range);
	const lines = first === undefined ? '' : `#L${first}${last === first ? '' : `${host.dash}${last}`}`;
	const address = `${host.files}/${path.split('/').map(escaped).join('/')}${lines}`;
	return address.length > LONGEST ? undefined : address;
}

interface Host {
	/** Address of the repository's root at this commit. */
	readonly files: string;
	/** What stands between the first line and the last one. */
	readonly dash: string;
}

function onGitHub({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA }: Repository['env']): Host | undefined {
	const server = webPage(GITHUB_SERVER_URL);
	if (!server || !isCommit(GITHUB_SHA) || !/^[\w.-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY ?? '')) return undefined;
	return { files: `${server}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`, dash: '-L' };
}

function onGitLab({ CI_PROJECT_URL, CI_COMMIT_SHA }: Repository['env']): Host | undefined {
	const project = webPage(CI_PROJECT_URL);
	return project && isCommit(CI_COMMIT_SHA) ? { files: `${project}/-/blob/${CI_COMMIT_SHA}`, dash: '-' } : undefined;
}

function isCommit(text: string | undefined): boolean {
	return /^[\da-f]{7,64}$/i.test(text ?? '');
}

/** An address that is safe wherever it is put, without a slash at its end. */
function webPage(text: string | undefined): string | undefined {
	return /^https?:\/\/[\w.~:/%-]+$/.test(text ?? '') ? text!.replace(/\/+$/, '') : undefined;
}

function escaped(segment: string): string {
	return encodeURIComponent(segment).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
