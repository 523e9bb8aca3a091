/** What a rule is. One folder per rule: meta.ts (this RuleMeta), rule.ts, README.md, cases/. */

import type { FixOffer } from './fix/types';
import type { ServiceModel } from './model/link/service-model';
import type { Role } from './model/source-host';
import type { Evidence, Loc, Span } from './model/summary';

export type Level = 'error' | 'warning' | 'info' | 'off';
export type Profile = 'recommended' | 'strict';

/** One option of a rule; enough for validation, the JSON schema, the editor's settings and the docs. */
export type OptionSpec =
	| { readonly type: 'integer'; readonly minimum: number; readonly default: number; readonly description: string }
	| { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
	| { readonly type: 'string[]'; readonly default: readonly string[]; readonly description: string };

export interface RuleMeta {
	/** kebab-case; reads well after "allow …". */
	readonly id: string;
	/** One line for the rule index. */
	readonly summary: string;
	readonly levels: Readonly<Record<Profile, Level>>;
	readonly options: Readonly<Record<string, OptionSpec>>;
	/** Roles of files it applies to. */
	readonly roles: readonly Role[];
}

/** One finding as a rule states it; the engine adds level, fingerprint, docs and positions. */
export interface Report {
	readonly at: Loc;
	readonly message: string;
	/** Lower than the configured level, e.g. a note of the strict profile. */
	readonly level?: 'info';
	readonly related: readonly { readonly role: 'call' | 'evidence'; readonly at: Loc; readonly message: string }[];
	/** Text of the fingerprint: what is flagged, without what an edit elsewhere changes. */
	readonly key: string;
	/** Enclosing symbol, e.g. `Api.get`; '' at module level. */
	readonly symbol: string;
	/** All of what is flagged, in the same file: of a call its arguments, too. `at` when not given. */
	readonly whole?: Span;
	/** Best first. */
	readonly fixes?: readonly FixOffer[];
}

export interface RuleContext {
	readonly profile: Profile;
	readonly options: Readonly<Record<string, unknown>>;
	/**
	 * The deadline that a fix writes for calls to a host (when it is known), in ms.
	 * @param file absolute path of the file it is written in; the one that is checked when not given
	 */
	deadlineMs(host?: string, file?: string): number;
}

export interface Rule {
	readonly meta: RuleMeta;
	/** Findings placed in `file`. Pure; throws nothing on purpose (a throw becomes a visible failure). */
	check(model: ServiceModel, file: string, context: RuleContext): Iterable<Report>;
}

export type { Evidence };
