/** Runs one variant of a case's code in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import semver from 'semver';
import { manifestOf } from './libraries';
import type { FromChild, Settled, ToChild, ToldError } from './messages';
import { type Program, prepare, type Source } from './program';
import { type Deferred, deferred } from './waiting';

export type Outcome =
	/** `connected`: how many of its sockets had connected by then. */
	| (Settled & { readonly connected: number })
	| { readonly how: 'crashed'; readonly error: ToldError }
	/** The process ended by itself and said nothing. */
	| { readonly how: 'died'; readonly error: ToldError };

/** Ends nothing by itself: whoever starts a variant stops it. */
export class Variant {
	/** The code is loaded. Rejects when it can not be, or the process dies. */
	readonly ready: Promise<void>;
	/** How the call ended; never rejects. */
	readonly outcome: Promise<Outcome>;

	private readonly loaded = deferred<void>();
	private readonly ended = deferred<Outcome>();
	private readonly gone = deferred<void>();
	private readonly finished = deferred<Outcome>();
	private answer: Deferred<boolean> | undefined;
	private isGone = false;
	private errors = '';

	private constructor(
		private readonly program: Program,
		private readonly child: ChildProcess,
	) {
		this.ready = this.loaded.promise;
		this.outcome = this.ended.promise;
		child.stderr!.on('data', (data) => {
			this.errors = (this.errors + data).slice(-2000);
		});
		child.on('message', (message: FromChild) => this.hear(message));
		child.on('error', (error) => this.over({ how: 'died', error: { name: error.name, message: error.message } }));
		// After the last message has been heard.
		child.on('close', (code, signal) => {
			const message = `the process ended with ${signal ?? `code ${code}`}${this.errors && `: ${this.errors.trim()}`}`;
			this.isGone = true;
			this.over({ how: 'died', error: { name: 'died', message } });
			this.gone.resolve();
		});
	}

	/** @throws Error when the code cannot be bundled */
	static async start(source: Source): Promise<Variant> {
		const program = await prepare(source);
		return new Variant(
			program,
			fork(program.child, [program.module], {
				execArgv: isForThisNode(source) ? ['--expose-gc'] : [],
				// Nothing that changes what the libraries do: no proxies, no NODE_OPTIONS, no PGHOST.
				env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot },
				stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
			}),
		);
	}

	/** Calls `run(target)`, once the code is loaded. */
	run(target: string): void {
		this.ask({ ask: 'run', target });
	}

	/** Whether what `run` returned is still unsettled. False when the process is gone. */
	async pending(): Promise<boolean> {
		if (this.isGone) return false;
		this.answer ??= deferred<boolean>();
		this.ask({ ask: 'pending' });
		return this.answer.promise;
	}

	/** Lets errors that are under way come, then ends the process. The outcome: a crash of now counts. */
	finish(): Promise<Outcome> {
		this.ask({ ask: 'finish' });
		return this.finished.promise;
	}

	/** Kills the process, if it still runs, and removes its files. */
	async stop(): Promise<void> {
		this.child.kill('SIGKILL');
		await this.gone.promise;
		this.program.remove();
	}

	private ask(message: ToChild): void {
		// A process that is about to be gone cannot be asked; `close` says so then.
		if (this.child.connected) this.child.send(message, () => {});
	}

	private hear(message: FromChild): void {
		if (message.is === 'ready') this.loaded.resolve();
		else if (message.is === 'settled') this.ended.resolve({ ...message.settled, connected: message.connected });
		else if (message.is === 'crashed') this.over({ how: 'crashed', error: message.error });
		else if (message.is === 'pending') this.reply(message.pending);
		else this.outcome.then((outcome) => this.finished.resolve(outcome));
	}

	private reply(pending: boolean): void {
		this.answer?.resolve(pending);
		this.answer = undefined;
	}

	/** The process is or will be gone. */
	private over(outcome: Outcome & { readonly error: ToldError }): void {
		this.loaded.reject(new Error(`${outcome.how}: ${outcome.error.message}`));
		this.ended.resolve(outcome);
		this.finished.resolve(outcome);
		this.reply(false);
	}
}

/** Code for a later Node runs here without collections: what it uses may be lost by one in this Node. */
function isForThisNode({ tree, entry }: Source): boolean {
	const range = manifestOf(entry, tree, ({ engines }) => engines?.node);
	return range === undefined || semver.satisfies(process.version, range) || semver.gtr(process.version, range);
}

/** Starts a variant and calls its `run(target)`. Stop it in the end. */
export async function runVariant(source: Source, target: string): Promise<Variant> {
	const variant = await Variant.start(source);
	variant.run(target);
	return variant;
}
