// An editor for the bench: the least that a client must do, with the time that each answer takes.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node';

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = protocol;
const CAPABILITIES = {
	textDocument: {
		diagnostic: {},
		publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
		codeAction: {
			codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
			dataSupport: true,
			resolveSupport: { properties: ['edit'] },
		},
	},
	workspace: {
		workspaceFolders: true,
		workspaceEdit: { documentChanges: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
	},
};

export const uri = (file) => pathToFileURL(file).href;

export class Editor {
	#versions = new Map();
	#texts = new Map();

	/** Starts a server: `command` is a program and its arguments. */
	constructor(command, cwd) {
		const [program, ...args] = command;
		this.process = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
		this.connection = createProtocolConnection(
			new StreamMessageReader(this.process.stdout),
			new StreamMessageWriter(this.process.stdin),
		);
		this.connection.onRequest('client/registerCapability', () => null);
		this.connection.onRequest('window/workDoneProgress/create', () => null);
		this.connection.onRequest('workspace/diagnostic/refresh', () => null);
		this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
		this.connection.listen();
	}

	async greet(folder) {
		await this.connection.sendRequest('initialize', {
			processId: process.pid,
			rootUri: uri(folder),
			workspaceFolders: [{ uri: uri(folder), name: 'bench' }],
			capabilities: CAPABILITIES,
		});
		await this.connection.sendNotification('initialized', {});
	}

	async open(file) {
		const text = readFileSync(file, 'utf8');
		this.#texts.set(file, text);
		this.#versions.set(file, 1);
		await this.connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri: uri(file), languageId: 'typescript', version: 1, text },
		});
	}

	text(file) {
		return this.#texts.get(file);
	}

	/** Replaces `length` characters at `offset`. */
	async edit(file, offset, length, insert) {
		const text = this.#texts.get(file);
		const version = this.#versions.get(file) + 1;
		this.#texts.set(file, text.slice(0, offset) + insert + text.slice(offset + length));
		this.#versions.set(file, version);
		await this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: uri(file), version },
			contentChanges: [
				{ range: { start: positionAt(text, offset), end: positionAt(text, offset + length) }, text: insert },
			],
		});
	}

	async touched(files) {
		const changes = files.map((file) => ({ uri: uri(file), type: 2 }));
		await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
	}

	async diagnostics(file) {
		const { items = [] } = await this.connection.sendRequest('textDocument/diagnostic', {
			textDocument: { uri: uri(file) },
		});
		return items;
	}

	/** How many are found in the workspace. */
	async workspace() {
		const { items } = await this.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
		return items.reduce((sum, item) => sum + item.items.length, 0);
	}

	/** The edit of the first quick fix for a diagnostic. */
	async fix(file, diagnostic) {
		const actions = await this.connection.sendRequest('textDocument/codeAction', {
			textDocument: { uri: uri(file) },
			range: diagnostic.range,
			context: { diagnostics: [diagnostic] },
		});
		const { edit } = await this.connection.sendRequest('codeAction/resolve', actions[0]);
		return edit;
	}

	/** Resident memory of the server, in MB. */
	memory() {
		const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
		return Number(/^VmRSS:\s*(\d+)/m.exec(status)[1]) / 1024;
	}

	async quit() {
		const gone = new Promise((resolve) => this.process.once('exit', resolve));
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit');
		await gone;
		this.connection.dispose();
	}
}

function positionAt(text, offset) {
	const lines = text.slice(0, offset).split('\n');
	return { line: lines.length - 1, character: lines.at(-1).length };
}
