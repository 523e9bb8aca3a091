/** What the author meant takes effect, where that is sure; else a deadline as for a call that has none. */
import { isAtClient } from '../deadlines';
import { deadlineOffers } from '../fix/deadline';
import { effectOffer } from '../fix/effect';
import type { FixOffer } from '../fix/types';
import type { DeadlineRecord } from '../model/link/outbound';
import type { ServiceModel } from '../model/link/service-model';
import type { Flaw } from '../model/link/verdict';
import type { RuleContext } from '../rule';

/** Fixes for one flawed limit; best first. */
export function fixes(
	model: ServiceModel,
	record: DeadlineRecord,
	flaw: Flaw,
	{ deadlineMs }: RuleContext,
): FixOffer[] {
	// What one caller passes is not for all.
	const own = record.unguarded.length === 0 ? flaw.valueMs : undefined;
	const call = { model, record, place: 'call' as const, ms: own ?? deadlineMs(record.host?.name) };
	const client = {
		...call,
		place: 'client' as const,
		ms: own ?? deadlineMs(model.clientHost(record), model.clientPlace(record)?.at.file),
	};
	const place = isAtClient(record) ? client : call;
	const effect = record.unguarded.length === 0 ? effectOffer(place, flaw) : undefined;
	if (effect?.safety === 'safe') return [effect];
	// A signal that ends every call goes away only by its own fix.
	if (flaw.kind === 'shared-signal') return [];
	const others = isAtClient(record) ? [...deadlineOffers(client), ...deadlineOffers(call)] : deadlineOffers(call);
	return effect ? [effect, ...others] : others;
}
