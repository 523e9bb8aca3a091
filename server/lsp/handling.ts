/** What every message goes through before and after its handler. */
import {
	type CancellationToken,
	ErrorCodes,
	LSPErrorCodes,
	ResponseError,
	type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Context } from './context';
import type { Log } from './log';
import { areParams } from './params';

type Notified<P> = (context: Context, params: P) => unknown;
type Answering<P, R> = (
	context: Context,
	params: P,
	cancel: CancellationToken,
	workDone?: WorkDoneProgressReporter,
) => R | Promise<R>;

export class Handling {
	/** Made by `initialize`. */
	context: Context | undefined;
	/** Ends requests that are being answered. */
	private readonly pending = new Set<(error: ResponseError) => void>();
	private isOver = false;
	/** What messages wait for. */
	private held: Promise<unknown> | undefined;

	constructor(private readonly log: Log) {}

	/** Messages that come from now on wait; afterwards they are served in their order. @param until never rejects */
	hold(until: Promise<unknown>): void {
		this.held = until;
		void until.then(() => {
			if (this.held === until) this.held = undefined;
		});
	}

	/** A notification has no answer: what goes wrong is logged, and the next one is served. */
	on<P>(name: string, handle: Notified<P>): (params: P) => Promise<void> {
		return async (params) => {
			// The message before this one may hold it up again.
			while (this.held) await this.held;
			if (!this.context || this.isOver) return;
			if (!areParams(name, params)) return this.log.error(`${name} came with other parameters than the protocol has`);
			try {
				await handle(this.context, params);
			} catch (error) {
				this.log.defect(error, name);
			}
		};
	}

	/** What goes wrong is logged, and the answer says so. Cancelled, it is answered at once, whatever the handler does. */
	answer<P, R>(
		name: string,
		handle: Answering<P, R>,
	): (params: P, cancel: CancellationToken, workDone?: WorkDoneProgressReporter) => Promise<R> {
		return async (params, cancel, workDone) => {
			const { context } = this;
			if (!context) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
			if (this.isOver) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server was shut down');
			if (!areParams(name, params)) throw new ResponseError(ErrorCodes.InvalidParams, `wrong parameters of ${name}`);
			const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
			// A token that is cancelled from the beginning tells nobody.
			if (cancel.isCancellationRequested) throw cancelled;
			let end!: (error: ResponseError) => void;
			const ended = new Promise<never>((_, reject) => {
				end = reject;
			});
			this.pending.add(end);
			const listening = cancel.onCancellationRequested(() => end(cancelled));
			try {
				while (this.held) await Promise.race([this.held, ended]);
				context.disk.flush();
				const result = await Promise.race([handle(context, params, cancel, workDone), ended]);
				if (cancel.isCancellationRequested) throw cancelled;
				return result;
			} catch (error) {
				if (error instanceof ResponseError) throw error;
				this.log.defect(error, name);
				throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
			} finally {
				listening.dispose();
				this.pending.delete(end);
			}
		};
	}

	/** The client says goodbye: nothing is answered any more. */
	end(): void {
		this.isOver = true;
		for (const end of this.pending) end(new ResponseError(LSPErrorCodes.ServerCancelled, 'the server is shut down'));
	}
}
