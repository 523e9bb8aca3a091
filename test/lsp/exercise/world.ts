/** A disk, the buffers over it, and what the person at the editor has told the server of both. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
	CancellationTokenSource,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DidChangeWorkspaceFoldersNotification,
	FileChangeType,
	LSPErrorCodes,
	type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { type Editor, uri } from '../client';

/** Path from the world's base on, with `/` → text. */
export type Files = Readonly<Record<string, string>>;

interface Buffer {
	readonly past: string[];
	readonly future: string[];
}

export class World {
	readonly disk = new Map<string, string>();
	readonly buffers = new Map<string, Buffer>();
	/** Workspace folders. */
	readonly folders = new Set<string>();
	/** Answers of the server that no request should get. */
	readonly wrongAnswers: string[] = [];
	/** What happened on the disk, and was not told yet. */
	private readonly untold = new Map<string, FileChangeType>();
	private readonly asked = new Set<Promise<void>>();
	private readonly cancels = new Set<CancellationTokenSource>();

	/** @param base an absolute folder that is there and empty */
	constructor(
		readonly base: string,
		readonly start: Files,
		readonly editor: Editor,
	) {
		for (const [path, text] of Object.entries(start)) this.put(path, text);
	}

	at = (path: string): string => `${this.base}/${path}`;

	// What there is

	/** Files on the disk or open, sorted. */
	get paths(): string[] {
		return [...new Set([...this.disk.keys(), ...this.buffers.keys()])].filter((path) => !isGits(path)).sort();
	}

	get open(): string[] {
		return [...this.buffers.keys()].sort();
	}

	/** Folders that hold files, sorted. */
	get dirs(): string[] {
		return [...new Set(this.paths.map(dirname))].sort();
	}

	/** As the person sees it: the buffer's text, or the disk's. */
	text(path: string): string | undefined {
		return this.buffers.has(path) ? this.editor.text(this.at(path)) : this.disk.get(path);
	}

	/** The disk as it is once everything is saved. */
	get saved(): ReadonlyMap<string, string> {
		return new Map([...this.disk, ...this.open.map((path) => [path, this.text(path)!] as const)]);
	}

