/** initialize: what the client can do, and what this server offers it. */
import { type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { normalise } from '../../engine/workspace/paths';
import { type Client, clientOf } from '../client';
import { SECTION } from '../configured';
import { CODE_ACTION_KINDS } from '../convert-actions';
import { encodingFor, type PositionEncoding } from '../encoding';
import { pathOf } from '../uris';
import { LINT_WORKSPACE } from './execute-command';

export interface Agreed {
	readonly client: Client;
	readonly encoding: PositionEncoding;
	/** Workspace folders, absolute. */
	readonly folders: readonly string[];
	/** What is set in the editor, where it says so at once. */
	readonly settings: unknown;
	readonly result: InitializeResult;
}

const DIAGNOSTICS = { identifier: 'holdfast', interFileDependencies: true, workspaceDiagnostics: true };

export function initialize(params: InitializeParams): Agreed {
	const { capabilities, clientInfo, workspaceFolders, rootUri, rootPath, initializationOptions } = params;
	const client = clientOf(capabilities, clientInfo?.name, initializationOptions);
	const encoding = encodingFor(capabilities);
	const roots = workspaceFolders?.map(({ uri }) => uri) ?? [];
	const single = rootUri ? pathOf(rootUri) : rootPath ? normalise(rootPath) : undefined;
	const folders = roots.length > 0 ? roots.flatMap((uri) => pathOf(uri) ?? []) : single === undefined ? [] : [single];
	const result: InitializeResult = {
		serverInfo: { name: 'holdfast', version },
		capabilities: {
			positionEncoding: encoding.kind,
			textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
			...(client.pulls ? { diagnosticProvider: DIAGNOSTICS } : {}),
			...(client.codeActions
				? { codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: client.resolvesEdits } }
				: {}),
			hoverProvider: true,
			executeCommandProvider: { commands: [LINT_WORKSPACE], workDoneProgress: true },
			workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
		},
	};
	return { client, encoding, folders, settings: initializationOptions?.[SECTION], result };
}
