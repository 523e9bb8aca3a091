/** A deadline at the client, where one is made in sight, or at the call. */
import { deadlineOffers } from '../fix/deadline';
import type { FixOffer } from '../fix/types';
import type { DeadlineRecord } from '../model/link/outbound';
import type { ServiceModel } from '../model/link/service-model';
import type { RuleContext } from '../rule';

/**
 * What repairs one call that has no deadline; best first.
 * @param atClient the finding is put at the client's creation
 */
export function fixes(
	model: ServiceModel,
	record: DeadlineRecord,
	atClient: boolean,
	{ deadlineMs }: RuleContext,
): FixOffer[] {
	const ms = deadlineMs(record.host);
	const places = atClient ? (['client', 'call'] as const) : (['call'] as const);
	return places.flatMap((place) => deadlineOffers({ model, record, place, ms }));
}
