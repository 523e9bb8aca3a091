/** The workspace folder that a command is about. */
import * as vscode from 'vscode';

/** The only one, or the one that the user picks; undefined, and said, when there is none. */
export async function pickFolder(placeHolder: string): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length > 1) return vscode.window.showWorkspaceFolderPick({ placeHolder });
	if (folders.length === 0) await vscode.window.showErrorMessage('Holdfast: open a folder first.');
	return folders[0];
}
