/** A deadline at the client, where one is made in sight, or at the call. */
import { deadlineOffers } from '../fix/deadline';
import { registrationOffer } from '../fix/registration';
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
	const atCall = deadlineOffers({ model, record, place: 'call', ms: deadlineMs(record.host?.name) });
	if (!atClient) return atCall;
	// Calls of one client may go to several hosts: what is written at the client is the same for all.
	const ms = deadlineMs(model.clientHost(record), model.clientPlace(record)?.at.file);
	const atModule = registrationOffer(record, ms);
	return [...(atModule ? [atModule] : deadlineOffers({ model, record, place: 'client', ms })), ...atCall];
}
