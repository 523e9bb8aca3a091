/** What the rules about deadlines share: where a finding stands, whom it concerns, and parts of its message. */
import type { FixOffer } from './fix/types';
import type { DeadlineRecord } from './model/link/outbound';
import type { ServiceModel } from './model/link/service-model';
import type { Report } from './rule';

/** " to api.example.com", where the host is written down. */
export const towards = ({ host }: DeadlineRecord): string =>
	host ? ` to ${host.name}${host.byDefault ? ' by default' : ''}` : '';

/** What happens when the other side is silent. */
export function consequence(r: DeadlineRecord): string {
	const forEver = r.verdict.state === 'absent' && r.verdict.forEver;
	const { ms, says } = forEver ? { ms: null, says: 'waits for ever' } : r.bounds.byDefault;
	const wait = `when the other side accepts and never answers, ${r.lib.name} ${says}`;
	return ms === null
		? `${wait}, and so does everything that awaits it`
		: `${wait}, and everything that awaits it is stuck that long`;
}

/**
 * Nothing by the user, and the library's own limit is none or longer than the user would wait.
 * @param longest the longest default, in ms, that counts as a deadline
 */
export function isUnbounded(r: DeadlineRecord, longest: number): boolean {
	const { ms } = r.bounds.byDefault;
	return r.verdict.state === 'absent' && (ms === null || ms > longest || r.verdict.how === 'off');
}

/** The client's creation, or the module that brings it, when it is in sight, takes the option, and it is not the call that is wrong. */
export const isAtClient = (r: DeadlineRecord): boolean =>
	(!!r.made || !!r.recv.registered?.named?.at) && !!r.bounds.clientAdvice && !r.atCall;

/** Where a call's finding stands. */
export const placeOfCall = (model: ServiceModel, r: DeadlineRecord): Pick<Report, 'at' | 'symbol' | 'whole'> => ({
	at: model.calleeAt(r.file, r.id),
	symbol: model.symbolAt(r.file, r.id),
	whole: model.callAt(r.file, r.id),
});

/** A finding about the deadline of a call: at its client's creation or at the call itself, with those whom it concerns. */
export function deadlineReport(
	model: ServiceModel,
	r: DeadlineRecord,
	says: {
		readonly atClient: (r: DeadlineRecord, callee: string) => string;
		readonly atCall: (r: DeadlineRecord, callee: string) => string;
	},
	fixes: readonly FixOffer[],
): Report {
	const callers = r.unguarded.map((s) => ({
		role: 'call' as const,
		at: model.siteAt(s),
		message: 'this caller passes no deadline',
	}));
	const client = isAtClient(r) ? model.clientPlace(r) : undefined;
	if (!client) {
		const callee = model.calleeText(r.file, r.id);
		return { ...placeOfCall(model, r), message: says.atCall(r, callee), related: callers, key: callee, fixes };
	}
	const call = {
		role: 'call' as const,
		at: model.calleeAt(r.file, r.id),
		message: r.host ? `a call${towards(r)}` : 'a call through it',
	};
	return {
		at: client.at,
		symbol: client.symbol,
		whole: client.whole,
		message: says.atClient({ ...r, host: undefined }, client.text),
		// A pool that is handed on is its own only place.
		related: client.isCall ? callers : [call, ...callers],
		key: client.text,
		fixes,
	};
}
