/** The language server as a process of its own: started once, started again when it dies, and never without a reason given. */
import { type ChildProcess, fork } from 'node:child_process';
import * as vscode from 'vscode';
import {
	CloseAction,
	type CloseHandlerResult,
	ErrorAction,
	IPCMessageReader,
	IPCMessageWriter,
	LanguageClient,
	type MessageTransports,
	State,
} from 'vscode-languageclient/node';
import { Deaths, type Exit, reasonOf, restartingIn } from './deaths';

/** Languages whose files make the server start. */
export const CODE: ReadonlySet<string> = new Set(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);
/** What the server reads through the editor's buffers, besides: configurations, manifests, components. */
const BESIDES = ['json', 'jsonc', 'vue', 'svelte'];
/** How much of what a process writes to stderr is kept, in characters. */
const KEPT = 8000;
/** Commands that code actions may ask for. */
const COMMANDS = ['holdfast.installPackages'];

export type ServerState =
	| { readonly is: 'off' | 'starting' | 'running' | 'stopped' }
	/** It died; `why` in plain words. */
	| { readonly is: 'waiting' | 'dead'; readonly why: string };

export class Server {
	private client: LanguageClient | undefined;
	private readonly deaths = new Deaths();
	/** Of the process that ended last. */
	private exit: Exit | undefined;
	private isLeaving = false;
	private now: ServerState = { is: 'off' };
	private readonly changed = new vscode.EventEmitter<ServerState>();
	readonly onChange = this.changed.event;

	/** @param program the launcher of the command line, absolute */
	constructor(
		private readonly program: string,
		private readonly output: vscode.LogOutputChannel,
	) {}

	get state(): ServerState {
		return this.now;
	}

	/** Starts it unless it runs. Ends when it answers, or rejects when it cannot be started. */
	async start(): Promise<LanguageClient> {
		this.client ??= this.made();
		await this.client.start();
		return this.client;
	}

	/** Starts it anew, also after it was given up. */
	async restart(): Promise<void> {
		this.deaths.forget();
		const { client } = this;
		this.client = undefined;
		// One that is dead, or does not answer, must not keep the next one from coming.
		await client?.dispose(2000).catch((error: unknown) => this.output.warn(String(error)));
		await this.start();
	}

	async dispose(): Promise<void> {
		this.isLeaving = true;
		this.changed.dispose();
		await this.client?.dispose().catch(() => {});
	}

	private made(): LanguageClient {
		const client: LanguageClient = new LanguageClient('holdfast', 'Holdfast', () => Promise.resolve(this.launched()), {
			documentSelector: [...CODE, ...BESIDES].map((language) => ({ scheme: 'file', language })),
			outputChannel: this.output,
			initializationOptions: { commands: COMMANDS },
			diagnosticPullOptions: { onChange: true },
			// Said by `closed` in plain words.
			initializationFailedHandler: () => false,
			errorHandler: {
				error: () => ({ action: ErrorAction.Continue }),
				closed: (): Promise<CloseHandlerResult> => this.closed(client),
			},
		});
		client.onDidChangeState(({ newState }) => {
			if (client !== this.client) return;
			if (newState === State.Starting) this.set({ is: 'starting' });
			else if (newState === State.Running) this.set({ is: 'running' });
			else if (this.now.is !== 'waiting' && this.now.is !== 'dead') this.set({ is: 'stopped' });
		});
		return client;
	}

	private launched(): MessageTransports {
		const child = fork(this.program, ['lsp', '--node-ipc'], {
			// In the desktop's editor this program is Electron, which is to be Node here.
			env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
			// What is debugged is the editor's process, not this one.
			execArgv: [],
			silent: true,
		});
		this.watch(child);
		return { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
	}

	private watch(child: ChildProcess): void {
		let stderr = '';
		this.exit = undefined;
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (data: Buffer) => {
				const text = String(data);
				stderr = (stderr + text).slice(-KEPT);
				this.output.append(text);
			});
		child.once('error', (error) => {
			this.exit = { stderr: error.message };
		});
		child.once('exit', (code, signal) => {
			this.exit = { code, signal, stderr };
		});
	}

	/** The connection is gone, and nobody has asked for that. */
	private async closed(client: LanguageClient): Promise<CloseHandlerResult> {
		if (this.isLeaving || client !== this.client) return { action: CloseAction.DoNotRestart, handled: true };
		// The channel closes before the process is done.
		await new Promise((resolve) => setTimeout(resolve, 200));
		const why = reasonOf(this.exit);
		const wait = this.deaths.next(Date.now());
		if (wait === undefined) {
			this.set({ is: 'dead', why });
			void this.offer(`Holdfast's server has ended too often and is not started again: ${why}.`, true);
			return { action: CloseAction.DoNotRestart, handled: true, message: why };
		}
		this.set({ is: 'waiting', why });
		this.output.error(`The server has ended: ${why}. ${restartingIn(wait)}`);
		void this.offer(`Holdfast's server has ended: ${why}. ${restartingIn(wait)}`, false);
		await new Promise((resolve) => setTimeout(resolve, wait));
		const isWanted = !this.isLeaving && client === this.client;
		return { action: isWanted ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true, message: why };
	}

	private async offer(message: string, isOver: boolean): Promise<void> {
		const show = 'Show Output';
		const again = 'Restart';
		const chosen = isOver
			? await vscode.window.showErrorMessage(message, again, show)
			: await vscode.window.showWarningMessage(message, show);
		if (chosen === show) this.output.show();
		if (chosen === again) await this.restart();
	}

	private set(state: ServerState): void {
		this.now = state;
		if (!this.isLeaving) this.changed.fire(state);
	}
}
