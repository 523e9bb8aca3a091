/**
 * Fixes as data. A rule offers them while it checks, from the anchors of the summary: that is cheap and needs no
 * tree. Only when one is to be applied is the file parsed again and the offer written as text edits.
 */
import type { TextSpan } from '../model/marks';
import type { Span } from '../model/summary';

/**
 * `safe`: what the author wrote takes effect, with the author's value. `unsafe`: behaviour may change, as with every
 * deadline that is added; never applied in bulk unless asked for.
 */
export type Safety = 'safe' | 'unsafe';

/** Replaces `at` (offsets in UTF-16 code units of the text without BOM; empty: inserts) with `text`. */
export interface TextEdit {
	readonly at: TextSpan;
	readonly text: string;
}

export interface FileEdits {
	/** Absolute path. */
	readonly file: string;
	/** Sorted by place; none overlaps another. */
	readonly edits: readonly TextEdit[];
}

/** A package that the fixed code imports and the project does not depend on yet. */
export interface PackageNeed {
	readonly name: string;
	/** Semver range that the project's Node and module system can load. */
	readonly range: string;
}

/** What an import statement shall bring into a file: one name of a module, merged into what is there. */
export interface ImportNeed {
	readonly from: string;
	/** The export's name; 'default' and '*' as in a summary. */
	readonly name: string;
	/** How it shall be called in the file. */
	readonly as: string;
}

/** Code as it is written. Numbers have separators (`10_000`); the writer drops them where the file has none. */
export type Code = string;

/** How the value that is to be written goes together with one that is there. */
export type Keep =
	/** Replaces it; after a spread, so that it counts. */
	| 'replace'
	/** Counts only where it gives nothing: `old ?? value`, or before a spread that may give one. */
	| 'fallback'
	/** Counts only where it gives nothing or 0: `old || value`. */
	| 'fallback-zero'
	/** A signal: whichever fires first. */
	| 'combine';

export interface OptionValue {
	/** Path in the options object: ['timeout', 'request']. */
	readonly path: readonly string[];
	/** `{was}` is the value of the option named by `instead`. */
	readonly value: Code;
	readonly keep: Keep;
	/** With `combine`: the function that takes a list of signals. */
	readonly any?: Code;
	/** An option whose place this one takes, as nothing reads it: fetch's `timeout`. */
	readonly instead?: string;
}

/** One change to a file. @template P how places are said: as a summary has them, or looked up in the text */
export type Step<P = Span> =
	/** Sets options of the call or `new` at `call`. */
	| {
			readonly do: 'set-options';
			readonly call: P;
			/** The argument that holds the options, or will. */
			readonly arg: number;
			/** They become a new argument in front of the one that is there: a callback. */
			readonly insert?: true;
			/** The object literal to write them into, when one belongs to this call. */
			readonly object?: P;
			/** What stands in the options' place is the value of this option: `new Client(url)`. */
			readonly wrap?: string;
			/** An option that goes from the literal, as nothing reads it beside what is set. */
			readonly drop?: string;
			/** The call's arguments become options of these names: `request(url, document)`. */
			readonly names?: readonly string[];
			/** A new literal is not broken into lines, however long the line gets. */
			readonly oneLine?: true;
			readonly options: readonly OptionValue[];
	  }
	/** After the statement that holds the call; `{it}` in the code is what the call returns, named `name` where it has none. */
	| { readonly do: 'after'; readonly call: P; readonly code: Code; readonly name: string }
	/** Statements before the one that holds the call. */
	| { readonly do: 'before'; readonly call: P; readonly code: readonly Code[] }
	/** Moves the statement that is the call `call` behind the one that holds the call `behind`, or around it where that returns. */
	| { readonly do: 'later'; readonly call: P; readonly behind: P }
	/** Calls a member of the name at a place with options: `HttpModule` becomes `HttpModule.register({ … })`. */
	| { readonly do: 'call-member'; readonly at: P; readonly member: string; readonly options: readonly OptionValue[] }
	/** Appends to the call: `.on('error', reject)`. */
	| { readonly do: 'chain'; readonly call: P; readonly code: Code }
	/** A function at the end of the file, for TypeScript and for JavaScript, unless it is there; `{name}` is its name. */
	| { readonly do: 'helper'; readonly name: string; readonly ts: Code; readonly js: Code }
	/** Puts code in front of a place. */
	| { readonly do: 'insert'; readonly before: P; readonly code: Code }
	/** As it is. */
	| { readonly do: 'edit'; readonly edit: TextEdit };

/** A step whose places are looked up in the text. */
export type PlacedStep = Step<TextSpan>;

export interface FileChange {
	/** Absolute path. */
	readonly file: string;
	readonly steps: readonly Step[];
	/** Names for what the steps bring in, made unique in the file: `{controller}` in code becomes `controller` or `controller2`. */
	readonly names?: readonly string[];
	readonly imports?: readonly ImportNeed[];
}

export interface FixOffer {
	/** What it does, as an imperative: "Set `timeout: 10_000` on this client". */
	readonly title: string;
	readonly safety: Safety;
	/** What is written where, in a few words: "axios client: timeout into an object". Every form has run in the fault lab. Without: no code changes. */
	readonly form?: string;
	readonly needs: readonly PackageNeed[];
	readonly changes: readonly FileChange[];
	/** Offered only when no other is left: a finding about several calls has the fixes that all of them offer. */
	readonly lastResort?: true;
}

/** A fix that cannot be written; the message says why, for the user. */
export class FixError extends Error {
	override readonly name = 'FixError';
}
