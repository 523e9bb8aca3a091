/** Whether what a client sends is what the protocol says: handlers rely on it. */
import { TextDocumentIdentifier, TextDocumentItem } from 'vscode-languageserver';

type Is = (value: unknown) => boolean;

const text: Is = (value) => typeof value === 'string';
const number: Is = (value) => Number.isInteger(value);
const optional =
	(is: Is): Is =>
	(value) =>
		value === undefined || value === null || is(value);
const list =
	(is: Is): Is =>
	(value) =>
		Array.isArray(value) && value.every(is);
const has =
	(fields: Readonly<Record<string, Is>>): Is =>
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries(fields).every(([name, is]) => is((value as Readonly<Record<string, unknown>>)[name]));

const count: Is = (value) => number(value) && (value as number) >= 0;
const place = has({ line: count, character: count });
const range = has({ start: place, end: place });
const folders = list(has({ uri: text }));

/** By method; methods that are not here are not looked at. */
const PARAMS: Readonly<Record<string, Is>> = {
	initialize: has({
		capabilities: has({}),
		workspaceFolders: optional(folders),
		rootUri: optional(text),
		rootPath: optional(text),
	}),
	'textDocument/didOpen': has({ textDocument: TextDocumentItem.is }),
	'textDocument/didChange': has({
		textDocument: has({ uri: text, version: number }),
		contentChanges: list(has({ text, range: optional(range) })),
	}),
	'textDocument/didClose': has({ textDocument: TextDocumentIdentifier.is }),
	'textDocument/diagnostic': has({ textDocument: TextDocumentIdentifier.is, previousResultId: optional(text) }),
	'textDocument/codeAction': has({
		textDocument: TextDocumentIdentifier.is,
		range,
		context: has({ diagnostics: list(has({ range })), only: optional(list(text)) }),
	}),
	'codeAction/resolve': has({ title: text }),
	'textDocument/hover': has({ textDocument: TextDocumentIdentifier.is, position: place }),
	'workspace/diagnostic': has({ previousResultIds: list(has({ uri: text, value: text })) }),
	'workspace/didChangeWatchedFiles': has({ changes: list(has({ uri: text })) }),
	'workspace/executeCommand': has({ command: text }),
	'workspace/didChangeConfiguration': has({}),
	'workspace/didChangeWorkspaceFolders': has({ added: folders, removed: folders }),
};

/** @param method as in the protocol */
export function areParams(method: string, params: unknown): boolean {
	return PARAMS[method]?.(params) ?? true;
}
