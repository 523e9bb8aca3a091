/** The lint roots of the workspace folders, and of files that are open outside of them. */
import { homedir } from 'node:os';
import { lintRootOf } from '../engine/config';
import type { Change } from '../engine/session';
import type { OpenOptions } from '../engine/types';
import { isCodeFile } from '../engine/workspace/discover';
import { repositoryRoot } from '../engine/workspace/gitignore';
import { dirname, isInside } from '../engine/workspace/paths';
import { keyOf, LintRoot, type LintRootHost, type LintRootOptions } from './lint-root';
import { NOTHING, type Shown } from './picture';
import type { Settings } from './settings';

export class Roots {
	private all: LintRoot[] = [];
	/** Workspace folders, absolute, sorted. */
	folders: readonly string[] = [];

	/**
	 * @param onList lint roots came or went
	 * @param settings of a workspace folder; without one, of files outside of every one
	 */
	constructor(
		private readonly host: LintRootHost,
		private readonly onList: () => void,
		private readonly settings: (folder?: string) => Settings,
	) {}

	get list(): readonly LintRoot[] {
		return this.all;
	}

	/**
	 * Workspace folders came or went, have other settings, or may belong to another lint root now: opens and closes lint
	 * roots.
	 * @param folders all there are now, absolute
	 * @param anew everything is read from the disk again
	 * @returns those that are closed; what they show stays until their successors know better
	 */
	setFolders(folders: readonly string[], { anew = false } = {}): readonly LintRoot[] {
		this.folders = [...new Set(folders)].sort();
		const groups = new Map<string, string[]>();
		for (const folder of this.folders) {
			if (!this.settings(folder).enable) continue;
			const root = lintRootOf(folder, this.host.documents.source);
			groups.set(root, [...(groups.get(root) ?? []), folder]);
		}
		const wanted = new Map(
			[...groups].map(([root, group]) => {
				// They are looked at together, and so with the same settings: those of the first one in the order of their paths.
				const { profile, levels } = this.settings(group[0]);
				// What is reported is what the command line reports in that folder, or on those folders.
				const [only] = group.length === 1 ? group : [];
				const open: OpenOptions = {
					...(only ? { cwd: only, paths: [] } : { cwd: root, paths: group }),
					profile,
					levels,
				};
				return [keyOf(group, open), { open, group }];
			}),
		);
		const isKept = (root: LintRoot) => (root.isLoose ? this.isStillLoose(root) : wanted.has(root.key));
		const gone = this.close((root) => anew || !isKept(root));
		const known = new Set(this.all.map(({ key }) => key));
		for (const [key, { open, group }] of wanted)
			if (!known.has(key)) this.open({ open, folders: group, isLoose: false }, gone);
		for (const { file } of this.host.documents.all) this.of(file, gone);
		this.onList();
		return gone;
	}

	/**
	 * The lint root that tells what is found in a file; opens one for a file outside of every workspace folder.
	 * @param replaced by such a one
	 */
	of(file: string, replaced: readonly LintRoot[] = []): LintRoot | undefined {
		const found = this.around(file);
		if ((found && !found.isLoose) || !isCodeFile(file) || !this.host.documents.byFile(file)) return found;
		const { enable, profile, levels } = this.settings();
		if (!enable || this.isHidden(file)) return undefined;
		const folder = dirname(file);
		const root = lintRootOf(folder, this.host.documents.source);
		if (found?.folders[0] === root) return found;
		// Without a project around it, all of a home folder would be read for one file.
		if (root === folder && repositoryRoot(folder) === undefined && isInside(folder, homedir())) return undefined;
		const open: OpenOptions = { cwd: root, paths: [], profile, levels };
		const opened = this.open({ open, folders: [root], isLoose: true }, replaced);
		this.onList();
		return opened;
	}

	/** What is to be shown of a file, of the latest texts. */
	async shown(file: string): Promise<Shown> {
		for (;;) {
			const root = this.of(file);
			if (!root) break;
			const shown = await root.shown(file);
			if (!root.isClosed) return shown;
		}
		// A configuration above the workspace folders is nobody's file, and yet it may be wrong.
		await this.complete();
		return this.last(file);
	}

