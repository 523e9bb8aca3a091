/** One lint root as the server keeps it: edits come in at any time, and every answer is about the latest texts. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Live } from '../engine/live';
import type { Change, Session } from '../engine/session';
import type { Analysis, Finding, FixOptions, FixRun } from '../engine/types';
import type { Converter } from './convert';
import type { Documents } from './documents';
import { changedFiles, NOTHING, type Picture, pictureOf, type Shown, shown } from './picture';

/** How long an analysis may hold up messages, in ms. */
const SLICE_MS = 12;

export interface LintRootHost {
	readonly documents: Documents;
	convert(session: () => Session | undefined): Converter;
	/** An analysis of the latest texts is complete. `changed`: the files of which something else is to be shown. */
	onPicture(root: LintRoot, changed: readonly string[]): void;
	/** An analysis broke as a whole. */
	onDefect(error: unknown): void;
}

/** A session, and what it finds in the texts as they are now. */
export interface Settled {
	readonly session: Session;
	readonly findings: readonly Finding[];
}

export class LintRoot {
	readonly convert: Converter;
	/** Of the last complete analysis. */
	picture: Picture = new Map();
	analysis: Analysis | undefined;
	private readonly queue = new Map<string, Change>();
	private isCurrent = false;
	/** The last analysis broke as a whole. */
	private isBroken = false;
	/** How many times edits came in: an analysis that was begun before the last one is of no use. */
	private edits = 0;
	private running: Promise<void> | undefined;
	private isClosed = false;

	/**
	 * @param folders the workspace folders it is about, absolute
	 * @param isLoose it is here for single files that are open outside of every workspace folder
	 */
	constructor(
		private readonly live: Live,
		readonly folders: readonly string[],
		readonly isLoose: boolean,
		private readonly host: LintRootHost,
	) {
		this.convert = host.convert(() => this.live.session);
	}

	/** Tells roots of the same folders apart from others. */
	get key(): string {
		return this.folders.join('\0');
	}

	/** The session, with every edit taken in; undefined while a configuration is wrong. */
	current(): Session | undefined {
		this.takeIn();
		return this.live.session;
	}

	/** What is wrong with configurations. */
	get problems(): Live['problems'] {
		return this.live.problems;
	}

	/** Takes edits in; their consequences are told by `onPicture`. */
	change(changes: readonly Change[]): void {
		for (const change of changes) this.queue.set(change.file, change);
		this.edits++;
		this.isCurrent = false;
		void this.complete();
	}

	/** Comes when an analysis of the texts as they are now, or of later ones, is complete. */
	async complete(): Promise<void> {
		while (!this.isCurrent && !this.isClosed) {
			this.running ??= this.run().finally(() => {
				this.running = undefined;
			});
			await this.running;
		}
	}

	/** What is to be shown of a file: at once before the first analysis is complete, else of the latest texts. */
	async shown(file: string): Promise<Shown> {
		if (!this.analysis && this.current()) return this.preview(file);
		await this.complete();
		return this.picture.get(file) ?? NOTHING;
	}

	/**
	 * Works with the session when it has analysed all edits.
	 * @param work must not wait for anything: edits, and others who work with the session, would come in between
	 * @returns undefined while a configuration is wrong, or when the analysis broke
	 */
	async whenSettled<T>(work: (now: Settled) => T): Promise<T | undefined> {
		// Whoever was called first may have left something to analyse.
		do await this.complete();
		while (!this.isCurrent && !this.isClosed);
		const { session } = this.live;
		if (!session || !this.analysis || this.isBroken || this.isClosed) return undefined;
		return work({ session, findings: this.analysis.findings });
	}

	/** What fixes would change; for `whenSettled`. All is put back before anyone else can see it. */
	tryFixes({ session }: Settled, options: Omit<FixOptions, 'onTouch'>): FixRun {
		const touched = new Set<string>();
		try {
			return session.fix({ ...options, onTouch: (file) => touched.add(file) });
		} finally {
			const { documents } = this.host;
			// The disk's text where there is no buffer.
			this.change([...touched].map((file) => ({ file, text: documents.byFile(file)?.text })));
			this.takeIn();
		}
	}

	preview(file: string): Shown {
		const findings = this.current()?.preview(file) ?? [];
		return shown(findings.map((finding) => this.convert.diagnostic(finding)));
	}

	close(): void {
		this.isClosed = true;
	}

	private takeIn(): void {
		if (this.queue.size === 0) return;
		const changes = [...this.queue.values()];
		this.queue.clear();
		this.live.update(changes);
		for (const { file } of changes) this.convert.places.forget(file);
	}

	/** One analysis; begins again when edits come in meanwhile. */
	private async run(): Promise<void> {
		// Messages that have arrived already come first: they may be edits.
		await turn();
		const { edits } = this;
		// Whoever asks for the session meanwhile takes edits in: the queue does not tell.
		const isLate = (): boolean => this.edits !== edits || this.isClosed;
		try {
			const analysis = await this.analysed(isLate);
			if (isLate()) return;
			const before = this.picture;
			this.isBroken = false;
			this.analysis = analysis;
			const { findings = [], failures = [] } = analysis ?? {};
			this.picture = pictureOf({ findings, failures, problems: this.live.problems }, this.convert, before);
			this.isCurrent = true;
			this.host.onPicture(this, changedFiles(before, this.picture));
		} catch (error) {
			// Nothing would be gained by trying again on the same texts.
			this.isCurrent = !isLate();
			this.isBroken = true;
			this.host.onDefect(error);
		}
	}

	private async analysed(isLate: () => boolean): Promise<Analysis | undefined> {
		const steps = this.current()?.analysing();
		if (!steps) return undefined;
		for (let until = performance.now() + SLICE_MS; ; ) {
			const step = steps.next();
			if (step.done) return step.value;
			if (performance.now() < until) continue;
			await turn();
			if (isLate()) return undefined;
			until = performance.now() + SLICE_MS;
		}
	}
}
