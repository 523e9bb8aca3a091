/** One kind of thing that a person at an editor does. */
import type { Random } from '../../../fuzz/mutate';
import type { Oracle } from '../oracle';
import type { World } from '../world';

/** What can be written into a replay. */
export type Args = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Kind<A extends Args = Args> {
	/** How often it is done, against the others. */
	readonly weight: number;
	/** Draws what exactly is done; undefined when there is nothing that it can be done to. */
	draw(world: World, r: Random): A | undefined;
	/** Does it. Does nothing when that makes no sense any more, because steps before it were left out. */
	run(world: World, args: A, oracle: Oracle): Promise<void> | void;
}

export type Kinds = Readonly<Record<string, Kind>>;

/** For a table of kinds: each with arguments of its own. */
export function kind<A extends Args>(one: Kind<A>): Kind {
	return one as unknown as Kind;
}

export const maybe = (r: Random): boolean => r.below(2) === 0;
/** Seldom enough that most things are told at once. */
export const late = (r: Random): boolean => r.below(3) === 0;

export const isCode = (path: string): boolean => /\.(?:[cm]?[jt]sx?|vue)$/.test(path);

/** One of them; undefined when there is none. */
export function one<T>(items: readonly T[], r: Random): T | undefined {
	return items.length > 0 ? r.pick(items) : undefined;
}
