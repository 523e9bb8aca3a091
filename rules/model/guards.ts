/** The guard record of an outbound call (DESIGN §2, §4): what protects it, with the evidence. */
import type { Evidence, Loc } from './summary';

export type GuardName = 'deadline' | 'retry' | 'breaker' | 'bulkhead' | 'fallback' | 'cancellation';

/** @template L how places are said */
export interface Guard<L = Loc> {
	/** Only `absent` is ever reported. */
	readonly state: 'present' | 'absent' | 'unknown';
	/** What kind of limit: total, attempt, headers, idle, connect, default, race. */
	readonly kind?: string;
	/** Milliseconds, when the value is known. */
	readonly valueMs?: number;
	readonly evidence: readonly Evidence<L>[];
}

/** One outbound call of a file, as `holdfast explain file:line` shows it. */
export interface OutboundCall<L = Loc> {
	readonly at: L;
	/** As written: `http.get`. */
	readonly text: string;
	/** The library's name: `axios`. */
	readonly library: string;
	/** Installed or declared version, when known. */
	readonly version?: string;
	/** Where the call goes, as far as it is written down: `api.example.com`. */
	readonly host?: string;
	readonly guards: Readonly<Partial<Record<GuardName, Guard<L>>>>;
	/** How the callee was followed to the library, first step first. */
	readonly trail: readonly Evidence<L>[];
}

/** A call that could not be followed to a library, and where the trail ended. */
export interface LostCall<L = Loc> {
	readonly at: L;
	readonly text: string;
	readonly why: Evidence<L>;
}