	/** What the last complete analyses show of a file. */
	last(file: string): Shown {
		return this.tellerOf(file)?.picture.get(file) ?? NOTHING;
	}

	/** Whether what is shown of a file is what the last complete analysis of this lint root found. */
	isTeller(root: LintRoot, file: string): boolean {
		return this.tellerOf(file) === root;
	}

	/** Every file of which the last complete analyses show something. */
	get files(): readonly string[] {
		const all = new Set(this.all.flatMap(({ picture }) => [...picture.keys()]));
		return [...all].filter((file) => this.last(file) !== NOTHING);
	}

	/** Comes when the analyses of all lint roots are complete. */
	async complete(): Promise<void> {
		await Promise.all(this.all.map((root) => root.complete()));
	}

	/** Tells all lint roots of edits: a file may matter to several. */
	change(changes: readonly Change[]): void {
		for (const root of this.all) root.change(changes);
	}

	/** Closes lint roots that were opened for single files of which none is open any more. */
	closeIdle(): readonly LintRoot[] {
		const idle = this.close((root) => root.isLoose && this.openIn(root).length === 0);
		if (idle.length > 0) this.onList();
		return idle;
	}

	/** Nothing is asked any more. */
	closeAll(): void {
		this.close(() => true);
	}

	/** The one that has something to be shown of the file. */
	private tellerOf(file: string): LintRoot | undefined {
		if (this.isHidden(file)) return undefined;
		const around = this.around(file);
		const isOpen = this.host.documents.byFile(file) !== undefined;
		return (around ? [around] : this.all).find(
			({ picture, isLoose, problems }) =>
				picture.has(file) && (!isLoose || isOpen || problems.some((problem) => problem.file === file)),
		);
	}

	/** The innermost one whose folders hold the file. */
	private around(file: string): LintRoot | undefined {
		if (this.isHidden(file)) return undefined;
		const around = this.all.flatMap((root) =>
			root.folders.filter((folder) => isInside(folder, file)).map((folder) => ({ root, folder })),
		);
		return around.sort((a, b) => b.folder.length - a.folder.length)[0]?.root;
	}

	/** It is set for the innermost workspace folder around the file that nothing is shown; lint roots above may look at it. */
	private isHidden(file: string): boolean {
		const around = this.folders.filter((folder) => isInside(folder, file));
		// Sorted as they are, the innermost one comes last.
		const folder = around.at(-1);
		return folder !== undefined && !this.settings(folder).enable;
	}

	/**
	 * A lint root of single files goes when a workspace folder holds them, when one of them belongs to another now, or with
	 * its settings.
	 */
	private isStillLoose(root: LintRoot): boolean {
		const [top] = root.folders;
		const { source } = this.host.documents;
		const settings = this.settings();
		if (!settings.enable || root.key !== keyOf(root.folders, settings)) return false;
		if (this.folders.some((folder) => isInside(folder, top!))) return false;
		return this.openIn(root).every((file) => lintRootOf(dirname(file), source) === top);
	}

	/** Code that is open, and that it tells of. */
	private openIn(root: LintRoot): string[] {
		const files = this.host.documents.all.map(({ file }) => file);
		return files.filter((file) => isCodeFile(file) && this.around(file) === root);
	}

	/** @param replaced what these show of its files is shown until it knows better */
	private open(options: LintRootOptions, replaced: readonly LintRoot[]): LintRoot {
		const { documents } = this.host;
		// Of what is not open a lint root of single files shows nothing for now, and what comes up then is news.
		const isOwn = ([file]: [string, Shown]) =>
			options.folders.some((folder) => isInside(folder, file)) && (!options.isLoose || !!documents.byFile(file));
		const picture = new Map(replaced.flatMap((root) => [...root.picture].filter(isOwn)));
		const root = new LintRoot({ ...options, picture }, this.host);
		this.all.push(root);
		void root.complete();
		return root;
	}

	private close(isGone: (root: LintRoot) => boolean): readonly LintRoot[] {
		const gone = this.all.filter(isGone);
		this.all = this.all.filter((root) => !gone.includes(root));
		for (const root of gone) root.close();
		return gone;
	}
}
