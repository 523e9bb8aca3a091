/** Many small experiments that mostly wait: a few at a time. */
import { deferred } from './waiting';

const AT_A_TIME = 4;

/** Runs `task` for every item; the nth promise is the nth item's. A rejection that nobody looks at is no crash. */
export function startAll<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<R>[] {
	const results = items.map(() => deferred<R>());
	const queue = items.entries();
	const work = async () => {
		for (const [n, item] of queue) await task(item).then(results[n]!.resolve, results[n]!.reject);
	};
	for (let n = 0; n < AT_A_TIME; n++) void work();
	return results.map(({ promise }) => promise);
}
