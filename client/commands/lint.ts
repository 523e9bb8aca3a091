/** Holdfast: Lint Whole Workspace. */
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient, WorkDoneProgress } from 'vscode-languageclient/node';
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
	const linted = await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) =>
		ask(await server.start(), progress, token),
	);
	if (!linted) return;
	const problems = 'Show Problems';
	const chosen = await vscode.window.showInformationMessage(
		messageOf(linted),
		...(linted.findings > 0 ? [problems] : []),
	);
	if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** @returns undefined when the user cancels */
async function ask(
	client: LanguageClient,
	progress: vscode.Progress<{ message?: string; increment?: number }>,
	token: vscode.CancellationToken,
): Promise<Linted | undefined> {
	// With a token of ours the server does not show its own progress beside this one.
	const workDoneToken = crypto.randomUUID();
	let reached = 0;
	const following = client.onProgress(WorkDoneProgress.type, workDoneToken, (done) => {
		if (done.kind === 'end') return;
		const { message, percentage = reached } = done;
		progress.report({ message, increment: percentage - reached });
		reached = percentage;
	});
	const params = { command: 'holdfast.lintWorkspace', arguments: [], workDoneToken };
	try {
		return (await client.sendRequest(ExecuteCommandRequest.type, params, token)) as Linted;
	} catch (error) {
		if (token.isCancellationRequested) return undefined;
		throw error;
	} finally {
		following.dispose();
	}
}

function messageOf({ files, findings, fixable, failures }: Linted): string {
	const found = findings === 0 ? 'nothing found' : `${count(findings, 'finding')}, ${fixable} with a fix,`;
	const said = `Holdfast: ${found} in ${count(files, 'file')}.`;
	return failures > 0 ? `${said} ${count(failures, 'part')} could not be checked.` : said;
}
