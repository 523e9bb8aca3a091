/** Which of a call's arguments are in question, where another argument decides: needle(method, url, options or data). */
import type { ArgRef } from '../../catalog/types';
import type { Call } from '../summary';
import { argument } from './arguments';
import type { Frame } from './av';
import type { Linker } from './linker';

/** Whether the argument is what the catalogue says it may be; `unknown` when what decides is not in sight. */
export function refApplies(
	L: Linker,
	file: string,
	call: Call,
	{ where }: ArgRef,
	frame?: Frame,
): 'yes' | 'no' | 'unknown' {
	if (!where) return 'yes';
	const pattern = new RegExp(where.is, 'i');
	const value = argument(L, file, call.args, where.arg, frame);
	if (value.t === 'lit') return typeof value.v === 'string' && pattern.test(value.v) ? 'yes' : 'no';
	if (value.t !== 'text') return 'unknown';
	// Of a template only its pieces are known: what they hold, the whole holds, unless it is about its ends.
	const held = value.parts.some((p) => typeof p === 'string' && pattern.test(p));
	return held && !/[$^]/.test(where.is) ? 'yes' : 'unknown';
}
