/** A declared guard as a library: it bounds what it is handed. */
import type { Action, Library } from '../../../rules/catalog/types';
import type { RawGuard } from '../config';
import { exportShapes, type Named } from './shapes';

/**
 * The library that an entry of `guards` declares. It makes no calls, so that nothing is looked for because of it.
 * @param guard an entry without problems (see `problemsOfGuard`)
 */
export function guardLibrary(guard: RawGuard, named: Named): Library {
	const call: Action = {
		does: 'bound',
		what: guard.bounds,
		...(guard.timeout === undefined ? {} : { time: [{ arg: guard.timeout }] }),
	};
	const create: Action = { does: 'create', shape: 'instance', options: [] };
	const methods = Object.fromEntries((guard.methods ?? []).map((name) => [name, call]));
	return {
		id: named.id,
		name: named.name,
		declaredBy: named.declaredBy,
		docs: named.declaredBy,
		modules: named.package === undefined ? [] : [named.package],
		...exportShapes(guard, { call, methods, create }),
		bounds: {},
	};
}
