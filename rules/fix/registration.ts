/** An offer for a client that a module brings without options: the module is registered with a deadline. */
import type { DeadlineRecord } from '../model/link/outbound';
import { millis } from './time';
import type { FixOffer } from './types';

/** @returns undefined when the client is made with options, or where the module is named is not in sight */
export function registrationOffer({ recv, bounds, lib }: DeadlineRecord, ms: number): FixOffer | undefined {
	const named = recv.registered?.named;
	const text = bounds.fixes.find(({ at }) => at.includes('client'));
	if (!named?.at || !text) return undefined;
	const { file, at, by } = named;
	const options = Object.entries(text.set).map(([option, code]) => ({
		path: option.split('.'),
		value: code.replaceAll('{ms}', millis(ms)),
		keep: 'replace' as const,
	}));
	const set = options.map(({ path, value }) => `\`${path.join('.')}: ${value}\``).join(' and ');
	return {
		title: `Register it with ${set}`,
		safety: 'unsafe',
		form: `${lib.id} module: ${options.map(({ path }) => path.join('.')).join(' and ')} by ${by}`,
		needs: [],
		changes: [{ file, steps: [{ do: 'call-member', at, member: by, options }] }],
	};
}
