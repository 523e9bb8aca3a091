/** textDocument/didOpen: from now on the buffer is the truth about the file. */
import type { DidOpenTextDocumentParams } from 'vscode-languageserver';
import type { Context } from '../context';
import { publish } from '../tell';

export function didOpen(context: Context, { textDocument }: DidOpenTextDocumentParams): void {
	const { documents, roots, client, disk, told } = context;
	const opened = documents.didOpen(textDocument);
	if (!opened) return;
	const { file, text } = opened;
	// What the editor was sent of it before, it may have forgotten.
	if (!client.pulls) told.set(file, 'unknown');
	roots.change([{ file, text }]);
	disk.buffered(file);
	const root = roots.of(file);
	// The first analysis of a large project takes seconds, this file does not.
	if (root && !root.analysis && !client.pulls) publish(context, file, root.preview(file));
}
