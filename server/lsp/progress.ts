/** Shows that analyses are going on, when they take long enough to wonder. */
import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Progress } from '../engine/types';
import type { Client } from './client';
import type { LintRoot } from './lint-root';

/** Shorter analyses are not shown, in ms. */
const SILENT_MS = 300;
const TITLE = 'Holdfast';

export class Progresses {
	private readonly busy = new Map<LintRoot, Progress>();
	/** Those that the client was told to have begun. */
	private readonly reporters = new Set<WorkDoneProgressReporter>();
	private timer: NodeJS.Timeout | undefined;
	private said = '';
	/** Those of them beside which no other shall be shown. They end with what they were begun for. */
	private readonly alone = new Set<WorkDoneProgressReporter>();

	constructor(
		private readonly connection: Connection,
		private readonly client: Client,
	) {}

	/** How far the analysis of a lint root is; undefined: it has come to an end. */
	set(root: LintRoot, progress: Progress | undefined): void {
		if (progress) this.busy.set(root, progress);
		else this.busy.delete(root);
		if (this.busy.size === 0) return this.end();
		if (this.client.progress && this.alone.size === 0) this.timer ??= setTimeout(() => void this.show(), SILENT_MS);
		this.report();
	}

	/**
	 * Reports on the analyses that are going on, if any, to who asked for it, until they or `until` come to an end.
	 * @param alone analyses that begin meanwhile are shown to nobody else
	 */
	async follow(reporter: WorkDoneProgressReporter, until: Promise<unknown>, { alone = false } = {}): Promise<void> {
		if (alone) this.alone.add(reporter);
		this.begin(reporter);
		try {
			await until;
		} finally {
			this.alone.delete(reporter);
			this.done(reporter);
		}
	}

	/** Every progress ends, but for those that end with what they were begun for. */
	end(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		for (const reporter of this.reporters) if (!this.alone.has(reporter)) this.done(reporter);
	}

	private async show(): Promise<void> {
		const { timer } = this;
		try {
			const reporter = await this.connection.window.createWorkDoneProgress();
			// The client may take its time; the analysis that it was for may be complete.
			if (this.timer === timer) this.begin(reporter);
			else reporter.done();
		} catch {
			// It wants none.
		}
	}

	private begin(reporter: WorkDoneProgressReporter): void {
		const { percentage, message } = this.state;
		// Analyses cannot be cancelled: nobody would be told what is found.
		reporter.begin(TITLE, percentage, message, false);
		this.reporters.add(reporter);
	}

	private done(reporter: WorkDoneProgressReporter): void {
		if (this.reporters.delete(reporter)) reporter.done();
	}

	private report(): void {
		if (this.reporters.size === 0) return;
		const { percentage, message } = this.state;
		if (message === this.said) return;
		this.said = message;
		for (const reporter of this.reporters) reporter.report(percentage, message);
	}

	private get state(): { readonly percentage: number; readonly message: string } {
		const all = [...this.busy.values()].filter(({ phase }) => phase === 'analyse');
		const sum = (of: 'done' | 'total') => all.reduce((so, progress) => so + progress[of], 0);
		const percentage = Math.min(100, Math.floor((100 * sum('done')) / Math.max(1, sum('total'))));
		return { percentage, message: all.length > 0 ? `looking at calls: ${percentage} %` : 'reading the project' };
	}
}
