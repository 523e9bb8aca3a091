/** What the client on the other end can do. */
import type { ClientCapabilities } from 'vscode-languageserver';

export interface Client {
	/** Asks for diagnostics itself, whenever they may have changed; without, they are sent to it. */
	readonly pulls: boolean;
	/** Can be told to ask again. */
	readonly refreshes: boolean;
	readonly relatedInformation: boolean;
	readonly codeDescription: boolean;
	readonly tags: readonly number[];
	/** Takes code actions as objects, not only commands. */
	readonly codeActions: boolean;
	/** Asks for the edit of a code action when it is chosen. */
	readonly resolvesEdits: boolean;
	/** Takes code actions that cannot be done, with the reason. */
	readonly disabledActions: boolean;
	/** Edits may name the version of a document that they are for. */
	readonly documentChanges: boolean;
	/** Text edits may hold places to type in. */
	readonly snippetEdits: boolean;
	readonly markdownHover: boolean;
	readonly watchesFiles: boolean;
	/** Watches folders outside of the workspace, too. */
	readonly watchesAnywhere: boolean;
	readonly folders: boolean;
	readonly progress: boolean;
	/** Can be asked for settings. */
	readonly configuration: boolean;
	/** Names of commands that it runs itself. */
	readonly commands: readonly string[];
	/** Tells of changed settings when it is asked to. */
	readonly registersConfiguration: boolean;
}

/** What our own client says of itself besides the protocol's capabilities. */
export interface InitializationOptions {
	/** See `Client.commands`. */
	readonly commands?: unknown;
}

/**
 * Asks again only for files that are not open when it is told to ask again, so that an open file would stay as it was
 * while another one is edited. True of Neovim 0.12 (https://github.com/neovim/neovim/pull/40623).
 */
const FORGETS_OPEN_FILES = new Set(['Neovim']);

/** @param name of the client, if it says so */
export function clientOf(
	{ textDocument, workspace, window }: ClientCapabilities,
	name = '',
	options?: InitializationOptions | null,
): Client {
	const commands: readonly unknown[] = Array.isArray(options?.commands) ? options.commands : [];
	const { diagnostic, publishDiagnostics, codeAction, hover } = textDocument ?? {};
	// Clients say of the older way what holds for both.
	const diagnostics = { ...publishDiagnostics, ...diagnostic };
	const refreshes = workspace?.diagnostics?.refreshSupport === true;
	return {
		// What is found in a file changes with others: a client that cannot be told to ask again would show what was.
		pulls: diagnostic !== undefined && refreshes && !FORGETS_OPEN_FILES.has(name),
		refreshes,
		relatedInformation: diagnostics.relatedInformation === true,
		codeDescription: diagnostics.codeDescriptionSupport === true,
		tags: diagnostics.tagSupport?.valueSet ?? [],
		codeActions: codeAction?.codeActionLiteralSupport !== undefined,
		resolvesEdits: codeAction?.dataSupport === true && !!codeAction.resolveSupport?.properties.includes('edit'),
		disabledActions: codeAction?.disabledSupport === true,
		documentChanges: workspace?.workspaceEdit?.documentChanges === true,
		snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
		markdownHover: hover?.contentFormat?.includes('markdown') === true,
		watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
		folders: workspace?.workspaceFolders === true,
		progress: window?.workDoneProgress === true,
		commands: commands.filter((command) => typeof command === 'string'),
		configuration: workspace?.configuration === true,
		registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
	};
}
