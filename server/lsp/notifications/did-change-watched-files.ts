/** workspace/didChangeWatchedFiles: files on the disk changed, came or went, some or a whole branch of them. */
import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import type { Context } from '../context';
import { pathOf } from '../uris';

export function didChangeWatchedFiles({ documents, roots }: Context, { changes }: DidChangeWatchedFilesParams): void {
	const files = new Set(changes.flatMap(({ uri }) => pathOf(uri) ?? []));
	// What is open in the editor is as the editor says.
	const told = [...files].filter((file) => !documents.byFile(file) && !isNoise(file));
	if (told.length > 0) roots.change(told.map((file) => ({ file })));
}

/** Folders that tools write to all the time, and that nothing is found in. */
function isNoise(file: string): boolean {
	return /\/(?:node_modules|\.git)\//.test(file);
}
