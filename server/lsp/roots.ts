/** The lint roots of the workspace folders, and of files that are open outside of them. */
import { homedir } from 'node:os';
import { lintRootOf } from '../engine/config';
import type { Live } from '../engine/live';
import type { Change } from '../engine/session';
import type { OpenOptions } from '../engine/types';
import { repositoryRoot } from '../engine/workspace/gitignore';
import { dirname, isInside } from '../engine/workspace/paths';
import { LintRoot, type LintRootHost } from './lint-root';

export interface RootsHost extends LintRootHost {
	open(options: OpenOptions): Live;
}

export class Roots {
	private all: LintRoot[] = [];
	/** Workspace folders, absolute, sorted. */
	folders: readonly string[] = [];

	constructor(private readonly host: RootsHost) {}

	get list(): readonly LintRoot[] {
		return this.all;
	}

	/** Workspace folders came or went: opens and closes lint roots. @param folders all there are now, absolute */
	setFolders(folders: readonly string[]): readonly LintRoot[] {
		this.folders = [...new Set(folders)].sort();
		const groups = new Map<string, string[]>();
		for (const folder of this.folders) {
			const root = lintRootOf(folder);
			groups.set(root, [...(groups.get(root) ?? []), folder]);
		}
		const wanted = new Map([...groups].map(([root, group]) => [group.join('\0'), { root, group }]));
		const isKept = (root: LintRoot) =>
			root.isLoose ? !this.folders.some((folder) => isInside(folder, root.folders[0]!)) : wanted.has(root.key);
		const gone = this.all.filter((root) => !isKept(root));
		this.all = this.all.filter(isKept);
		for (const root of gone) root.close();
		const known = new Set(this.all.map(({ key }) => key));
		for (const [key, { root, group }] of wanted) {
			if (known.has(key)) continue;
			// What is reported is what the command line reports in that folder, or on those folders.
			const [only] = group.length === 1 ? group : [];
			this.open(only ? { cwd: only, paths: [] } : { cwd: root, paths: group }, group, false);
		}
		for (const { file } of this.host.documents.all) this.of(file);
		return gone;
	}

	/** The lint root that tells what is found in a file; opens one for a file outside of every workspace folder. */
	of(file: string): LintRoot | undefined {
		const found = this.known(file);
		if (found || !this.host.documents.byFile(file)) return found;
		const folder = dirname(file);
		const root = lintRootOf(folder);
		// Without a project around it, all of a home folder would be read for one file.
		if (root === folder && repositoryRoot(folder) === undefined && isInside(folder, homedir())) return undefined;
		return this.open({ cwd: root, paths: [] }, [root], true);
	}

	/** Tells all lint roots of edits: a file may matter to several. */
	change(changes: readonly Change[]): void {
		for (const root of this.all) root.change(changes);
	}

	/** Closes lint roots that were opened for single files of which none is open any more. */
	closeIdle(): readonly LintRoot[] {
		const files = this.host.documents.all.map(({ file }) => file);
		const isIdle = (root: LintRoot) => root.isLoose && !files.some((file) => this.known(file) === root);
		const idle = this.all.filter(isIdle);
		this.all = this.all.filter((root) => !isIdle(root));
		for (const root of idle) root.close();
		return idle;
	}

	/** The innermost one that is about the file. */
	private known(file: string): LintRoot | undefined {
		const around = this.all.flatMap((root) =>
			root.folders.filter((folder) => isInside(folder, file)).map((folder) => ({ root, folder })),
		);
		return around.sort((a, b) => b.folder.length - a.folder.length)[0]?.root;
	}

	private open(options: OpenOptions, folders: readonly string[], isLoose: boolean): LintRoot {
		const root = new LintRoot(this.host.open(options), folders, isLoose, this.host);
		this.all.push(root);
		const open = this.host.documents.all.map(({ file, text }) => ({ file, text }));
		root.change(open);
		return root;
	}
}
