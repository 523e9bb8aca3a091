/** The extension as other code in VS Code sees it. The workspace is the demo. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';

const PATIENCE_MS = 45_000;
const BETWEEN_MS = 50;

interface Report {
	readonly findings: readonly {
		readonly rule: string;
		readonly file: string;
		readonly range: { readonly start: { readonly line: number; readonly column: number } };
	}[];
}

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const extension = () => vscode.extensions.getExtension('holdfast.holdfast')!;
const at = (path: string) => vscode.Uri.joinPath(folder(), path);

/** `file:line:column rule` of what Holdfast shows, sorted. */
function shown(): string[] {
	const all = vscode.languages.getDiagnostics().flatMap(([uri, list]) =>
		list
			.filter(({ source }) => source === 'holdfast')
			.map(({ range: { start }, code }) => {
				const file = relative(folder().fsPath, uri.fsPath).replaceAll(sep, '/');
				return `${file}:${start.line + 1}:${start.character + 1} ${(code as { value: string }).value}`;
			}),
	);
	return all.sort();
}

async function until(what: string, holds: () => boolean): Promise<void> {
	for (const end = Date.now() + PATIENCE_MS; !holds(); ) {
		if (Date.now() > end) throw new Error(`waited for ${what}; shown is\n${shown().join('\n')}`);
		await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
	}
}

/** What the command line of the same package reports on the disk. */
async function reported(): Promise<string[]> {
	const cli = join(extension().extensionPath, 'out/cli.js');
	const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
	const args = [cli, 'lint', '--format', 'json', '--fail-on', 'never', '.'];
	const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder().fsPath, env });
	const { findings } = JSON.parse(stdout) as Report;
	return findings.map(({ rule, file, range: { start } }) => `${file}:${start.line}:${start.column} ${rule}`).sort();
}

async function offered(
	uri: vscode.Uri,
	text: string,
): Promise<{ editor: vscode.TextEditor; actions: vscode.CodeAction[] }> {
	const editor = await vscode.window.showTextDocument(uri);
	const position = editor.document.positionAt(editor.document.getText().indexOf(text));
	const range = new vscode.Range(position, position);
	const kind = vscode.CodeActionKind.QuickFix.value;
	const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		uri,
		range,
		kind,
		10,
	);
	return { editor, actions };
}

describe('the extension, in the extension host', () => {
	it('is not active before there is code', async () => {
		await vscode.window.showTextDocument(at('README.md'));
		assert.equal(extension().isActive, false);
	});

	it('is active when a file of code is open, and shows what the command line reports', async () => {
		await vscode.window.showTextDocument(at('src/clients/http-client.ts'));
		const all = await reported();
		await until('findings', () => shown().length === all.length);
		assert.equal(extension().isActive, true);
		assert.deepEqual(shown(), all);
	});

	it('has every command that its manifest names', async () => {
		const known = new Set(await vscode.commands.getCommands());
		const { commands } = extension().packageJSON.contributes as { commands: { command: string }[] };
		assert.deepEqual(
			commands.filter(({ command }) => !known.has(command)),
			[],
		);
	});

	it('repairs a client, and takes its finding back', async () => {
		const uri = at('src/clients/http-client.ts');
		const { editor, actions } = await offered(uri, 'create(');
		const fix = actions.find(({ title }) => title === 'Set `timeout: 10_000` on this axios client');
		assert(fix?.edit, actions.map(({ title }) => title).join('\n'));
		const all = shown();
		assert(await vscode.workspace.applyEdit(fix.edit));
		assert.match(editor.document.getText(), /timeout: 10_000,/);
		await until('one finding less', () => shown().length === all.length - 1);
		await editor.document.save();
		assert.deepEqual(shown(), await reported());
	});

	it('follows a file that is deleted', async () => {
		const left = shown().filter((one) => !one.startsWith('src/clients/shipping.ts'));
		assert.equal(left.length, shown().length - 1);
		await vscode.workspace.fs.delete(at('src/clients/shipping.ts'));
		await until('one finding less', () => shown().length === left.length);
		assert.deepEqual(shown(), left);
	});
});
