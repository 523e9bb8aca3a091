/** The request gets a limit of its own, which ends it; a timer that is stopped too soon is stopped later. */
import { deadlineOffers } from '../fix/deadline';
import type { FixOffer, Step } from '../fix/types';
import type { DeadlineRecord } from '../model/link/outbound';
import type { ServiceModel } from '../model/link/service-model';
import type { Flaw } from '../model/link/verdict';
import type { RuleContext } from '../rule';

/** Fixes for a call whose timeout does not end it; best first. */
export function fixes(
	model: ServiceModel,
	record: DeadlineRecord,
	flaw: Flaw,
	{ deadlineMs }: RuleContext,
): FixOffer[] {
	const later = stoppedLater(record, flaw);
	if (later) return [later];
	const ms = flaw.valueMs ?? deadlineMs(record.host?.name);
	return deadlineOffers({ model, record, place: 'call', ms });
}

/** The timer goes on until the body is read: what the author meant it for. */
function stoppedLater({ lib, file }: DeadlineRecord, { kind, at, until }: Flaw): FixOffer | undefined {
	if (kind !== 'cleared' || !at || !until) return undefined;
	const [title, form, step]: [string, string, Step] =
		until.by === 'moving'
			? [
					'Stop the timer after the body is read',
					'the timer is stopped after the body',
					{ do: 'later', call: at.at, behind: until.at },
				]
			: [
					'Await the body, so that the timer is stopped after it',
					'the body is awaited',
					{ do: 'insert', before: until.at, code: 'await ' },
				];
	return { title, safety: 'safe', form: `${lib.id} call: ${form}`, needs: [], changes: [{ file, steps: [step] }] };
}
