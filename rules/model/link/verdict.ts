/** Verdicts on guards and how they combine. */
import type { Evidence, FnId } from '../summary';

/** A parameter whose callers decide. */
export interface Need {
	readonly file: string;
	readonly fn: FnId;
}

export type Settled =
	| {
			readonly state: 'present';
			readonly kind: string;
			readonly valueMs?: number;
			readonly evidence: readonly Evidence[];
	  }
	/** `off`: the user wrote a value that means none. `missing`: nothing is written. */
	| {
			readonly state: 'absent';
			readonly how: 'missing' | 'off' | 'ineffective';
			/** off: the library's own limit is switched off with it. */
			readonly forEver?: true;
			readonly evidence: readonly Evidence[];
	  }
	| { readonly state: 'unknown'; readonly evidence: readonly Evidence[] };

export type Verdict =
	| Settled
	| { readonly state: 'callers'; readonly need: Need; readonly evidence: readonly Evidence[] };

export const MISSING: Settled = { state: 'absent', how: 'missing', evidence: [] };

export function unknownBecause(note: Evidence): Settled {
	return { state: 'unknown', evidence: [note] };
}

/** One of several values: all present is present, all absent is absent, else it cannot be told. */
export function either(list: readonly Verdict[]): Verdict {
	const ask = list.find((v) => v.state === 'callers');
	if (ask) return ask;
	const first = list[0] ?? MISSING;
	if (list.every((v) => v.state === first.state)) return first;
	const evidence = list.flatMap((v) => v.evidence);
	return { state: 'unknown', evidence: evidence.length > 0 ? evidence : [{ note: 'set on some paths only' }] };
}

/** Several limits on one call: any one that is present bounds it; absent only when none is. */
export function strongest(list: readonly Verdict[]): Verdict {
	const present = list.filter((v) => v.state === 'present');
	const best = present.find((v) => v.kind === 'total') ?? present[0];
	if (best) return best;
	const ask = list.find((v) => v.state === 'callers');
	if (ask) return ask;
	const open = list.find((v) => v.state === 'unknown');
	if (open) return open;
	const evidence = list.flatMap((v) => v.evidence);
	const how = list.some((v) => v.state === 'absent' && v.how === 'off')
		? 'off'
		: list.some((v) => v.state === 'absent' && v.how === 'ineffective')
			? 'ineffective'
			: 'missing';
	const forEver = list.some((v) => v.state === 'absent' && v.forEver);
	return { state: 'absent', how, ...(forEver ? { forEver } : {}), evidence };
}
