/** What commands work with. */
import type * as vscode from 'vscode';
import type { Command } from '../command-line';
import type { Server } from '../server';

export interface Deps {
	readonly server: Server;
	readonly output: vscode.LogOutputChannel;
	readonly cli: Command;
	readonly extension: vscode.Extension<unknown>;
}
