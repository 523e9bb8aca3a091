/** What changes on the disk, whoever tells: gathered, so that a whole branch of files is one change. */
import { statSync } from 'node:fs';
import { mayHoldConfig } from '../engine/config';
import { isComponentFile } from '../engine/workspace/component-imports';
import { isCodeFile, isDeclarationFile, isManifest, SKIPPED_FOLDERS } from '../engine/workspace/discover';
import { basename } from '../engine/workspace/paths';
import type { Documents } from './documents';
import type { Roots } from './roots';

/** How long it must be quiet, in ms; requests do not wait for it. */
const QUIET_MS = 40;
/** How long changes may wait at most, in ms. */
const LONGEST_MS = 400;

export interface DiskHost {
	readonly documents: Documents;
	readonly roots: Roots;
	/** Workspace folders may belong to other lint roots now. */
	onRegroup(): void;
	/** Other files may be worth watching now. */
	onIgnored(): void;
}

export class Disk {
	private readonly files = new Set<string>();
	private timer: NodeJS.Timeout | undefined;
	private since = 0;

	constructor(private readonly host: DiskHost) {}

	/** Files or folders that changed, came or went. @param files absolute */
	changed(files: readonly string[]): void {
		const told = files.filter(matters);
		if (told.length === 0) return;
		if (this.files.size === 0) this.since = performance.now();
		for (const file of told) this.files.add(file);
		clearTimeout(this.timer);
		const left = this.since + LONGEST_MS - performance.now();
		this.timer = setTimeout(() => this.flush(), Math.max(0, Math.min(QUIET_MS, left)));
	}

	/** A buffer was opened, changed or closed: configurations count before they are saved. @param file absolute */
	buffered(file: string): void {
		if (mayHoldConfig(file)) this.host.onRegroup();
	}

	/** Takes in what was told: every answer is about the latest texts. */
	flush(): void {
		clearTimeout(this.timer);
		if (this.files.size === 0) return;
		const files = [...this.files];
		this.files.clear();
		const { documents, roots } = this.host;
		// What is open in the editor is as the editor says.
		const changes = files.filter((file) => !documents.byFile(file)).map((file) => ({ file }));
		if (changes.length > 0) roots.change(changes);
		const names = new Set(files.map(basename));
		if (files.some(mayHoldConfig) || names.has('.git')) this.host.onRegroup();
		if (names.has('.gitignore')) this.host.onIgnored();
	}
}

/** Whether an analysis may depend on it. Folders may have any name, and what is gone may have been one. */
export function matters(file: string): boolean {
	const above = file.split('/');
	const name = above.pop()!;
	if (above.some((folder) => SKIPPED_FOLDERS.has(folder))) return false;
	// A repository begins or ends here; the others are written to all the time, and nothing is found in them.
	if (SKIPPED_FOLDERS.has(name)) return name === '.git';
	return isRead(file) || !isRegular(file);
}

/** By its name: code, what decides how code is read, and any JSON, since bases of configurations have all sorts of names. */
export function isRead(file: string): boolean {
	return (
		isCodeFile(file) || isDeclarationFile(file) || isComponentFile(file) || isManifest(file) || /\.jsonc?$/.test(file)
	);
}

function isRegular(file: string): boolean {
	try {
		return statSync(file).isFile();
	} catch {
		return false;
	}
}
