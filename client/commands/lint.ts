/** Holdfast: Lint Whole Workspace. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest } from 'vscode-languageclient/node';
import { count } from '../status';
import type { Deps } from './deps';

/** What the server answers. */
interface Linted {
	readonly files: number;
	readonly findings: number;
	readonly fixable: number;
	readonly failures: number;
}

export async function lint({ server }: Deps): Promise<void> {
	const location = vscode.ProgressLocation.Notification;
	const title = 'Holdfast: linting the whole workspace';
	const linted = await vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
		const client = await server.start();
		const params = { command: 'holdfast.lintWorkspace', arguments: [] };
		return client.sendRequest(ExecuteCommandRequest.type, params, token).catch((error: unknown) => {
			if (token.isCancellationRequested) return undefined;
			throw error;
		}) as Promise<Linted | undefined>;
	});
	if (!linted) return;
	const problems = 'Show Problems';
	const chosen = await vscode.window.showInformationMessage(
		messageOf(linted),
		...(linted.findings > 0 ? [problems] : []),
	);
	if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function messageOf({ files, findings, fixable, failures }: Linted): string {
	const found = findings === 0 ? 'nothing found' : `${count(findings, 'finding')}, ${fixable} with a fix,`;
	const said = `Holdfast: ${found} in ${count(files, 'file')}.`;
	return failures > 0 ? `${said} ${count(failures, 'part')} could not be checked.` : said;
}
