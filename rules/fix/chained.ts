/** A deadline that is chained to the call that makes a request or a client: superagent's `.timeout(ms)`. */
import type { DeadlineRecord } from '../model/link/outbound';
import type { Loc } from '../model/summary';
import type { Code, FixOffer, Step } from './types';

/**
 * @param at the call that makes the request or the client
 * @param code what is chained, with its deadline filled in
 * @param after steps that belong to it: a listener for the error it raises
 * @returns undefined where a later call in the chain switches it off again
 */
export function chainedOffer(
	{ verdict, lib }: DeadlineRecord,
	place: 'call' | 'client',
	{ file, at }: Loc,
	code: Code,
	after: readonly Step[],
): FixOffer | undefined {
	if (verdict.state === 'absent' && verdict.how === 'off') return undefined;
	return {
		title: `Chain \`${code}\` to this ${place === 'client' ? `${lib.name} client` : 'call'}`,
		safety: 'unsafe',
		form: `${lib.id} ${place}: ${code.replace(/\d[\d_]*/, '…')} chained`,
		needs: [],
		changes: [{ file, steps: [{ do: 'chain', call: at, code }, ...after] }],
	};
}
