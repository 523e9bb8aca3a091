/** Holdfast: Create Baseline. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { pickFolder } from './folder';

export async function createBaseline({ cli, output }: Deps): Promise<void> {
	const folder = await pickFolder('Create a baseline in which folder?');
	if (!folder) return;
	// It is the files on the disk that are looked at.
	await vscode.workspace.saveAll(false);
	const title = 'Holdfast: creating a baseline';
	const { code, stdout, stderr } = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title },
		() => cli.run(['baseline'], folder.uri.fsPath),
	);
	output.info(`holdfast baseline\n${stdout}${stderr}`);
	const said = (code === 0 ? stdout : stderr || stdout).trim();
	if (code === 0) await vscode.window.showInformationMessage(`Holdfast: ${said}`);
	else await vscode.window.showErrorMessage(`Holdfast could not create a baseline: ${said}`);
}
