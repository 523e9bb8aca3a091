/** workspace/didChangeWorkspaceFolders. */
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Context } from '../context';
import { pathOf } from '../uris';

export function didChangeWorkspaceFolders(context: Context, { added, removed }: WorkspaceFoldersChangeEvent): void {
	const { configured } = context;
	const gone = new Set(removed.flatMap(({ uri }) => pathOf(uri) ?? []));
	const kept = configured.folders.filter((folder) => !gone.has(folder));
	context.hold(configured.know([...kept, ...added.flatMap(({ uri }) => pathOf(uri) ?? [])]));
}
