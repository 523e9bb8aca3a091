/** workspace/didChangeWorkspaceFolders. */
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Context } from '../context';
import { forget } from '../tell';
import { pathOf } from '../uris';

export function didChangeWorkspaceFolders(context: Context, { added, removed }: WorkspaceFoldersChangeEvent): void {
	const gone = new Set(removed.flatMap(({ uri }) => pathOf(uri) ?? []));
	const kept = context.roots.folders.filter((folder) => !gone.has(folder));
	const now = [...kept, ...added.flatMap(({ uri }) => pathOf(uri) ?? [])];
	forget(context, context.roots.setFolders(now));
}
