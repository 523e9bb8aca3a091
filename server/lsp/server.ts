/** Ties a connection to the engine: which handler answers which message. */
import {
	type CancellationToken,
	type Connection,
	ErrorCodes,
	LSPErrorCodes,
	ResponseError,
} from 'vscode-languageserver';
import type { Live } from '../engine/live';
import type { OpenOptions } from '../engine/types';
import { Changes } from './changes';
import type { Context } from './context';
import { Converter } from './convert';
import { Documents } from './documents';
import { Log } from './log';
import { didChange } from './notifications/did-change';
import { didChangeWatchedFiles } from './notifications/did-change-watched-files';
import { didChangeWorkspaceFolders } from './notifications/did-change-workspace-folders';
import { didClose } from './notifications/did-close';
import { didOpen } from './notifications/did-open';
import { Places } from './places';
import { codeAction } from './requests/code-action';
import { codeActionResolve } from './requests/code-action-resolve';
import { documentDiagnostic } from './requests/document-diagnostic';
import { hover } from './requests/hover';
import { type Agreed, initialize } from './requests/initialize';
import { workspaceDiagnostic } from './requests/workspace-diagnostic';
import { Roots } from './roots';
import { tellChanged } from './tell';

/** What the server is made with. */
export interface ServerDeps {
	open(options: OpenOptions): Live;
}

/** Serves a client until it says goodbye. */
export function serve(connection: Connection, deps: ServerDeps): void {
	const log = new Log(connection);
	let context: Context | undefined;
	let folders: readonly string[] = [];

	connection.onInitialize((params) => {
		const agreed = initialize(params);
		folders = agreed.folders;
		context = contextOf(connection, deps, log, agreed);
		return agreed.result;
	});

	/** A notification has no answer: what goes wrong is logged, and the next one is served. */
	const on =
		<P>(name: string, handle: (context: Context, params: P) => unknown) =>
		async (params: P) => {
			try {
				if (context) await handle(context, params);
			} catch (error) {
				log.defect(error, name);
			}
		};
	/** What goes wrong is logged, and the answer says so. */
	const answer =
		<P, R>(name: string, handle: (context: Context, params: P, cancel: CancellationToken) => R | Promise<R>) =>
		async (params: P, cancel: CancellationToken): Promise<R> => {
			try {
				if (!context) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
				const result = await handle(context, params, cancel);
				if (!cancel.isCancellationRequested) return result;
				throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
			} catch (error) {
				if (error instanceof ResponseError) throw error;
				log.defect(error, name);
				throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
			}
		};

	connection.onInitialized(
		on('initialized', (context) => {
			context.roots.setFolders(folders);
			if (context.client.folders)
				connection.workspace.onDidChangeWorkspaceFolders(
					on('workspace/didChangeWorkspaceFolders', didChangeWorkspaceFolders),
				);
		}),
	);
	connection.onDidOpenTextDocument(on('textDocument/didOpen', didOpen));
	connection.onDidChangeTextDocument(on('textDocument/didChange', didChange));
	connection.onDidCloseTextDocument(on('textDocument/didClose', didClose));
	connection.onDidChangeWatchedFiles(on('workspace/didChangeWatchedFiles', didChangeWatchedFiles));
	connection.languages.diagnostics.on(answer('textDocument/diagnostic', documentDiagnostic));
	connection.languages.diagnostics.onWorkspace(answer('workspace/diagnostic', workspaceDiagnostic));
	connection.onCodeAction(answer('textDocument/codeAction', codeAction));
	connection.onCodeActionResolve(answer('codeAction/resolve', codeActionResolve));
	connection.onHover(answer('textDocument/hover', hover));
	connection.listen();
}

function contextOf(connection: Connection, { open }: ServerDeps, log: Log, { client, encoding }: Agreed): Context {
	const documents = new Documents(encoding);
	const roots: Roots = new Roots({
		documents,
		open,
		convert: (session) => {
			const text = (file: string) => documents.byFile(file)?.text ?? session()?.text(file);
			return new Converter(client, documents, new Places(encoding, text));
		},
		onPicture: (root, changed) => tellChanged(context, root, changed),
		onDefect: (error) => log.defect(error, 'analysis'),
	});
	const context: Context = { connection, client, documents, roots, log, changes: new Changes(), told: new Map() };
	return context;
}
