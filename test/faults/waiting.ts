/** Waiting without polling, and never for ever. */

/** A promise, and the functions that settle it. Nobody has to wait for it: a rejection without listeners is no crash. */
export interface Deferred<T> {
	readonly promise: Promise<T>;
	resolve(value: T): void;
	reject(error: Error): void;
}

export function deferred<T>(): Deferred<T> {
	let resolve!: (value: T) => void;
	let reject!: (error: Error) => void;
	const promise = new Promise<T>((yes, no) => {
		resolve = yes;
		reject = no;
	});
	promise.catch(() => {});
	return { promise, resolve, reject };
}

/** Thrown when a safety bound was reached: what was waited for has not happened, and will hardly happen. */
export class BoundReached extends Error {}

/**
 * A safety bound, far above what any machine needs: it turns a hang of a test into a message.
 * @param bound ms
 * @throws BoundReached "waited 30 s for <what>"
 */
export async function within<T>(bound: number, what: string, promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const reached = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new BoundReached(`waited ${bound / 1000} s for ${what}`)), bound);
	});
	try {
		return await Promise.race([promise, reached]);
	} finally {
		clearTimeout(timer);
	}
}

/** A list that grows, whose entries can be waited for. */
export class Sequence<T> {
	private readonly list: T[] = [];
	private readonly waiting = new Map<number, Deferred<T>>();
	private ended: Error | undefined;

	get items(): readonly T[] {
		return this.list;
	}

	push(item: T): void {
		this.list.push(item);
		this.waiting.get(this.list.length - 1)?.resolve(item);
	}

	/** The nth entry, from 0, as soon as it is there. Rejects when the sequence ends before. */
	async at(n: number): Promise<T> {
		if (n < this.list.length) return this.list[n]!;
		if (this.ended) throw this.ended;
		const waiter = this.waiting.get(n) ?? deferred<T>();
		this.waiting.set(n, waiter);
		return waiter.promise;
	}

	/** No more entries: who still waits for one gets the error. */
	end(error: Error): void {
		this.ended ??= error;
		for (const [n, waiter] of this.waiting) if (n >= this.list.length) waiter.reject(this.ended);
	}
}
