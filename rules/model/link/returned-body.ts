/** What becomes of a body that comes as the object that a call returns: needle.get(url), session.request(headers). */
import type { Action } from '../../catalog/types';
import type { CallId, FileSummary } from '../summary';
import type { BodyUse } from './body-use';
import { nameOf } from './callers';
import { sentAtOnce } from './chained';
import type { Linker } from './linker';
import { type Use, usesOfRequest } from './result-uses';

type Request = Extract<Action, { does: 'request' }>;

/** A callback is given the whole, and so is whoever awaits it; the object itself is a stream. */
export function returnedUse(L: Linker, file: string, id: CallId, action: Request): BodyUse {
	const sum = L.summary(file)!;
	const call = sum.calls[id]!;
	if (sentAtOnce(L, file, call)) return 'whole';
	const uses = usesOfRequest(L, file, call.fn, { file, call: id }).map((use) => useOf(sum, action, use));
	return uses.includes('streamed') ? 'streamed' : uses.includes('unknown') ? 'unknown' : 'whole';
}

function useOf(sum: FileSummary, action: Request, use: Use): BodyUse {
	switch (use.is) {
		case 'called':
			return action.streamedBy?.includes(use.name) ? 'streamed' : 'whole';
		case 'awaited':
			return 'whole';
		case 'passed':
			return /^(pipe|pipeline)$/.test(nameOf(sum, sum.calls[use.call]!.callee) ?? '') ? 'streamed' : 'unknown';
		case 'returned':
			return action.thenable ? 'whole' : 'unknown';
		case 'kept':
			return 'unknown';
	}
}
