/** textDocument/didChange: the buffer's text, range by range or as a whole. */
import type { DidChangeTextDocumentParams } from 'vscode-languageserver';
import type { Context } from '../context';

export function didChange({ documents, roots }: Context, params: DidChangeTextDocumentParams): void {
	const changed = documents.didChange(params);
	if (changed) roots.change([{ file: changed.file, text: changed.text }]);
}
