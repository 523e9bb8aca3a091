/** Offers to install what a fix needs: the command is typed in a terminal, and the user runs it. */
import * as vscode from 'vscode';
import type { Deps } from './deps';

interface Wanted {
	/** That of the package.json, absolute. */
	readonly folder: string;
	readonly packages: readonly { readonly name: string; readonly range: string }[];
}

/** Lock file → what adds a package with that manager. */
const MANAGERS: readonly (readonly [lock: string, command: string])[] = [
	['pnpm-lock.yaml', 'pnpm add'],
	['yarn.lock', 'yarn add'],
	['bun.lock', 'bun add'],
	['bun.lockb', 'bun add'],
	['package-lock.json', 'npm install'],
];

export async function installPackages(_: Deps, wanted: unknown): Promise<void> {
	if (!isWanted(wanted)) return;
	const names = wanted.packages.map(({ name }) => name).join(', ');
	const command = `${await managerOf(wanted.folder)} ${wanted.packages.map(({ name, range }) => `"${name}@${range}"`).join(' ')}`;
	const show = 'Show in Terminal';
	const chosen = await vscode.window.showInformationMessage(`The fix needs ${names}: ${command}`, show);
	if (chosen !== show) return;
	const terminal = vscode.window.createTerminal({ name: 'Holdfast', cwd: wanted.folder });
	terminal.show();
	// Typed only: it is for the user to run it.
	terminal.sendText(command, false);
}

/** The nearest lock file upwards decides, since workspaces have one for all their packages. */
async function managerOf(folder: string): Promise<string> {
	for (let dir = vscode.Uri.file(folder); ; dir = vscode.Uri.joinPath(dir, '..')) {
		const names = new Set((await vscode.workspace.fs.readDirectory(dir)).map(([name]) => name));
		const found = MANAGERS.find(([lock]) => names.has(lock));
		if (found) return found[1];
		if (dir.path === vscode.Uri.joinPath(dir, '..').path) return 'npm install';
	}
}

function isWanted(value: unknown): value is Wanted {
	const { folder, packages } = (value ?? {}) as Partial<Wanted>;
	return typeof folder === 'string' && Array.isArray(packages) && packages.length > 0;
}
