/**
 * Memoised computations that remember what they asked. A computation's queries are the outside
 * world's answers it saw, empty ones included; when an edit changes an answer, exactly the
 * computations that asked it (directly or through another) are forgotten and run again.
 */
import { sameData } from './same-data';

interface Entry {
	readonly value: unknown;
	/** Keys of queries and of other entries. */
	readonly deps: ReadonlySet<string>;
}

interface Answer {
	value: unknown;
	/** What of the world the answer is made from. */
	readonly topic: string;
	readonly ask: () => unknown;
	readonly same: (a: never, b: never) => boolean;
}

interface Running {
	readonly key: string;
	readonly deps: Set<string>;
	/** Scratch space of this computation; gone when it ends. */
	readonly scratch: Map<string, unknown>;
}

/** So many new entries and answers, and a quarter more than were left, make it worth while to look for those that nobody asks. */
const LEAST_GROWTH = 1000;
const GROWTH = 1.25;

export class Tracker {
	private readonly entries = new Map<string, Entry>();
	private readonly answers = new Map<string, Answer>();
	/** Topic → the queries about it. */
	private readonly about = new Map<string, Set<string>>();
	/** Key → the computations that asked it. */
	private readonly dependents = new Map<string, Set<string>>();
	private readonly stack: Running[] = [];
	/** Scratch space of whoever asks outside of any computation; emptied when an edit comes in. */
	private readonly outside = new Map<string, unknown>();
	/** Keys that were asked outside of any computation since the last sweep. */
	private readonly roots = new Set<string>();
	/** How many entries and answers the last sweep left. */
	private kept = 0;
	/** Lowest stack depth that a cycle ran into: what was computed above it is not kept. */
	private cycleAt = Number.POSITIVE_INFINITY;
	/** Computations run so far, by kind (the key's first word): for tests that count. */
	readonly runs = new Map<string, number>();

	/**
	 * The value of `compute`, kept until one of its queries changes. `cyclic` is the answer when the
	 * computation asks for itself.
	 */
	memo<T>(key: string, compute: () => T, cyclic: () => T): T {
		this.asked(key);
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
		const own = this.stack.length - 1;
		let isKept = false;
		try {
			const value = compute();
			if (this.cycleAt >= own) {
				this.keep(key, { value, deps: running.deps });
				this.cycleAt = Number.POSITIVE_INFINITY;
				isKept = true;
			}
			return value;
		} finally {
			// Part of a circle, or it threw, which who asked may make an answer of: theirs depends on all that this one asked.
			if (!isKept) for (const d of running.deps) this.stack[own - 1]?.deps.add(d);
			this.stack.pop();
			if (this.stack.length === 0) this.cycleAt = Number.POSITIVE_INFINITY;
		}
	}

	/**
	 * Logs a query of the computation that runs, and answers it; asked of the world once until an edit.
	 * @param topic what of the world the answer is made from: an edit of something else leaves it as it is
	 * @param ask asks the world and nothing that is logged
	 * @param same tells whether two answers are equal
	 */
	query<T>(key: string, topic: string, ask: () => T, same: (a: T, b: T) => boolean = sameData): T {
		this.asked(key);
		const known = this.answers.get(key);
		if (known) return known.value as T;
		const value = ask();
		this.answers.set(key, { value, topic, ask, same });
		addTo(this.about, topic, key);
		return value;
	}

	/** Scratch space of the running computation, for values that need no log of their own. */
	get scratch(): Map<string, unknown> {
		return this.top?.scratch ?? this.outside;
	}

	/** The queries a computation asked, through others included; for tests and `explain`. */
	queriesOf(key: string): string[] {
		return [...this.reached([key])].filter((k) => this.answers.has(k)).sort();
	}

	/** Whether a computation or an answer is kept. */
	has(key: string): boolean {
		return this.entries.has(key) || this.answers.has(key);
	}

	/** How many computations and answers are kept: for tests that see to it that they do not pile up. */
	get size(): number {
		return this.entries.size + this.answers.size;
	}

	/** Asks the world again and names the queries that it would answer otherwise than they are kept: none, ever; for tests. */
	outdated(): string[] {
		return [...this.answers].filter(([, answer]) => !isSame(answer, answer.ask())).map(([key]) => key);
	}

	/**
	 * Asks queries again and forgets what depended on those that are answered otherwise.
	 * @param topics what of the world an edit has changed; without: anything
	 * @returns keys of the forgotten computations
	 */
	recheck(topics: Iterable<string> = this.about.keys()): string[] {
		this.outside.clear();
		const queue: string[] = [];
		for (const topic of topics) {
			for (const key of this.about.get(topic) ?? []) {
				const answer = this.answers.get(key)!;
				const now = answer.ask();
				if (isSame(answer, now)) continue;
				answer.value = now;
				queue.push(key);
			}
		}
		const gone: string[] = [];
		for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
			for (const dependent of [...(this.dependents.get(key) ?? [])]) {
				this.forget(dependent);
				gone.push(dependent);
				queue.push(dependent);
			}
		}
		return gone.sort();
	}

	/**
	 * Forgets what was not asked since the last sweep, by anything that is still asked itself: for names that were typed
	 * and deleted again, files that are gone. To be called when all that shall be kept was asked; does nothing while
	 * there is little to gain.
	 * @returns whether it has looked
	 */
	sweep(): boolean {
		if (this.size < Math.max(this.kept * GROWTH, this.kept + LEAST_GROWTH)) return false;
		const live = this.reached(this.roots);
		this.roots.clear();
		for (const key of this.entries.keys()) if (!live.has(key)) this.forget(key);
		for (const [key, { topic }] of this.answers) {
			if (live.has(key)) continue;
			this.answers.delete(key);
			removeFrom(this.about, topic, key);
		}
		this.kept = this.size;
		return true;
	}

	private asked(key: string): void {
		const top = this.stack[this.stack.length - 1];
		if (top) top.deps.add(key);
		else this.roots.add(key);
	}

	private keep(key: string, entry: Entry): void {
		this.entries.set(key, entry);
		for (const dep of entry.deps) addTo(this.dependents, dep, key);
	}

	private forget(key: string): void {
		for (const dep of this.entries.get(key)?.deps ?? []) removeFrom(this.dependents, dep, key);
		this.entries.delete(key);
	}

	/** The keys and all that they asked, through others too. */
	private reached(keys: Iterable<string>): Set<string> {
		const seen = new Set(keys);
		// Those that are added while it is gone through are gone through, too.
		for (const key of seen) for (const dep of this.entries.get(key)?.deps ?? []) seen.add(dep);
		return seen;
	}

	private get top(): Running | undefined {
		return this.stack[this.stack.length - 1];
	}
}

function isSame({ value, same }: Answer, now: unknown): boolean {
	return value === now || same(value as never, now as never);
}

function addTo(map: Map<string, Set<string>>, key: string, item: string): void {
	const known = map.get(key);
	if (known) known.add(item);
	else map.set(key, new Set([item]));
}

function removeFrom(map: Map<string, Set<string>>, key: string, item: string): void {
	const known = map.get(key);
	known?.delete(item);
	if (known?.size === 0) map.delete(key);
}
