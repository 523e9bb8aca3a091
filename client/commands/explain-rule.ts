/** Holdfast: Explain Rule. */
import * as vscode from 'vscode';
import { codeOf } from '../status';
import type { Deps } from './deps';

interface Manifest {
	readonly contributes: {
		readonly configuration: {
			readonly properties: {
				readonly 'holdfast.rules': {
					readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>>;
				};
			};
		};
	};
}

/** @param wanted id of a rule; else that of the finding at the cursor comes first in a list */
export async function explainRule({ extension }: Deps, wanted?: unknown): Promise<void> {
	const { contributes } = extension.packageJSON as Manifest;
	const rules = contributes.configuration.properties['holdfast.rules'].properties;
	const here = ruleAtCursor();
	const items = Object.entries(rules).map(([label, { markdownDescription: detail }]) => ({ label, detail }));
	items.sort((a, b) => Number(b.label === here) - Number(a.label === here));
	const isRule = typeof wanted === 'string' && wanted in rules;
	const chosen = isRule ? wanted : (await vscode.window.showQuickPick(items, { placeHolder: 'Which rule?' }))?.label;
	if (chosen === undefined) return;
	const page = vscode.Uri.joinPath(extension.extensionUri, 'rules', chosen, 'README.md');
	await vscode.commands.executeCommand('markdown.showPreview', page);
}

function ruleAtCursor(): string | undefined {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return undefined;
	const found = vscode.languages
		.getDiagnostics(editor.document.uri)
		.find(({ source, range }) => source === 'holdfast' && range.contains(editor.selection.active));
	return found && String(codeOf(found));
}
