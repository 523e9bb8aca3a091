/** workspace/didChangeWatchedFiles: files on the disk changed, came or went, some or a whole branch of them. */
import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import type { Context } from '../context';
import { pathOf } from '../uris';

export function didChangeWatchedFiles({ disk }: Context, { changes }: DidChangeWatchedFilesParams): void {
	disk.changed(changes.flatMap(({ uri }) => pathOf(uri) ?? []));
}
