import { deadlineReport, isAtClient, isUnbounded, placeOfCall } from '../deadlines';
import type { DeadlineRecord } from '../model/link/outbound';
import type { ServiceModel } from '../model/link/service-model';
import type { Report, Rule } from '../rule';
import { fixes } from './fix';
import { atCall, atCreation, idleOnly, tooLong } from './messages';
import { meta } from './meta';

export const rule: Rule = {
	meta,
	*check(model, file, context) {
		const { profile, options } = context;
		const longest = options.maxDeadline as number;
		for (const r of model.deadlines(file)) {
			// What is written and does nothing is said by ineffective-option, what leaves the request running by uncancelled-timeout.
			if (r.verdict.flaw) continue;
			if (isUnbounded(r, longest))
				yield deadlineReport(model, r, { atClient: atCreation, atCall }, fixes(model, r, isAtClient(r), context));
			else if (profile === 'strict') yield* notes(model, r, longest);
		}
	},
};

/** What the strict profile says of a deadline that is there: it is long, or only silence trips it. */
function* notes(model: ServiceModel, r: DeadlineRecord, longest: number): Generator<Report> {
	if (r.verdict.state !== 'present') return;
	const callee = model.calleeText(r.file, r.id);
	const { kind, valueMs = 0 } = r.verdict;
	const note = { ...placeOfCall(model, r), level: 'info' as const, related: [] };
	if (valueMs > longest) yield { ...note, message: tooLong(r, callee, valueMs, longest), key: `long ${callee}` };
	else if (kind === 'idle') yield { ...note, message: idleOnly(r, callee), key: `idle ${callee}` };
}
