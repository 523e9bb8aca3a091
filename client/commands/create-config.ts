/** Holdfast: Create Configuration. */
import * as vscode from 'vscode';
import type { Deps } from './deps';
import { pickFolder } from './folder';

/** Also what `package.json` may hold is one, which `holdfast init` knows. */
const NAMES = ['holdfast.config.json', 'holdfast.config.jsonc', 'package.json'];

export async function createConfig({ cli, output }: Deps): Promise<void> {
	const folder = await pickFolder('Create a configuration in which folder?');
	if (!folder) return;
	const { code, stdout, stderr } = await cli.run(['init', '.'], folder.uri.fsPath);
	output.info(`holdfast init\n${stdout}${stderr}`);
	if (code === 2 || code === 128) {
		await vscode.window.showErrorMessage(`Holdfast could not create a configuration: ${stderr.trim()}`);
		return;
	}
	for (const name of NAMES) {
		const file = vscode.Uri.joinPath(folder.uri, name);
		const isThere = await vscode.workspace.fs.stat(file).then(
			() => true,
			() => false,
		);
		if (isThere) return void (await vscode.window.showTextDocument(file));
	}
}
