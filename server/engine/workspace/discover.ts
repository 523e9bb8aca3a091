/** Finds the code files and the manifests under a lint root: one walk, no stat per file, no symlink followed. */
import { type Dirent, readdirSync } from 'node:fs';
import type { CancellationToken, Notice } from '../types';
import { isComponentFile } from './component-imports';
import { gitignoreIn, type IgnoreRules, noRules, type Overlay, repositoryRoot, rulesAbove } from './gitignore';
import { byText, isInside, join, normalise, relativeTo } from './paths';

export interface DiscoverOptions {
	/** The config's ignore list: gitignore syntax, relative to the root. */
	readonly ignore: readonly string[];
	/** Buffers of .gitignore files count instead of the disk. */
	readonly overlay?: Overlay;
	readonly cancel?: CancellationToken;
}

export interface Discovery {
	/** Code files, absolute, sorted. */
	readonly files: string[];
	/** .d.ts, .d.mts and .d.cts files, absolute, sorted. */
	readonly declarations: string[];
	/** package.json, tsconfig, lock files and the like, absolute, sorted. */
	readonly manifests: string[];
	/** Components in other languages, whose imports count: absolute, sorted. */
	readonly components: string[];
	readonly notices: Notice[];
	/** Code files and folders left out because git or the config ignores them. */
	readonly skippedIgnored: number;
}

const CODE = /\.[cm]?[jt]sx?$/;
const NOT_CODE = /\.[cm][jt]sx$|\.min\.[cm]?js$/;
const DECLARATION = /\.d\.[cm]?ts$|\.d\.[\w-]+\.ts$/;
const MANIFEST =
	/^(?:package\.json|[jt]sconfig(?:[.-][\w.-]+)?\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|bun\.lock|\.nvmrc|\.node-version|\.tool-versions|\.gitignore|holdfast\.config\.jsonc?|(?:[\w.-]+\.)?Dockerfile(?:[.-][\w.-]+)?)$/i;
/** Never entered, whatever .gitignore says. */
export const SKIPPED_FOLDERS = new Set([
	'node_modules',
	'.git',
	'.hg',
	'.svn',
	'.yarn',
	'bower_components',
	'jspm_packages',
]);
const SKIPPED_FILES = /^\.pnp\.[cm]?js$/;

/** True for a file Holdfast reads as code: by its name only. */
export function isCodeFile(path: string): boolean {
	return (
		CODE.test(path) &&
		!NOT_CODE.test(path) &&
		!DECLARATION.test(path) &&
		!SKIPPED_FILES.test(path.slice(path.lastIndexOf('/') + 1))
	);
}

/** True for a TypeScript declaration file. */
export function isDeclarationFile(path: string): boolean {
	return DECLARATION.test(path);
}

/** True for a file whose content decides how imports resolve, which versions are installed, or what git ignores. */
export function isManifest(path: string): boolean {
	return MANIFEST.test(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * Walks `root` (absolute). Never throws: what cannot be read becomes a notice, and a cancelled walk
 * returns what it has.
 */
export function discover(root: string, options: DiscoverOptions): Discovery {
	const top = normalise(root);
	const filter = new PathFilter(top, options);
	const found: Discovery & { skippedIgnored: number } = {
		files: [],
		declarations: [],
		manifests: [],
		components: [],
		notices: [],
		skippedIgnored: 0,
	};
	const pending: { dir: string; rules: IgnoreRules }[] = [{ dir: top, rules: filter.above }];
	while (pending.length > 0 && !options.cancel?.aborted) {
		const { dir, rules: inherited } = pending.pop()!;
		let entries: Dirent[];
		try {
			entries = readdirSync(dir, { withFileTypes: true });
		} catch (error) {
			found.notices.push({ file: dir, message: `Cannot read this folder (${codeOf(error)}); it was skipped.` });
			continue;
		}
		const isLaid = options.overlay?.(join(dir, '.gitignore')) !== undefined;
		const hasRules = isLaid || entries.some((entry) => entry.name === '.gitignore');
		const rules = hasRules ? filter.enter(dir, inherited) : inherited;
		for (const entry of entries) {
			// A symlink leads to something seen under its own name, in a circle, or out of the root.
			if (entry.isSymbolicLink()) continue;
			const path = dir === '/' ? `/${entry.name}` : `${dir}/${entry.name}`;
			if (entry.isDirectory()) {
				if (SKIPPED_FOLDERS.has(entry.name)) continue;
				if (filter.hides(path, true, rules)) found.skippedIgnored++;
				else pending.push({ dir: path, rules });
			} else if (entry.isFile()) {
				const list = isCodeFile(path) ? found.files : isDeclarationFile(path) ? found.declarations : undefined;
				if (list) {
					if (filter.hides(path, false, rules)) found.skippedIgnored++;
					else list.push(path);
				} else if (isManifest(path)) found.manifests.push(path);
				else if (isComponentFile(path) && !filter.hides(path, false, rules)) found.components.push(path);
			}
		}
	}
	found.files.sort(byText);
	found.declarations.sort(byText);
	found.manifests.sort(byText);
	found.components.sort(byText);
	found.notices.sort((a, b) => byText(a.file ?? '', b.file ?? ''));
	return found;
}

/** A path of which it is asked whether it is hidden. */
export interface Looked {
	/** Whether the path is a folder; a file when not given. */
	readonly isFolder?: boolean;
	readonly overlay?: Overlay;
}

/**
 * True when a walk of `root` would not come across `path`: it lies outside, in a folder that is always
 * skipped, or git or the config ignores it. For one new file; reads the .gitignore files on its way.
 */
export function isHidden(
	root: string,
	path: string,
	ignoreList: readonly string[],
	{ isFolder = false, overlay }: Looked = {},
): boolean {
	const top = normalise(root);
	if (path === top) return false;
	if (!isInside(top, path)) return true;
	const filter = new PathFilter(top, { ignore: ignoreList, overlay });
	const parts = relativeTo(top, path).split('/');
	let rules = filter.enter(top, filter.above);
	let current = top;
	for (let i = 0; i < parts.length; i++) {
		const isDirectory = isFolder || i < parts.length - 1;
		current = join(current, parts[i]!);
		if (isDirectory && SKIPPED_FOLDERS.has(parts[i]!)) return true;
		if (filter.hides(current, isDirectory, rules)) return true;
		if (isDirectory) rules = filter.enter(current, rules);
	}
	return false;
}

class PathFilter {
	/** What the folders above the root ignore. */
	readonly above: IgnoreRules;
	private readonly repository: string;
	private readonly configured: IgnoreRules | undefined;
	private readonly overlay: Overlay;

	constructor(
		private readonly root: string,
		{ ignore, overlay = () => undefined }: DiscoverOptions,
	) {
		this.overlay = overlay;
		this.repository = repositoryRoot(root) ?? root;
		this.above = rulesAbove(root, this.repository, overlay);
		this.configured = ignore.length > 0 ? noRules.extend(ignore.join('\n'), '') : undefined;
	}

	/** The rules inside `dir`, whose own .gitignore is read here. */
	enter(dir: string, inherited: IgnoreRules): IgnoreRules {
		const text = gitignoreIn(dir, this.overlay);
		return text === '' ? inherited : inherited.extend(text, relativeTo(this.repository, dir));
	}

	hides(path: string, directory: boolean, rules: IgnoreRules): boolean {
		if (rules.ignores(relativeTo(this.repository, path), directory)) return true;
		return this.configured?.ignores(relativeTo(this.root, path), directory) ?? false;
	}
}

function codeOf(error: unknown): string {
	return (error as NodeJS.ErrnoException).code ?? String(error);
}
