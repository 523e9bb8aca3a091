/** Everything that the person at the editor does. */
import type { Random } from '../../../fuzz/mutate';
import type { World } from '../world';
import { disk } from './disk';
import { folders } from './folders';
import type { Args, Kinds } from './kind';
import { requests } from './requests';
import { settings } from './settings';
import { typing } from './typing';

/** By group, for runs that leave some out. */
export const groups: Readonly<Record<string, Kinds>> = { typing, disk, settings, folders, requests };

export const allKinds: Kinds = Object.assign({}, ...Object.values(groups));

/** One thing that is done; it can be written into a replay. */
export interface Step {
	readonly kind: string;
	readonly args: Args;
}

/** Kinds by their names or their groups' names. @throws when there is none of that name */
export function kindsNamed(names: readonly string[]): Kinds {
	const some = names.map((name) => {
		const found = groups[name] ?? (allKinds[name] ? { [name]: allKinds[name] } : undefined);
		if (!found)
			throw new Error(
				`there is no kind or group "${name}": ${[...Object.keys(groups), ...Object.keys(allKinds)].join(', ')}`,
			);
		return found;
	});
	return Object.assign({}, ...some);
}

/** The next step. */
export function draw(kinds: Kinds, world: World, r: Random): Step {
	const names = Object.entries(kinds).flatMap(([name, { weight }]) => Array<string>(weight).fill(name));
	for (;;) {
		const kind = r.pick(names);
		const args = kinds[kind]!.draw(world, r);
		if (args) return { kind, args };
	}
}