	/** The innermost workspace folder around a file. */
	folderOf(path: string): string | undefined {
		return [...this.folders].filter((folder) => path.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
	}

	// Buffers

	async openBuffer(path: string, text = this.disk.get(path)): Promise<void> {
		if (text === undefined || this.buffers.has(path) || !this.canBeFile(path)) return;
		this.buffers.set(path, { past: [], future: [] });
		await this.editor.open(this.at(path), text);
	}

	async edit(path: string, offset: number, length: number, insert: string): Promise<void> {
		const text = this.remember(path);
		if (text === undefined) return;
		const [start, end] = [offset, offset + length].map((at) => placeable(text, at)) as [number, number];
		await this.editor.edit(this.at(path), start, end - start, insert);
	}

	async rewrite(path: string, text: string): Promise<void> {
		if (this.remember(path) !== undefined) await this.editor.write(this.at(path), text);
	}

	async undo(path: string): Promise<void> {
		await this.travel(path, 'past', 'future');
	}

	async redo(path: string): Promise<void> {
		await this.travel(path, 'future', 'past');
	}

	async save(path: string): Promise<void> {
		const text = this.buffers.has(path) ? this.text(path) : undefined;
		if (text !== undefined) await this.write(path, text);
	}

	async close(path: string): Promise<void> {
		if (this.buffers.delete(path)) await this.editor.close(this.at(path));
	}

	/** A change that no editor should send, of which the server must not take anything in. */
	async change(path: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
		const textDocument = { uri: uri(this.at(path)), version: 0 };
		await this.editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument,
			contentChanges,
		});
	}

	/** @returns the text before the change */
	private remember(path: string): string | undefined {
		const buffer = this.buffers.get(path);
		if (!buffer) return undefined;
		const text = this.text(path)!;
		buffer.past.push(text);
		buffer.future.length = 0;
		return text;
	}

	private async travel(path: string, from: keyof Buffer, to: keyof Buffer): Promise<void> {
		const buffer = this.buffers.get(path);
		const text = buffer?.[from].pop();
		if (!buffer || text === undefined) return;
		buffer[to].push(this.text(path)!);
		await this.editor.write(this.at(path), text);
	}

	// Disk

	/** Writes a file, unless a folder stands there. @param isLate the server is not told at once */
	async write(path: string, text: string, isLate = false): Promise<void> {
		if (!this.canBeFile(path)) return;
		const type = this.disk.has(path) ? FileChangeType.Changed : FileChangeType.Created;
		this.put(path, text);
		await this.happened([[path, type]], isLate);
	}

	async remove(path: string, isLate = false): Promise<void> {
		if (!this.disk.has(path)) return;
		this.drop(path);
		await this.happened([[path, FileChangeType.Deleted]], isLate);
	}

	/** Moves a file or a folder. @param isWhole of a folder only one event is sent, not one for each file */
	async move(from: string, to: string, isWhole = false, isLate = false): Promise<void> {
		const moved = this.below(from).map((path) => [path, to + path.slice(from.length)] as const);
		if (this.holdsFolder(from) || to.startsWith(`${from}/`) || this.below(to).length > 0 || !this.canBeFile(to)) return;
		for (const [old, path] of moved) {
			this.put(path, this.disk.get(old)!);
			this.drop(old);
		}
		const gone = isWhole ? [from] : moved.map(([old]) => old);
		const come = isWhole ? [to] : moved.map(([, path]) => path);
		if (moved.length === 0) return;
		await this.happened(
			[
				...gone.map((path) => [path, FileChangeType.Deleted] as const),
				...come.map((path) => [path, FileChangeType.Created] as const),
			],
			isLate,
		);
	}

	async removeFolder(dir: string, isWhole: boolean, isLate: boolean): Promise<void> {
		const gone = this.below(dir);
		if (this.holdsFolder(dir) || gone.length === 0) return;
		for (const path of gone) this.drop(path);
		const told = isWhole ? [dir] : gone;
		await this.happened(
			told.map((path) => [path, FileChangeType.Deleted] as const),
			isLate,
		);
	}

	/** Makes all files of the disk what they are in `files`, at once. */
	async checkOut(files: Files, isLate: boolean): Promise<void> {
		const events: [string, FileChangeType][] = [];
		for (const path of [...this.disk.keys()].filter((path) => !(path in files) && !isGits(path))) {
			this.drop(path);
			events.push([path, FileChangeType.Deleted]);
		}
		for (const [path, text] of Object.entries(files)) {
			if (this.disk.get(path) === text || !this.canBeFile(path)) continue;
			events.push([path, this.disk.has(path) ? FileChangeType.Changed : FileChangeType.Created]);
			this.put(path, text);
		}
		await this.happened(events, isLate);
	}

	/** Tells the server what it was not told yet. */
	async tell(): Promise<void> {
		const changes = [...this.untold].map(([path, type]) => ({ uri: uri(this.at(path)), type }));
		this.untold.clear();
		if (changes.length === 0) return;
		await this.editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
	}

	/** Tells the server that something happened to a file, whether it did or not. */
	async touch(path: string): Promise<void> {
		this.untold.set(path, FileChangeType.Changed);
		await this.tell();
	}

	private async happened(events: readonly (readonly [string, FileChangeType])[], isLate: boolean): Promise<void> {
		for (const [path, type] of events) {
			// The last one of a file goes to the end, as in a watcher's queue.
			this.untold.delete(path);
			this.untold.set(path, type);
		}
		if (!isLate) await this.tell();
	}

	private put(path: string, text: string): void {
		this.disk.set(path, text);
		mkdirSync(dirname(this.at(path)), { recursive: true });
		writeFileSync(this.at(path), text);
	}

	/** Takes the folder along when it is empty. */
	private drop(path: string): void {
		this.disk.delete(path);
		for (let gone = path; this.below(gone).length === 0 && !this.holdsFolder(gone); gone = dirname(gone))
			rmSync(this.at(gone), { recursive: true, force: true });
	}

	private below(path: string): string[] {
		return [...this.disk.keys()].filter((one) => one === path || one.startsWith(`${path}/`));
	}

	/** A workspace folder, a repository, or a folder around one. */
	private holdsFolder(dir: string): boolean {
		return dir === '.' || [...this.folders, ...this.repositories].some((folder) => `${folder}/`.startsWith(`${dir}/`));
	}

	private get repositories(): string[] {
		return [...this.disk.keys()].filter(isGits).map((path) => dirname(dirname(path)));
	}

	/** No folder stands there, and no file where its folders should be. */
	private canBeFile(path: string): boolean {
		const taken = [...this.disk.keys(), ...this.buffers.keys()];
		return !taken.some((one) => one.startsWith(`${path}/`) || path.startsWith(`${one}/`));
	}

	// Workspace folders

	async setFolders(folders: readonly string[]): Promise<void> {
		const added = folders.filter((folder) => !this.folders.has(folder));
		const removed = [...this.folders].filter((folder) => !folders.includes(folder));
		for (const folder of added) {
			mkdirSync(this.at(folder), { recursive: true });
			this.folders.add(folder);
		}
		for (const folder of removed) this.folders.delete(folder);
		const told = (all: readonly string[]) => all.map((path) => ({ uri: uri(this.at(path)), name: path }));
		await this.editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
			event: { added: told(added), removed: told(removed) },
		});
	}

	// Requests

	/** Sends a request without waiting for the answer. @param isCancelled it is taken back at once */
	ask(method: string, params: object, isCancelled: boolean): void {
		const cancel = new CancellationTokenSource();
		const done: Promise<void> = this.editor.connection
			.sendRequest(method, params, cancel.token)
			.then(() => {})
			.catch(({ code, message }: { code: number; message: string }) => {
				if (!TAKEN_BACK.includes(code)) this.wrongAnswers.push(`${method}: ${code} ${message}`);
			})
			.finally(() => {
				this.asked.delete(done);
				this.cancels.delete(cancel);
			});
		this.asked.add(done);
		this.cancels.add(cancel);
		if (isCancelled) cancel.cancel();
	}

	/** Waits for what was asked. Takes back what the server may answer only when there is news. */
	async answered(): Promise<void> {
		for (const cancel of this.cancels) cancel.cancel();
		await Promise.all(this.asked);
	}

	/** Waits until the server has come to what was said before. */
	async breathe(): Promise<void> {
		await this.editor.report(join(this.base, '..', 'nowhere.ts'));
	}
}

const TAKEN_BACK: readonly number[] = [
	LSPErrorCodes.RequestCancelled,
	LSPErrorCodes.ServerCancelled,
	LSPErrorCodes.ContentModified,
];

/** The next offset in a text that an editor can point at: not beyond it, and not between CR and LF. */
function placeable(text: string, offset: number): number {
	const at = Math.min(offset, text.length);
	return text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at;
}

const isGits = (path: string): boolean => /(?:^|\/)\.git\//.test(path);
