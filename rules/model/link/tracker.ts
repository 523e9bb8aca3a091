/**
 * Memoised computations that remember what they asked. A computation's queries are the outside
 * world's answers it saw, empty ones included; when an edit changes an answer, exactly the
 * computations that asked it (directly or through another) are forgotten and run again.
 */

interface Entry {
	value: unknown;
	/** Keys of queries and of other entries. */
	readonly deps: Set<string>;
}

interface Running {
	readonly key: string;
	readonly deps: Set<string>;
	/** Scratch space of this computation; gone when it ends. */
	readonly scratch: Map<string, unknown>;
}

export class Tracker {
	private readonly entries = new Map<string, Entry>();
	/** Query key → whether it would be answered as it was. */
	private readonly answers = new Map<string, () => boolean>();
	private readonly stack: Running[] = [];
	/** Scratch space of whoever asks outside of any computation; emptied when an edit comes in. */
	private readonly outside = new Map<string, unknown>();
	/** Lowest stack depth that a cycle ran into: what was computed above it is not kept. */
	private cycleAt = Number.POSITIVE_INFINITY;
	/** Computations run so far, by kind (the key's first word): for tests that count. */
	readonly runs = new Map<string, number>();

	/**
	 * The value of `compute`, kept until one of its queries changes. `cyclic` is the answer when the
	 * computation asks for itself.
	 */
	memo<T>(key: string, compute: () => T, cyclic: () => T): T {
		this.top?.deps.add(key);
		const known = this.entries.get(key);
		if (known) return known.value as T;
		const depth = this.stack.findIndex((r) => r.key === key);
		if (depth >= 0) {
			this.cycleAt = Math.min(this.cycleAt, depth);
			return cyclic();
		}
		const running: Running = { key, deps: new Set(), scratch: new Map() };
		this.stack.push(running);
		const kind = key.slice(0, key.indexOf(' '));
		this.runs.set(kind, (this.runs.get(kind) ?? 0) + 1);
		try {
			const value = compute();
			const own = this.stack.length - 1;
			if (this.cycleAt >= own) {
				this.entries.set(key, { value, deps: running.deps });
				this.cycleAt = Number.POSITIVE_INFINITY;
			} else for (const d of running.deps) this.stack[own - 1]?.deps.add(d);
			return value;
		} finally {
			this.stack.pop();
			if (this.stack.length === 0) this.cycleAt = Number.POSITIVE_INFINITY;
		}
	}

	/** Logs a query of the computation that runs, with its answer; `same` tells whether two answers are equal. */
	query<T>(key: string, ask: () => T, same: (a: T, b: T) => boolean = sameData): T {
		const answer = ask();
		this.top?.deps.add(key);
		if (!this.answers.has(key)) this.answers.set(key, () => same(answer, ask()));
		return answer;
	}

	/** Scratch space of the running computation, for values that need no log of their own. */
	get scratch(): Map<string, unknown> {
		return this.top?.scratch ?? this.outside;
	}

	/** The queries a computation asked, through others included; for tests and `explain`. */
	queriesOf(key: string): string[] {
		const seen = new Set<string>();
		const visit = (k: string): void => {
			if (seen.has(k)) return;
			seen.add(k);
			for (const d of this.entries.get(k)?.deps ?? []) visit(d);
		};
		visit(key);
		return [...seen].filter((k) => this.answers.has(k)).sort();
	}

	has(key: string): boolean {
		return this.entries.has(key);
	}

	/**
	 * Asks every logged query again and forgets what depended on those that answer differently.
	 * @returns keys of the forgotten computations
	 */
	recheck(): string[] {
		this.outside.clear();
		const dirty = new Set<string>();
		for (const [key, same] of this.answers) if (!same()) dirty.add(key);
		if (dirty.size === 0) return [];
		const dependents = new Map<string, string[]>();
		for (const [key, entry] of this.entries) {
			for (const d of entry.deps) {
				const list = dependents.get(d);
				if (list) list.push(key);
				else dependents.set(d, [key]);
			}
		}
		const gone: string[] = [];
		const queue = [...dirty];
		for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
			for (const d of dependents.get(key) ?? []) {
				if (!this.entries.delete(d)) continue;
				gone.push(d);
				queue.push(d);
			}
		}
		for (const key of dirty) this.answers.delete(key);
		return gone.sort();
	}

	private get top(): Running | undefined {
		return this.stack.at(-1);
	}
}

/** Equal as data; answers are plain values. */
function sameData(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
