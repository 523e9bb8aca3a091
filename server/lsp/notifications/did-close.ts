/** textDocument/didClose: from now on the disk is the truth about the file. */
import type { DidCloseTextDocumentParams } from 'vscode-languageserver';
import type { Context } from '../context';
import { forget, tell } from '../tell';

export function didClose(context: Context, { textDocument: { uri } }: DidCloseTextDocumentParams): void {
	const { documents, roots, disk } = context;
	const file = documents.didClose(uri);
	if (file === undefined) return;
	roots.change([{ file }]);
	disk.buffered(file);
	forget(context, roots.closeIdle());
	// Outside of the workspace only what is open is shown.
	tell(context, [file]);
}
