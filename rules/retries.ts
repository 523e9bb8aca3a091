/** What the rules about retries share: where a finding stands, and parts of its message. */
import type { Retry } from './model/link/retries';
import type { Cause, RetryPolicy } from './model/link/retry-policies';
import type { ServiceModel } from './model/link/service-model';
import type { Report } from './rule';

/** The call that is tried again as it is written, and where it goes: "`axios.get` to stock.example.com". */
export function triedCall(model: ServiceModel, { file, call, reached }: Retry): string {
	const host = model.hostOf(reached);
	const to = host ? ` to ${host.name}${host.byDefault ? ' by default' : ''}` : '';
	return `\`${model.calleeText(file, call)}\`${to}`;
}

/** What tries it again. */
export const whoTries = ({ by }: Retry): string => (by === 'loop' ? 'This loop' : 'This call of itself');

/** A finding at what tries it again, with the outbound call as what it is about. */
export function retryReport(model: ServiceModel, retry: Retry, message: string): Report {
	const { file, at, call, reached } = retry;
	const calls = [
		{ role: 'call' as const, at: model.calleeAt(reached.file, reached.call), message: 'what is tried again' },
	];
	return {
		at: { file, at },
		symbol: model.symbolAt(file, call),
		message,
		related: calls,
		key: model.calleeText(file, call),
	};
}

/** "`retries` is Infinity", "`maxAttempts` is not set". */
export const because = ({ option, isSet, value }: Cause): string =>
	isSet ? `\`${option}\` is ${value}` : `\`${option}\` is not set`;

/** A finding at the call that has a library try something again. */
export function policyReport(model: ServiceModel, { file, call }: RetryPolicy, message: string): Report {
	return {
		at: model.calleeAt(file, call),
		symbol: model.symbolAt(file, call),
		whole: model.callAt(file, call),
		message,
		related: [],
		key: model.calleeText(file, call),
	};
}
