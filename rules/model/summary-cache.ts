/** Summaries by file and text: read once, shared by all who link, and let go of when there are too many. */
import { type Offsets, placed, type TextSpan } from './marks';
import { summarise } from './summarise';
import type { FileSummary, Loc } from './summary';

interface Kept {
	readonly text: string;
	readonly sum: FileSummary;
}

export class SummaryCache {
	/** What was asked for last comes last. */
	private readonly all = new Map<string, Kept>();
	private size = 0;
	/** The text that each file was last read with, and where its marks are: needed as long as something speaks of them. */
	private readonly read = new Map<string, { readonly text: string; readonly offsets: Offsets }>();
	/** Texts that were read so far; one that was let go of and is read again does not count again. */
	parsed = 0;

	/** @param limit how long the texts may be together whose summaries are kept, in UTF-16 code units; a summary takes about ten times the memory */
	constructor(private readonly limit = Number.POSITIVE_INFINITY) {}

	/**
	 * What a file's text says.
	 * @throws RangeError for what is nested too deeply
	 */
	of(file: string, text: string): FileSummary {
		const known = this.all.get(file);
		if (known?.text === text) {
			if (this.limit < Number.POSITIVE_INFINITY) {
				this.all.delete(file);
				this.all.set(file, known);
			}
			return known.sum;
		}
		this.drop(file);
		const { summary: sum, offsets } = summarise(file, text);
		if (this.read.get(file)?.text !== text) {
			this.parsed++;
			this.read.set(file, { text, offsets });
		}
		this.all.set(file, { text, sum });
		this.size += text.length;
		if (this.size > this.limit) this.evict(file);
		return sum;
	}

	/** Where a place is in a file's text; undefined where that has no such place, or cannot be read. */
	spanOf({ file, at }: Loc, text: string): TextSpan | undefined {
		try {
			if (this.read.get(file)?.text !== text) this.of(file, text);
		} catch {
			return undefined;
		}
		return placed(this.read.get(file)!.offsets, at);
	}

	/** What a text said that a file had, if that is still kept. */
	kept(file: string, text: string): FileSummary | undefined {
		const known = this.all.get(file);
		return known?.text === text ? known.sum : undefined;
	}

	/** Files of which something is kept. */
	get files(): Iterable<string> {
		return this.read.keys();
	}

	forget(file: string): void {
		this.read.delete(file);
		this.drop(file);
	}

	private drop(file: string): void {
		const known = this.all.get(file);
		if (!known) return;
		this.all.delete(file);
		this.size -= known.text.length;
	}

	/** Lets go of those that were not asked for the longest: the dependents of a client that is being edited stay. */
	private evict(newest: string): void {
		for (const file of this.all.keys()) {
			if (this.size <= this.limit) return;
			if (file !== newest) this.drop(file);
		}
	}
}
