import type { DeadlineRecord } from '../model/link/outbound';
import type { ServiceModel } from '../model/link/service-model';
import type { Report, Rule, RuleContext } from '../rule';
import { fixes } from './fix';
import { atCall, atCreation, idleOnly, tooLong } from './messages';
import { meta } from './meta';

export const rule: Rule = {
	meta,
	*check(model, file, context) {
		const { profile, options } = context;
		const longest = options.maxDeadline as number;
		for (const r of model.deadlines(file)) {
			if (isUnbounded(r, longest)) yield report(model, r, context);
			else if (profile === 'strict') yield* notes(model, r, longest);
		}
	},
};

/** What the strict profile says of a deadline that is there: it is long, or only silence trips it. */
function* notes(model: ServiceModel, r: DeadlineRecord, longest: number): Generator<Report> {
	if (r.verdict.state !== 'present') return;
	const callee = model.calleeText(r.file, r.id);
	const { kind, valueMs = 0 } = r.verdict;
	const note = { ...place(model, r), level: 'info' as const, related: [] };
	if (valueMs > longest) yield { ...note, message: tooLong(r, callee, valueMs, longest), key: `long ${callee}` };
	else if (kind === 'idle') yield { ...note, message: idleOnly(r, callee), key: `idle ${callee}` };
}

/** Nothing by the user, and the library's own limit is none or longer than the user would wait. */
function isUnbounded(r: DeadlineRecord, longest: number): boolean {
	const { ms } = r.bounds.byDefault;
	return r.verdict.state === 'absent' && (ms === null || ms > longest || r.verdict.how === 'off');
}

const place = (model: ServiceModel, r: DeadlineRecord): Pick<Report, 'at' | 'symbol'> => ({
	at: model.calleeAt(r.file, r.id),
	symbol: model.symbolAt(r.file, r.id),
});

/** At the client's creation when it is in sight and takes the option, else at the call. */
function report(model: ServiceModel, r: DeadlineRecord, context: RuleContext): Report {
	const callers = r.unguarded.map((s) => ({
		role: 'call' as const,
		at: model.siteAt(s),
		message: 'this caller passes no deadline',
	}));
	const { made } = r;
	if (made && r.bounds.clientAdvice && isOwnChoice(r)) {
		const site = made.site ?? made;
		const callee = model.calleeText(site.file, site.call);
		return {
			at: model.madeAt(made),
			symbol: model.symbolAt(site.file, site.call),
			message: atCreation({ ...r, host: undefined }, callee),
			// A pool that is handed on is its own only place.
			related:
				r.file === site.file && r.id === site.call
					? callers
					: [
							{
								role: 'call',
								at: model.calleeAt(r.file, r.id),
								message: `a call through it${r.host ? ` to ${r.host}` : ''}`,
							},
							...callers,
						],
			key: callee,
			fixes: fixes(model, r, true, context),
		};
	}
	const callee = model.calleeText(r.file, r.id);
	return {
		...place(model, r),
		message: atCall(r, callee),
		related: callers,
		key: callee,
		fixes: fixes(model, r, false, context),
	};
}

/** `timeout: 0` at one call is that call's matter, not the client's. */
const isOwnChoice = (r: DeadlineRecord): boolean => !r.offAtCall;
