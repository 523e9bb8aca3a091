/** Ties a connection to the engine: which handler answers which message. */
import { type Connection, ErrorCodes, ExecuteCommandRequest, ResponseError } from 'vscode-languageserver';
import { lintRootOf } from '../engine/config';
import type { Live } from '../engine/live';
import type { OpenOptions } from '../engine/types';
import { repositoryRoot } from '../engine/workspace/gitignore';
import { Changes } from './changes';
import { Configured } from './configured';
import type { Context } from './context';
import { Converter } from './convert';
import { Disk } from './disk';
import { Documents } from './documents';
import { Handling } from './handling';
import type { LintRootHost } from './lint-root';
import { Log } from './log';
import { didChange } from './notifications/did-change';
import { didChangeConfiguration } from './notifications/did-change-configuration';
import { didChangeWatchedFiles } from './notifications/did-change-watched-files';
import { didChangeWorkspaceFolders } from './notifications/did-change-workspace-folders';
import { didClose } from './notifications/did-close';
import { didOpen } from './notifications/did-open';
import { textOnDisk } from './on-disk';
import { areParams } from './params';
import { Places } from './places';
import { Progresses } from './progress';
import { codeAction } from './requests/code-action';
import { codeActionResolve } from './requests/code-action-resolve';
import { documentDiagnostic } from './requests/document-diagnostic';
import { executeCommand } from './requests/execute-command';
import { hover } from './requests/hover';
import { type Agreed, initialize } from './requests/initialize';
import { workspaceDiagnostic } from './requests/workspace-diagnostic';
import { Roots } from './roots';
import { forget, Refresh, tell, tellChanged } from './tell';
import { Troubles } from './troubles';
import { Watch } from './watch';

/** What the server is made with. */
export interface ServerDeps {
	open(options: OpenOptions): Live;
	/** Ids of every rule there is. */
	readonly rules: readonly string[];
}

/** Serves a client until it says goodbye. */
export function serve(connection: Connection, deps: ServerDeps): void {
	const log = new Log(connection);
	const handling = new Handling(log);
	let folders: readonly string[] = [];
	let watch: Watch | undefined;

	connection.onInitialize((params) => {
		if (handling.context) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialized already');
		if (!areParams('initialize', params)) throw new ResponseError(ErrorCodes.InvalidParams, 'wrong parameters');
		const agreed = initialize(params);
		folders = agreed.folders;
		watch = new Watch({
			...{ connection, client: agreed.client, log },
			onChanged: (files) => context.disk.changed(files),
			quiet: () => context.roots.complete(),
		});
		const context = contextOf(connection, deps, { log, handling, watch }, agreed);
		handling.context = context;
		return agreed.result;
	});
	connection.onInitialized(
		handling.on('initialized', (context) => {
			context.hold(context.configured.know(folders));
			context.configured.register();
			if (!context.client.folders) return;
			connection.workspace.onDidChangeWorkspaceFolders(
				handling.on('workspace/didChangeWorkspaceFolders', didChangeWorkspaceFolders),
			);
		}),
	);
	const execute = handling.answer('workspace/executeCommand', executeCommand);
	connection.onDidOpenTextDocument(handling.on('textDocument/didOpen', didOpen));
	connection.onDidChangeTextDocument(handling.on('textDocument/didChange', didChange));
	connection.onDidCloseTextDocument(handling.on('textDocument/didClose', didClose));
	connection.onDidChangeConfiguration(handling.on('workspace/didChangeConfiguration', didChangeConfiguration));
	connection.onDidChangeWatchedFiles(handling.on('workspace/didChangeWatchedFiles', didChangeWatchedFiles));
	connection.languages.diagnostics.on(handling.answer('textDocument/diagnostic', documentDiagnostic));
	connection.languages.diagnostics.onWorkspace(handling.answer('workspace/diagnostic', workspaceDiagnostic));
	connection.onCodeAction(handling.answer('textDocument/codeAction', codeAction));
	connection.onCodeActionResolve(handling.answer('codeAction/resolve', codeActionResolve));
	// The library's own handler would keep back whether the client gave a token.
	connection.onRequest(ExecuteCommandRequest.type, (params, cancel) => {
		const workDone =
			params?.workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(params.workDoneToken);
		return execute(params, cancel, workDone);
	});
	connection.onHover(handling.answer('textDocument/hover', hover));
	connection.onShutdown(() => {
		handling.end();
		handling.context?.configured.close();
		handling.context?.roots.closeAll();
		handling.context?.progress.end();
		watch?.close();
	});
	connection.listen();
}

function contextOf(
	connection: Connection,
	{ open, rules }: ServerDeps,
	{ log, handling, watch }: { readonly log: Log; readonly handling: Handling; readonly watch: Watch },
	{ client, encoding, settings }: Agreed,
): Context {
	const documents = new Documents(encoding);
	const progress = new Progresses(connection, client);
	const troubles = new Troubles(log, documents);
	const host: LintRootHost = {
		documents,
		open,
		convert: (session) => {
			// While a configuration is wrong there is no session, and yet it is to be shown where.
			const text = (file: string) => documents.byFile(file)?.text ?? session()?.text(file) ?? textOnDisk(file);
			return new Converter(client, documents, new Places(encoding, text));
		},
		onPicture: (root, changed) => {
			tellChanged(context, root, changed);
			troubles.tell(root);
		},
		onProgress: (root, state) => progress.set(root, state),
		onDefect: (error) => log.defect(error, 'analysis'),
	};
	const configured = new Configured({
		...{ connection, client, log, rules, initial: settings },
		onKnown: (folders) => {
			// Not `roots.files`: what is hidden from now on is to be told, too.
			const before = roots.list.flatMap(({ picture }) => [...picture.keys()]);
			roots.setFolders(folders);
			tell(context, [...before, ...roots.files]);
		},
	});
	const roots = new Roots(
		host,
		() => watch.setFolders(roots.list.flatMap(groundsOf), roots.folders),
		(folder) => configured.of(folder),
	);
	const disk = new Disk({
		documents,
		roots,
		onRegroup: () => forget(context, roots.setFolders(roots.folders)),
		onIgnored: () => watch.renew(),
	});
	const refresh = new Refresh(() => context);
	const changes = new Changes();
	const context: Context = {
		...{ connection, client, documents, configured, roots, disk, changes, refresh, progress, troubles, log },
		told: new Map(),
		hold: (until) => handling.hold(until),
	};
	return context;
}

/** What a lint root depends on: bases of its configurations, and what git ignores, lie anywhere in the repository. */
function groundsOf({ folders }: { readonly folders: readonly string[] }): string[] {
	return [...new Set(folders.map((folder) => lintRootOf(folder)).map((root) => repositoryRoot(root) ?? root))];
}
