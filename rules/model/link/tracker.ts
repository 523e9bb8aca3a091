/**
 * Memoised computations that remember what they asked. A computation's queries are the outside
 * world's answers it saw, empty ones included; when an edit changes an answer, exactly the
 * computations that asked it (directly or through another) are forgotten and run again.
 */
import { sameData } from './same-data';

/** How to ask the world again. */
interface Query {
	/** What of the world the answer is made from. */
	readonly topic: string;
	readonly ask: () => unknown;
	readonly same: (a: never, b: never) => boolean;
}

/** What can be asked: a computation or, with `query`, the outside world. Millions of times: so by reference, not by key. */
class Node {
	/** Whether `value` is known. */
	isKept = false;
	value: unknown;
	query: Query | undefined;
	/** What the computation asked; some may be there twice. */
	deps: readonly Node[] = NONE;
	/** The computations that asked it; undefined for none, as is the case for most. */
	dependents: Set<Node> | undefined;
	/** Number of the running computation that was the last to ask it: asking again right away adds nothing. */
	asker = 0;
	/** Where it is on the stack while it runs, else -1. */
	depth = -1;

	constructor(readonly key: string) {}
}

interface Running {
	/** No other one has or had it. */
	readonly number: number;
	readonly deps: Node[];
	/** Scratch space of this computation; gone when it ends. */
	scratch: Map<string, unknown> | undefined;
}

const NONE: readonly Node[] = [];

/** So many new computations and answers, and a quarter more than were left, make it worth while to look for those that nobody asks. */
const LEAST_GROWTH = 1000;
const GROWTH = 1.25;

export class Tracker {
	private readonly nodes = new Map<string, Node>();
	/** Topic → the queries about it. */
	private readonly about = new Map<string, Set<Node>>();
	private readonly stack: Running[] = [];
	private computations = 0;
	/** Scratch space of whoever asks outside of any computation; emptied when an edit comes in. */
	private readonly outside = new Map<string, unknown>();
	/** What was asked outside of any computation since the last sweep. */
	private readonly roots = new Set<Node>();
	/** How many computations and answers are known. */
	private known = 0;
	/** How many of them the last sweep left. */
	private left = 0;
	/** Lowest stack depth that a cycle ran into: what was computed above it is not kept. */
	private cycleAt = Number.POSITIVE_INFINITY;
	/** Computations run so far, by kind (the key's first word): for tests that count. */
	readonly runs = new Map<string, number>();

	/**
	 * The value of `compute`, kept until one of its queries changes. `cyclic` is the answer when the
	 * computation asks for itself.
	 */
	memo<T>(key: string, compute: () => T, cyclic: () => T): T {
		const node = this.asked(key);
		if (node.isKept) return node.value as T;
		if (node.depth >= 0) {
			this.cycleAt = Math.min(this.cycleAt, node.depth);
			return cyclic();
		}
		const { stack } = this;
		const own = stack.length;
		const running: Running = { number: ++this.computations, deps: [], scratch: undefined };
		stack.push(running);
		node.depth = own;
		this.count(key);
		try {
			const value = compute();
			if (this.cycleAt >= own) {
				this.keep(node, value, running.deps);
				this.cycleAt = Number.POSITIVE_INFINITY;
			}
			return value;
		} finally {
			// Part of a circle, or it threw, which who asked may make an answer of: theirs depends on all that this one asked.
			if (!node.isKept) for (const dep of running.deps) stack[own - 1]?.deps.push(dep);
			node.depth = -1;
			stack.pop();
			if (own === 0) this.cycleAt = Number.POSITIVE_INFINITY;
		}
	}

	/**
	 * Logs a query of the computation that runs, and answers it; asked of the world once until an edit.
	 * @param topic what of the world the answer is made from: an edit of something else leaves it as it is
	 * @param ask asks the world and nothing that is logged
	 * @param same tells whether two answers are equal
	 */
	query<T>(key: string, topic: string, ask: () => T, same: (a: T, b: T) => boolean = sameData): T {
		const node = this.asked(key);
		if (node.isKept) return node.value as T;
		const value = ask();
		node.query = { topic, ask, same };
		this.keep(node, value, NONE);
		const asked = this.about.get(topic);
		if (asked) asked.add(node);
		else this.about.set(topic, new Set([node]));
		return value;
	}

