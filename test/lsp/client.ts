/** An editor for tests: talks to `holdfast lsp --stdio` as a process, through the client library that VS Code uses. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
	type ClientCapabilities,
	type CodeAction,
	type CodeActionContext,
	CodeActionRequest,
	CodeActionResolveRequest,
	ConfigurationRequest,
	createProtocolConnection,
	type Diagnostic,
	DiagnosticRefreshRequest,
	DidChangeConfigurationNotification,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DidChangeWorkspaceFoldersNotification,
	DidCloseTextDocumentNotification,
	DidOpenTextDocumentNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	ExitNotification,
	FileChangeType,
	type FileEvent,
	type Hover,
	HoverRequest,
	InitializedNotification,
	InitializeRequest,
	type InitializeResult,
	LogMessageNotification,
	type MessageConnection,
	type Position,
	type ProgressToken,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type Range,
	type Registration,
	RegistrationRequest,
	ShowMessageNotification,
	ShutdownRequest,
	type SnippetTextEdit,
	StreamMessageReader,
	StreamMessageWriter,
	type TextDocumentContentChangeEvent,
	type TextEdit,
	UnregistrationRequest,
	WorkDoneProgressCreateRequest,
	WorkspaceDiagnosticRequest,
	type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { type Encoding, positionAt } from './shown';
import { inserted, offsetAt } from './typed';

const CLI = resolve(__dirname, '../../out/cli.js');

/** What VS Code can, as far as it matters here. */
export const PULLS: ClientCapabilities = {
	general: { positionEncodings: ['utf-16'] },
	textDocument: {
		diagnostic: { relatedDocumentSupport: false, dynamicRegistration: true },
		publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
		codeAction: {
			codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
			dataSupport: true,
			isPreferredSupport: true,
			resolveSupport: { properties: ['edit'] },
		},
		hover: { contentFormat: ['markdown', 'plaintext'] },
	},
	workspace: {
		workspaceFolders: true,
		workspaceEdit: { documentChanges: true },
		diagnostics: { refreshSupport: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
	},
	window: { workDoneProgress: true, showMessage: {} },
};

const { diagnostic: _, ...withoutPull } = PULLS.textDocument!;
/** What an older editor can: diagnostics are sent to it. */
export const PUSHED: ClientCapabilities = { ...PULLS, textDocument: withoutPull };

export interface StartOptions {
	/** Workspace folders, absolute. */
	readonly folders: readonly string[];
	readonly capabilities?: ClientCapabilities;
	/** Another server to talk to: arguments of node. */
	readonly server?: readonly string[];
	readonly env?: NodeJS.ProcessEnv;
	/** What is set, for a workspace folder or outside of every one: the section `holdfast`. Without: null. */
	readonly settings?: Settings;
	readonly initializationOptions?: unknown;
}

/** @param folder absolute */
export type Settings = (folder: string | undefined) => unknown;

/** Starts a server and greets it. Call `close` in the end. */
export async function start(options: StartOptions): Promise<Editor> {
	const editor = new Editor(options);
	await Promise.race([editor.greet(), editor.ended.then((how) => assert.fail(`the server ends at once: ${how}`))]);
	return editor;
}

export class Editor {
	readonly connection: ProtocolConnection;
	readonly process: ChildProcess;
	/** Comes when the server has ended: its exit code or signal, and what it wrote to stderr. */
	readonly ended: Promise<string>;
	/** Diagnostics that the server sent last, by path. */
	readonly published = new Map<string, readonly Diagnostic[]>();
	/** Told of each time that diagnostics are sent. */
	onPublished: ((file: string, diagnostics: readonly Diagnostic[]) => void) | undefined;
	readonly log: string[] = [];
	readonly shown: string[] = [];
	/** Errors that the server wrote to stderr. */
	stderr = '';
	refreshes = 0;
	/** What the server asks to be told of, by id. */
	readonly registered = new Map<string, Registration>();
	/** What the server says of work that goes on. */
	readonly progress: { readonly token: ProgressToken; readonly value: { readonly kind: string } }[] = [];
	initialized!: InitializeResult;
	/** Answers what is set, also after a change. */
	settings: Settings;
	/** The folders for which the server asked what is set, question by question. */
	readonly questions: (string | undefined)[][] = [];
	private readonly texts = new Map<string, { text: string; version: number }>();
	private readonly waiting = new Set<() => void>();

	constructor(private readonly options: StartOptions) {
		this.settings = options.settings ?? (() => null);
		const args = options.server ?? [CLI, 'lsp', '--stdio'];
		this.process = spawn(process.execPath, [...args], {
			stdio: ['pipe', 'pipe', 'pipe'],
			env: options.env ?? process.env,
		});
		this.ended = new Promise((resolve) =>
			this.process.once('exit', (code, signal) => resolve(`${code ?? signal}\n${this.stderr}`)),
		);
		this.process.stderr!.on('data', (data) => {
			this.stderr += data;
		});
		this.connection = createProtocolConnection(
			new StreamMessageReader(this.process.stdout!),
			new StreamMessageWriter(this.process.stdin!),
		);
		this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
			this.published.set(fileURLToPath(uri), diagnostics);
			this.onPublished?.(fileURLToPath(uri), diagnostics);
			this.news();
		});
		this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
			this.log.push(message);
			this.news();
		});
		this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
			this.shown.push(message);
			this.news();
		});
		this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
			this.refreshes++;
			this.news();
		});
		this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
			for (const registration of registrations) this.registered.set(registration.id, registration);
			this.news();
		});
		this.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
			for (const { id } of unregisterations) this.registered.delete(id);
			this.news();
		});
		this.connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
		this.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
			assert(items.every(({ section }) => section === 'holdfast'));
			const folders = items.map(({ scopeUri }) => (scopeUri === undefined ? undefined : fileURLToPath(scopeUri)));
			this.questions.push(folders);
			this.news();
			return Promise.all(folders.map((folder) => this.settings(folder)));
		});
		(this.connection as unknown as MessageConnection).onUnhandledProgress((progress) => {
			this.progress.push(progress as (typeof this.progress)[number]);
			this.news();
		});
		this.connection.listen();
	}

	async greet(): Promise<void> {
		const { folders, capabilities = PULLS, initializationOptions } = this.options;
		this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
			processId: process.pid,
			rootUri: folders[0] === undefined ? null : uri(folders[0]),
			workspaceFolders: folders.map((folder) => ({ uri: uri(folder), name: folder })),
			capabilities,
			initializationOptions,
		});
		await this.connection.sendNotification(InitializedNotification.type, {});
	}

	/** Opens a file with the text it has on the disk, or another. */
	async open(file: string, text = readFileSync(file, 'utf8')): Promise<void> {
		this.texts.set(file, { text, version: 1 });
		await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
			textDocument: { uri: uri(file), languageId: 'typescript', version: 1, text },
		});
	}

	/** The text of an open buffer. */
	text(file: string): string {
		return this.texts.get(file)!.text;
	}

	/** Replaces `length` UTF-16 code units at `offset` by `insert`, as typing does. */
	async edit(file: string, offset: number, length: number, insert: string): Promise<void> {
		const { text } = this.texts.get(file)!;
		await this.send(file, text.slice(0, offset) + insert + text.slice(offset + length), [
			{ range: { start: this.positionAt(text, offset), end: this.positionAt(text, offset + length) }, text: insert },
		]);
	}

	/** Replaces the only occurrence of a text. */
	async replace(file: string, what: string, by: string): Promise<void> {
		const { text } = this.texts.get(file)!;
		assert.equal(text.split(what).length, 2, `${what} stands once in ${file}`);
		await this.edit(file, text.indexOf(what), what.length, by);
	}

	/** Replaces the whole text of an open buffer. */
	async write(file: string, text: string): Promise<void> {
		await this.send(file, text, [{ text }]);
	}

	async close(file: string): Promise<void> {
		this.texts.delete(file);
		await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
			textDocument: { uri: uri(file) },
		});
	}

	/** Tells of workspace folders that came or went. */
	async folders(change: { readonly added?: readonly string[]; readonly removed?: readonly string[] }): Promise<void> {
		const named = (folders: readonly string[] = []) => folders.map((folder) => ({ uri: uri(folder), name: folder }));
		await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
			event: { added: named(change.added), removed: named(change.removed) },
		});
	}

	/** Tells that something else is set. @param settings all sections; what the server asks for is in `this.settings` */
	async configure(settings: unknown = null): Promise<void> {
		await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
	}

	/** Tells of files that changed, came or went on the disk. */
	async touched(...files: readonly string[]): Promise<void> {
		const changes: FileEvent[] = files.map((file) => ({ uri: uri(file), type: FileChangeType.Changed }));
		await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
	}

	/** What is found in a file, asked for. */
	async diagnostics(file: string): Promise<readonly Diagnostic[]> {
		const report = await this.report(file);
		assert.equal(report.kind, 'full');
		return report.kind === 'full' ? report.items : [];
	}

	report(file: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
		return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
			textDocument: { uri: uri(file) },
			previousResultId,
		});
	}

	/** What is found in the workspace, by path; without files that have nothing. */
	async workspace(): Promise<Map<string, readonly Diagnostic[]>> {
		const { items } = await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
		const full = items.flatMap((item) =>
			item.kind === 'full' ? [[fileURLToPath(item.uri), item.items] as const] : [],
		);
		return new Map(full.filter(([, found]) => found.length > 0));
	}

	/** What can be done at a text that stands once in the buffer, or at a range. */
	async actions(file: string, at: string | Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
		const range = typeof at === 'string' ? this.rangeOf(file, at) : at;
		const answer = await this.connection.sendRequest(CodeActionRequest.type, {
			textDocument: { uri: uri(file) },
			range,
			context: { diagnostics: [], ...context },
		});
		return (answer ?? []) as CodeAction[];
	}

	resolve(action: CodeAction): Promise<CodeAction> {
		return this.connection.sendRequest(CodeActionResolveRequest.type, action);
	}

	/** What is shown beside the beginning of a text that stands once in the buffer. */
	async hover(file: string, at: string): Promise<Hover | null> {
		const position = this.rangeOf(file, at).start;
		return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri: uri(file) }, position });
	}

	/**
	 * What files hold after an edit, by path; nothing is changed.
	 * @param typed what the user types where a snippet asks for it
	 */
	edited({ changes, documentChanges }: WorkspaceEdit, typed = ''): Map<string, string> {
		const files = new Map<string, readonly (TextEdit | SnippetTextEdit)[]>();
		for (const [uri, edits] of Object.entries(changes ?? {})) files.set(fileURLToPath(uri), edits);
		for (const change of documentChanges ?? []) {
			assert('textDocument' in change, 'no file comes or goes');
			const file = fileURLToPath(change.textDocument.uri);
			assert.equal(change.textDocument.version, this.texts.get(file)?.version ?? null);
			files.set(file, change.edits);
		}
		return new Map([...files].map(([file, edits]) => [file, this.applied(file, edits, typed)]));
	}

	/** Applies an edit to buffers, and to the disk where a file is not open. */
	async apply(edit: WorkspaceEdit, typed = ''): Promise<void> {
		for (const [file, text] of this.edited(edit, typed)) {
			if (this.texts.has(file)) await this.write(file, text);
			else {
				writeFileSync(file, text);
				await this.touched(file);
			}
		}
	}

	private applied(file: string, edits: readonly (TextEdit | SnippetTextEdit)[], typed: string): string {
		const text = this.texts.get(file)?.text ?? readFileSync(file, 'utf8');
		// The byte order mark of a file is no part of its text.
		const mark = this.texts.has(file) || !text.startsWith('\ufeff') ? '' : '\ufeff';
		const plain = text.slice(mark.length);
		const { encoding } = this;
		const placed = edits.map((edit) => ({
			start: offsetAt(plain, edit.range.start, encoding),
			end: offsetAt(plain, edit.range.end, encoding),
			text: 'newText' in edit ? edit.newText : inserted(edit.snippet.value, typed),
		}));
		placed.sort((a, b) => b.start - a.start || b.end - a.end);
		for (const [i, { start, end }] of placed.entries())
			assert(start <= end && (i === 0 || end <= placed[i - 1]!.start), 'edits do not overlap');
		return mark + placed.reduce((now, one) => now.slice(0, one.start) + one.text + now.slice(one.end), plain);
	}

	private rangeOf(file: string, what: string): Range {
		const text = this.text(file);
		assert.equal(text.split(what).length, 2, `${what} stands once in ${file}`);
		const { encoding } = this;
		const at = text.indexOf(what);
		return { start: positionAt(text, at, encoding), end: positionAt(text, at + what.length, encoding) };
	}

	/** Waits until the server has told something that makes it true. */
	async until(isTrue: () => boolean, what: string): Promise<void> {
		const late = setTimeout(() => this.news(), 30_000);
		const end = Date.now() + 29_000;
		try {
			while (!isTrue()) {
				if (Date.now() > end) assert.fail(`never: ${what}\n${this.stderr}${this.log.join('\n')}`);
				await new Promise<void>((resolve) => this.waiting.add(resolve));
			}
		} finally {
			clearTimeout(late);
		}
	}

	/** Says goodbye. @returns the server's exit code */
	async quit(): Promise<number | null> {
		const gone = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
		await this.connection.sendRequest(ShutdownRequest.type);
		await this.connection.sendNotification(ExitNotification.type);
		const code = await gone;
		this.connection.dispose();
		return code;
	}

	private async send(file: string, text: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
		const known = this.texts.get(file)!;
		known.text = text;
		known.version++;
		await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
			textDocument: { uri: uri(file), version: known.version },
			contentChanges,
		});
	}

	/** In what was agreed on with the server. */
	private get encoding(): Encoding {
		return (this.initialized.capabilities.positionEncoding ?? 'utf-16') as Encoding;
	}

	private positionAt(text: string, offset: number): Position {
		return positionAt(text, offset, this.encoding);
	}

	private news(): void {
		const all = [...this.waiting];
		this.waiting.clear();
		for (const one of all) one();
	}
}

export const uri = (file: string): string => pathToFileURL(file).href;

export const DEMO = join(__dirname, '../../examples/orders-service');
