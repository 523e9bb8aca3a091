/** What the entry in the status bar opens. */
import * as vscode from 'vscode';
import type { Deps } from './deps';

const ENTRIES = [
	{ label: '$(warning) Show Problems', command: 'workbench.actions.view.problems' },
	{ label: '$(search) Lint Whole Workspace', command: 'holdfast.lint' },
	{ label: '$(book) Explain Rule…', command: 'holdfast.explainRule' },
	{ label: '$(gear) Create Configuration', command: 'holdfast.createConfig' },
	{ label: '$(archive) Create Baseline', command: 'holdfast.createBaseline' },
	{ label: '$(output) Show Output', command: 'holdfast.showOutput' },
	{ label: '$(refresh) Restart Server', command: 'holdfast.restart' },
];

export async function menu({ server: { state } }: Deps): Promise<void> {
	const why = 'why' in state ? `The server has ended: ${state.why}` : undefined;
	const chosen = await vscode.window.showQuickPick(ENTRIES, { title: 'Holdfast', placeHolder: why });
	if (chosen) await vscode.commands.executeCommand(chosen.command);
}