	/** Scratch space of the running computation, for values that need no log of their own. */
	get scratch(): Map<string, unknown> {
		const top = this.stack[this.stack.length - 1];
		if (!top) return this.outside;
		top.scratch ??= new Map();
		return top.scratch;
	}

	/** The queries a computation asked, through others included; for tests and `explain`. */
	queriesOf(key: string): string[] {
		const node = this.nodes.get(key);
		return [...this.reached(node ? [node] : [])]
			.filter(isAnswer)
			.map(({ key }) => key)
			.sort();
	}

	/** Whether a computation or an answer is kept. */
	has(key: string): boolean {
		return this.nodes.get(key)?.isKept ?? false;
	}

	/** How many computations and answers are kept: for tests that see to it that they do not pile up. */
	get size(): number {
		return this.known;
	}

	/** Asks the world again and names the queries that it would answer otherwise than they are kept: none, ever; for tests. */
	outdated(): string[] {
		return [...this.nodes.values()]
			.filter((node) => isAnswer(node) && !isSame(node, node.query.ask()))
			.map(({ key }) => key);
	}

	/**
	 * Asks queries again and forgets what depended on those that are answered otherwise.
	 * @param topics what of the world an edit has changed; without: anything
	 */
	recheck(topics: Iterable<string> = this.about.keys()): void {
		this.outside.clear();
		const queue: Node[] = [];
		for (const topic of topics) {
			for (const node of this.about.get(topic) ?? []) {
				const now = node.query!.ask();
				if (isSame(node as Answer, now)) continue;
				node.value = now;
				queue.push(node);
			}
		}
		for (let node = queue.pop(); node; node = queue.pop()) {
			const { dependents = NONE } = node;
			// All of them go: one by one they would be looked up here again.
			node.dependents = undefined;
			for (const dependent of dependents) {
				this.forget(dependent);
				queue.push(dependent);
			}
		}
	}

	/**
	 * Forgets what was not asked since the last sweep, by anything that is still asked itself: for names that were typed
	 * and deleted again, files that are gone. To be called when all that shall be kept was asked; does nothing while
	 * there is little to gain.
	 * @returns whether it has looked
	 */
	sweep(): boolean {
		if (this.known < Math.max(this.left * GROWTH, this.left + LEAST_GROWTH)) return false;
		const live = this.reached(this.roots);
		this.roots.clear();
		for (const [key, node] of this.nodes) {
			if (live.has(node)) continue;
			this.forget(node);
			this.nodes.delete(key);
			const { topic } = node.query ?? {};
			const asked = topic === undefined ? undefined : this.about.get(topic);
			asked?.delete(node);
			if (asked?.size === 0) this.about.delete(topic!);
		}
		this.left = this.known;
		return true;
	}

	private asked(key: string): Node {
		let node = this.nodes.get(key);
		if (!node) {
			node = new Node(key);
			this.nodes.set(key, node);
		}
		const top = this.stack[this.stack.length - 1];
		if (!top) this.roots.add(node);
		else if (node.asker !== top.number) {
			node.asker = top.number;
			top.deps.push(node);
		}
		return node;
	}

	private keep(node: Node, value: unknown, deps: readonly Node[]): void {
		node.value = value;
		node.isKept = true;
		node.deps = deps;
		this.known++;
		for (const dep of deps) {
			dep.dependents ??= new Set();
			dep.dependents.add(node);
		}
	}

	private forget(node: Node): void {
		if (!node.isKept) return;
		for (const dep of node.deps) dep.dependents?.delete(node);
		node.deps = NONE;
		node.value = undefined;
		node.isKept = false;
		this.known--;
	}

	/** These and all that they asked, through others too. */
	private reached(nodes: Iterable<Node>): Set<Node> {
		const seen = new Set(nodes);
		// Those that are added while it is gone through are gone through, too.
		for (const node of seen) for (const dep of node.deps) seen.add(dep);
		return seen;
	}

	private count(key: string): void {
		const kind = key.slice(0, key.indexOf(' '));
		this.runs.set(kind, (this.runs.get(kind) ?? 0) + 1);
	}
}

type Answer = Node & { readonly query: Query };

function isAnswer(node: Node): node is Answer {
	return node.query !== undefined;
}

function isSame({ value, query: { same } }: Answer, now: unknown): boolean {
	return value === now || same(value as never, now as never);
}
