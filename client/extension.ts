/** The VS Code extension: starts the language server when there is code to look at, and gives its commands. */
import * as vscode from 'vscode';
import { Command } from './command-line';
import { commands } from './commands';
import { CODE, Server } from './server';
import { Status } from './status';

let running: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
	const output = vscode.window.createOutputChannel('Holdfast', { log: true });
	const server = new Server(context.asAbsolutePath('out/cli.js'), output);
	running = server;
	const deps = { server, output, cli: new Command(context.asAbsolutePath('out/cli.js')), extension: context.extension };
	context.subscriptions.push(output, new Status(server));
	for (const [id, run] of Object.entries(commands))
		context.subscriptions.push(vscode.commands.registerCommand(id, (...args: unknown[]) => run(deps, ...args)));
	// A command alone needs no server: only code does.
	const startFor = ({ languageId }: vscode.TextDocument): void => {
		if (CODE.has(languageId)) void server.start();
	};
	context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(startFor));
	vscode.workspace.textDocuments.forEach(startFor);
}

/** The editor waits for it, so that no process is left behind. */
export function deactivate(): Promise<void> | undefined {
	return running?.dispose();
}
