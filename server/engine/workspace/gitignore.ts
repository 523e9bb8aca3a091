/**
 * Which paths git ignores. All rules that hold in a folder are kept as one list whose patterns are
 * relative to the repository's root, shallow files first: so "the last match decides" is git's own
 * precedence, and a folder taken back by a deeper file stays taken back for what is inside it.
 */
import { existsSync, readFileSync } from 'node:fs';
import ignore, { type Ignore } from 'ignore';
import { dirname, isInside, join, relativeTo, upward } from './paths';

/** The rules that hold inside one folder. */
export interface IgnoreRules {
	/** True when git would not see this path. Relative to the repository; `directory` matters for `name/` patterns. */
	ignores(relative: string, directory: boolean): boolean;
	/** These rules and those of a `.gitignore` text found in a folder ('' for the repository's root). */
	extend(text: string, folder: string): IgnoreRules;
}

/** What is laid over the disk for a file: its text, null for "gone", undefined for nothing. */
export type Overlay = (file: string) => string | null | undefined;

/** No rules at all. */
export const noRules: IgnoreRules = rulesOf(undefined);

/** The folder that holds `.git` (a folder or a worktree's file), from `dir` upwards; undefined without one. */
export function repositoryRoot(dir: string): string | undefined {
	for (let current = dir; ; ) {
		if (existsSync(join(current, '.git'))) return current;
		const parent = dirname(current);
		if (parent === current) return undefined;
		current = parent;
	}
}

/**
 * The rules that hold in `root` from the folders above it and `.git/info/exclude`; the `.gitignore` in
 * `root` itself is not among them. When they would hide `root` itself they are dropped: who opens an
 * ignored folder wants to see it.
 */
export function rulesAbove(root: string, repository: string, overlay: Overlay): IgnoreRules {
	let rules = noRules;
	const exclude = readOrEmpty(join(repository, '.git/info/exclude'), overlay);
	if (exclude) rules = rules.extend(exclude, '');
	const folders = isInside(repository, root) && root !== repository ? [...upward(dirname(root), repository)] : [];
	for (const folder of folders.reverse()) {
		const text = gitignoreIn(folder, overlay);
		if (text) rules = rules.extend(text, relativeTo(repository, folder));
	}
	for (const folder of [...folders.slice(1), root]) {
		if (folder !== repository && rules.ignores(relativeTo(repository, folder), true)) return noRules;
	}
	return rules;
}

/** Rewrites one line of a `.gitignore` in `folder` so that it means the same at the repository's root. */
export function rebase(line: string, folder: string): string {
	// Trailing blanks do not count unless escaped; a comment or blank line says nothing.
	const text = line.replace(/\r$/, '').replace(/(?<!\\)[ \t]+$/, '');
	if (text === '' || text.startsWith('#')) return '';
	const negated = text.startsWith('!');
	let pattern = negated ? text.slice(1) : text;
	const anchored = pattern.slice(0, -1).includes('/');
	if (folder !== '') {
		const prefix = `/${folder.replace(/[\\*?[\]!#{} ]/g, '\\$&')}`;
		if (pattern.startsWith('/')) pattern = prefix + pattern;
		else if (anchored) pattern = `${prefix}/${pattern}`;
		else pattern = `${prefix}/**/${pattern}`;
	}
	return negated ? `!${pattern}` : pattern;
}

function rulesOf(list: Ignore | undefined): IgnoreRules {
	return {
		ignores: (relative, directory) => list?.ignores(directory ? `${relative}/` : relative) ?? false,
		extend(text, folder) {
			// Case counts on every machine, so that every machine sees the same files.
			const next = ignore({ ignorecase: false });
			if (list) next.add(list);
			next.add(
				text
					.replace(/^\uFEFF/, '')
					.split('\n')
					.map((line) => rebase(line, folder))
					.filter(Boolean),
			);
			return rulesOf(next);
		},
	};
}

/** The text of the `.gitignore` in a folder; '' without one. */
export function gitignoreIn(folder: string, overlay: Overlay): string {
	return readOrEmpty(join(folder, '.gitignore'), overlay);
}

function readOrEmpty(file: string, overlay: Overlay): string {
	const laid = overlay(file);
	if (laid !== undefined) return laid ?? '';
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
