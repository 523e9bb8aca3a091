/**
 * What is said of outbound calls and of what protects them: the same words in a terminal and in an editor. Names and code
 * in them come from the repository: whoever shows them makes them safe.
 */

import type { Guard, OutboundCall } from '../../rules/model/guards';
import type { TextLoc } from '../../rules/model/marks';
import type { WrapperCall } from '../engine/wrappers';

export const HOW_FOLLOWED = 'how the call was followed:';
export const NOT_FOLLOWED = 'could not be followed to a library, so nothing is reported here';
export const TRAIL_ENDED = 'the trail ended here:';

/** `an outbound call of axios 1.7.2 to users.internal`. */
export function kindOfCall(call: OutboundCall<TextLoc>): string {
	return `an outbound call of ${libraryOf(call)}${call.host === undefined ? '' : ` to ${call.host}`}`;
}

export function makesCalls({ calls }: WrapperCall<TextLoc>): string {
	return `which makes ${calls.length === 1 ? 'this outbound call' : 'these outbound calls'}, here with all its callers in mind:`;
}

export function libraryOf({ library, version }: OutboundCall<TextLoc>): string {
	return version === undefined ? library : `${library} ${version}`;
}

/** ` (total, 5 s)`; '' when nothing more is known. */
export function detailOf({ kind, valueMs }: Guard<TextLoc>): string {
	const parts = [kind, valueMs === undefined ? undefined : duration(valueMs)].filter((part) => part !== undefined);
	return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** `deadline present (total, 5 s); retry absent`. */
export function guardSummary({ guards }: OutboundCall<TextLoc>): string {
	const parts = Object.entries(guards).map(([name, guard]) => `${name} ${guard.state}${detailOf(guard)}`);
	return parts.length > 0 ? parts.join('; ') : 'nothing known about what protects it';
}

/** Milliseconds as people say them: `500 ms`, `1.5 s`. */
function duration(ms: number): string {
	if (!Number.isFinite(ms)) return 'no limit';
	return ms < 1000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`;
}
