/** One lint root as the server keeps it: edits come in at any time, and every answer is about the latest texts. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Live } from '../engine/live';
import type { Change, Session } from '../engine/session';
import type { Analysis, Finding, FixOptions, FixRun, OpenOptions, Progress } from '../engine/types';
import type { Converter } from './convert';
import type { Documents } from './documents';
import { changedFiles, NOTHING, type Picture, pictureOf, type Shown, shown } from './picture';

/** How long an analysis may hold up messages, in ms. */
const SLICE_MS = 12;

export interface LintRootHost {
	/** May take long: reads folders. */
	open(options: OpenOptions): Live;
	readonly documents: Documents;
	convert(session: () => Session | undefined): Converter;
	/** An analysis of the latest texts is complete. `changed`: the files of which something else is to be shown. */
	onPicture(root: LintRoot, changed: readonly string[]): void;
	/** How far an analysis is; undefined when there is nothing to do any more. */
	onProgress(root: LintRoot, progress: Progress | undefined): void;
	/** An analysis broke as a whole. */
	onDefect(error: unknown): void;
}

export interface LintRootOptions {
	readonly open: OpenOptions;
	/** The workspace folders it is about, absolute. */
	readonly folders: readonly string[];
	/** It is here for single files that are open outside of every workspace folder. */
	readonly isLoose: boolean;
	/** What is shown of its files so far, because of lint roots that it replaces. */
	readonly picture?: Picture;
}

/** A session, and what it finds in the texts as they are now. */
export interface Settled {
	readonly session: Session;
	readonly findings: readonly Finding[];
}

/** See `LintRoot.key`. */
export function keyOf(
	folders: readonly string[],
	{ profile, levels }: Pick<OpenOptions, 'profile' | 'levels'>,
): string {
	return JSON.stringify([folders, profile, levels]);
}

export class LintRoot {
	readonly convert: Converter;
	readonly folders: readonly string[];
	readonly isLoose: boolean;
	/** Of the last complete analysis. */
	picture: Picture;
	analysis: Analysis | undefined;
	isClosed = false;
	/** The last analysis broke as a whole. */
	isBroken = false;
	/** Opened when it is first asked, and again after an edit broke it. */
	private live: Live | undefined;
	private readonly queue = new Map<string, Change>();
	/** Counts edits; another number means other texts. */
	private edits = 0;
	/** What `edits` was when the last analysis to come to an end took them in. */
	private analysed = -1;
	private running: Promise<void> | undefined;

	constructor(
		private readonly options: LintRootOptions,
		private readonly host: LintRootHost,
	) {
		this.folders = options.folders;
		this.isLoose = options.isLoose;
		this.picture = options.picture ?? new Map();
		this.convert = host.convert(() => this.live?.session);
	}

	/** Tells roots of the same folders, opened with the same settings, apart from others. */
	get key(): string {
		return keyOf(this.folders, this.options.open);
	}

	/** The session, with every edit taken in; undefined while a configuration is wrong. */
	current(): Session | undefined {
		if (this.live) this.takeIn(this.live);
		else this.live = this.opened();
		return this.live.session;
	}

	/** What is wrong with configurations. */
	get problems(): Live['problems'] {
		return this.live?.problems ?? [];
	}

	/** The last analysis is of the texts as they are now. */
	get isCurrent(): boolean {
		return this.analysed === this.edits;
	}

	/** Takes edits in; their consequences are told by `onPicture`. */
	change(changes: readonly Change[]): void {
		for (const change of changes) this.queue.set(change.file, change);
		this.edits++;
		void this.complete();
	}

	/** Comes when an analysis of the texts as they are now, or of later ones, is complete, broke, or is wanted no more. */
	async complete(): Promise<void> {
		while (!this.isCurrent && !this.isClosed) {
			this.running ??= this.run().finally(() => {
				this.running = undefined;
			});
			await this.running;
		}
	}

	/** What is to be shown of a file, of the latest texts: at once, and what the rest of the project adds when that is done. */
	async shown(file: string): Promise<Shown> {
		if (!this.isCurrent && this.current()) return this.preview(file);
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
		if (!this.analysis || this.isBroken || this.isClosed) return undefined;
		const session = this.current();
		if (!session) return undefined;
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
			this.current();
		}
	}

	preview(file: string): Shown {
		const findings = this.current()?.preview(file) ?? [];
		return shown(findings.map((finding) => this.convert.diagnostic(finding)));
	}

	close(): void {
		this.isClosed = true;
		this.host.onProgress(this, undefined);
	}

	private opened(): Live {
		const live = this.host.open({ ...this.options.open, onProgress: (progress) => this.progress(progress) });
		// It reads the disk as it is now; what is open in the editor comes on top.
		this.queue.clear();
		const buffers = this.host.documents.all.map(({ file, text }) => ({ file, text }));
		if (buffers.length > 0) live.update(buffers);
		this.convert.places.forget();
		return live;
	}

	private takeIn(live: Live): void {
		if (this.queue.size === 0) return;
		const changes = [...this.queue.values()];
		this.queue.clear();
		try {
			live.update(changes);
		} catch (error) {
			// It may have taken in only some of them.
			this.live = undefined;
			throw error;
		}
		for (const { file } of changes) this.convert.places.forget(file);
	}

	/** One analysis; the next one begins when edits came in meanwhile. */
	private async run(): Promise<void> {
		// Messages that have arrived already come first: they may be edits.
		await turn();
		this.progress({ phase: this.live ? 'analyse' : 'discover', done: 0, total: 0 });
		const edits = this.edits;
		try {
			const analysis = await this.inSlices(edits);
			if (this.isOvertaken(edits)) return;
			const before = this.picture;
			this.isBroken = false;
			this.analysis = analysis;
			const { findings = [], failures = [] } = analysis ?? {};
			this.picture = pictureOf({ findings, failures, problems: this.problems }, this.convert, before);
			this.analysed = edits;
			this.host.onPicture(this, changedFiles(before, this.picture));
		} catch (error) {
			// Nothing would be gained by trying again on the same texts.
			this.analysed = edits;
			this.isBroken = true;
			this.host.onDefect(error);
		}
		if (this.isCurrent) this.host.onProgress(this, undefined);
	}

	private async inSlices(edits: number): Promise<Analysis | undefined> {
		if (this.isClosed) return undefined;
		const steps = this.current()?.analysing();
		if (!steps) return undefined;
		for (let until = performance.now() + SLICE_MS; ; ) {
			const step = steps.next();
			if (step.done) return step.value;
			if (performance.now() < until) continue;
			await turn();
			if (this.isOvertaken(edits)) return undefined;
			until = performance.now() + SLICE_MS;
		}
	}

	/** What a request has the engine do besides is not an analysis. */
	private progress(progress: Progress): void {
		if (this.running && !this.isClosed) this.host.onProgress(this, progress);
	}

	/** Edits may be taken in by a request while an analysis pauses: that they wait in no queue says nothing. */
	private isOvertaken(edits: number): boolean {
		return this.isClosed || this.edits !== edits;
	}
}
