/** textDocument/didChange: the buffer's text, range by range or as a whole. */
import type { DidChangeTextDocumentParams } from 'vscode-languageserver';
import type { Context } from '../context';
import { pathOf } from '../uris';

export function didChange({ documents, roots, disk, log }: Context, params: DidChangeTextDocumentParams): void {
	const { uri } = params.textDocument;
	const changed = documents.didChange(params);
	if (changed) {
		roots.change([{ file: changed.file, text: changed.text }]);
		disk.buffered(changed.file);
	} else if (pathOf(uri) !== undefined) log.warn(`the editor changes ${uri}, which it has not opened`);
}
