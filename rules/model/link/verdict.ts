/** Verdicts on guards and how they combine. */
import type { CallId, Evidence, FnId, Loc, Span } from '../summary';

/** A parameter whose callers decide. */
export interface Need {
	readonly file: string;
	readonly fn: FnId;
}

export type FlawKind =
	/** An option that the library does not read, or that means something else. */
	| 'look-alike'
	/** The name of an option, but for a slip of the pen. */
	| 'misspelt'
	/** Options in an argument that is none. */
	| 'misplaced'
	/** A time after which an event is emitted that nobody acts on. */
	| 'event-only'
	/** The signal of a controller that nothing aborts. */
	| 'never-aborted'
	/** A limit that is not read beside another option. */
	| 'overruled'
	/** Defaults that are set after the client has copied them. */
	| 'late-defaults'
	/** A signal that counts from when the module is loaded. */
	| 'shared-signal'
	/** A timer wins, and the request goes on. */
	| 'race'
	/** The timer is stopped before the body is read. */
	| 'cleared';

/** Something the author wrote to limit a call, and that does not do it. */
export interface Flaw {
	readonly kind: FlawKind;
	/** The truth about it, as the beginning of a sentence. */
	readonly says: string;
	/** Where it is written. */
	readonly at?: Loc;
	/** Path of the option as it is written, and of the one that would have worked. */
	readonly option?: string;
	readonly meant?: string;
	/** The author's limit, when it is written as a number. */
	readonly valueMs?: number;
	/** misplaced: the argument. */
	readonly arg?: number;
	/** cleared: the call that reads the body, when the timer can be stopped behind it, or when it only has to be awaited. */
	readonly until?: { readonly at: Span; readonly by: 'moving' | 'awaiting' };
}

export interface Clock {
	readonly file: string;
	readonly call: CallId;
}

export type Settled =
	| {
			readonly state: 'present';
			readonly kind: string;
			readonly valueMs?: number;
			/** The calls that start the time, of which the first to end counts: of `AbortSignal.timeout` or `setTimeout`. */
			readonly clocks?: readonly Clock[];
			readonly flaw?: Flaw;
			readonly evidence: readonly Evidence[];
	  }
	/**
	 * `off`: the user wrote a value that means none. `partial`: only a phase is limited, such as connecting.
	 * `ineffective`: what is written limits nothing, see the flaw. `missing`: nothing is written.
	 */
	| {
			readonly state: 'absent';
			readonly how: 'missing' | 'off' | 'partial' | 'ineffective';
			readonly flaw?: Flaw;
			/** off: the library's own limit is switched off with it. */
			readonly forEver?: true;
			readonly evidence: readonly Evidence[];
	  }
	| { readonly state: 'unknown'; readonly flaw?: Flaw; readonly evidence: readonly Evidence[] };

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

/** What is written and limits nothing. */
export function ineffective(flaw: Flaw, evidence?: readonly Evidence[]): Settled {
	return {
		state: 'absent',
		how: 'ineffective',
		flaw,
		evidence: evidence ?? [{ ...(flaw.at ? { at: flaw.at } : {}), note: flaw.says }],
	};
}

/** Whether a rule has something to say of it: nothing limits the call, or what does is wrong in itself. */
export const isDefect = (v: Settled): boolean => v.state === 'absent' || v.flaw !== undefined;

const HOW = ['off', 'ineffective', 'partial', 'missing'] as const;

/** Several limits on one call: any one that is present bounds it; absent only when none is. */
export function strongest(list: readonly Verdict[]): Verdict {
	const present = list.filter((v) => v.state === 'present');
	// A limit that spoils every later call is a defect whatever else is there.
	const best = present.find((v) => v.flaw) ?? present.find((v) => v.kind === 'total') ?? present[0];
	if (best) return best;
	const ask = list.find((v) => v.state === 'callers');
	if (ask) return ask;
	const absent = list.filter((v) => v.state === 'absent');
	const open = list.find((v) => v.state === 'unknown');
	if (open) {
		// The other option may limit the call or not: this one does nothing, that is sure.
		const overruled = absent.find((v) => v.flaw?.kind === 'overruled')?.flaw;
		return overruled ? { ...open, flaw: overruled } : open;
	}
	const flaw = absent.find((v) => v.flaw)?.flaw;
	const forEver = absent.some((v) => v.forEver);
	return {
		state: 'absent',
		how: HOW.find((how) => absent.some((v) => v.how === how)) ?? 'missing',
		...(flaw ? { flaw } : {}),
		...(forEver ? { forEver } : {}),
		evidence: list.flatMap((v) => v.evidence),
	};
}
