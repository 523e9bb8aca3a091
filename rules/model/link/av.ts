/** Abstract values: what link makes of the values of a summary. */
import type { Action, Library } from '../../catalog/types';
import type { OwnExports } from '../own';
import type { Arg, BlockId, CallId, ClsId, Evidence, FileSummary, FnId, ObjId, Span, VarId } from '../summary';

/** One activation of a function: which call filled its parameters. Without a frame, parameters stay symbolic. */
export interface Frame {
	readonly file: string;
	readonly fn: FnId;
	/** Value of the i-th parameter. */
	readonly arg: (i: number) => AV;
	readonly self?: AV;
	/** The frame the function value was made in: closures see its parameters. */
	readonly lexical?: Frame;
	readonly depth: number;
	readonly key: string;
}

/** Where something is read: which writes come before it. */
export interface Point {
	readonly file: string;
	readonly order: number;
	readonly fn: FnId;
	readonly block: BlockId;
}

/** A client's creation. */
export interface Made {
	readonly file: string;
	readonly call: CallId;
	readonly frame?: Frame;
	readonly lib: Library;
	readonly action: Extract<Action, { does: 'create' }>;
	/** Where it is made when the options are handed on elsewhere: `new Db(…)` of a subclass that calls super(…). */
	readonly site?: { readonly file: string; readonly call: CallId };
	/** The client it was made from: its options apply too. */
	readonly parent?: LibAV;
}

export interface ClassRef {
	readonly file: string;
	readonly cls: ClsId;
}

/** How a container gets a client: made with options, or brought by a module that is named as it is. */
export interface Registration {
	/** Equal for what is the same client. */
	readonly key: string;
	readonly lib: Library;
	readonly shape: string;
	readonly made?: Made;
	/** Where the module is named, and the member of it that takes options. */
	readonly named?: { readonly file: string; readonly at?: Span; readonly by: string; readonly advice: string };
}

export interface LibAV {
	readonly t: 'lib';
	readonly lib: Library;
	readonly shape: string;
	readonly made?: Made;
	/** No creation in sight: the library's own default, or handed in by somebody. */
	readonly origin: 'default' | 'made' | 'given';
	/** given: the parameter that holds it, when it is one. */
	readonly by?: AV;
	/** The call this is the result of (a ClientRequest's request). */
	readonly result?: { readonly file: string; readonly call: CallId; readonly thenable?: true };
	/** given: the class whose field holds it. */
	readonly holder?: ClassRef;
	/** The registration by which a container hands it out. */
	readonly registered?: Registration;
	/** Signals: the controller or the timed-signal call it comes from. */
	readonly from?: AV;
}

export interface OpAV {
	readonly t: 'op';
	readonly action: Action;
	readonly recv: LibAV;
	readonly name: string;
}

export type AV =
	| { readonly t: 'lit'; readonly v: string | number | boolean | null | undefined }
	| { readonly t: 'text'; readonly parts: readonly (string | AV)[] }
	/** Comes from the environment or a number made of something: the user's value, unknown here. */
	| { readonly t: 'user'; readonly name: string }
	| { readonly t: 'obj'; readonly file: string; readonly id: ObjId; readonly frame?: Frame }
	| { readonly t: 'rest'; readonly of: AV; readonly omit: readonly string[] }
	/** Members of all of them; later ones win. */
	| { readonly t: 'merged'; readonly of: readonly AV[] }
	/** As it was at a place: a client copies its options when it is made. */
	| { readonly t: 'as-of'; readonly of: AV; readonly point: Point }
	/** A variable's object with what is written to it by that name. */
	| { readonly t: 'patched'; readonly of: AV; readonly file: string; readonly id: VarId; readonly frame?: Frame }
	/** An object of which one member is known: `client.defaults.timeout = …`. */
	| { readonly t: 'single'; readonly key: string; readonly value: AV }
	| { readonly t: 'arr'; readonly file: string; readonly items: readonly Arg[]; readonly frame?: Frame }
	/** What a rest parameter got: the arguments from its place on. */
	| { readonly t: 'list'; readonly items: readonly (() => AV)[] }
	| { readonly t: 'fn'; readonly file: string; readonly fn: FnId; readonly frame?: Frame; readonly self?: AV }
	| { readonly t: 'cls'; readonly file: string; readonly cls: ClsId }
	| {
			readonly t: 'inst';
			readonly file: string;
			readonly cls: ClsId;
			readonly made?: { readonly file: string; readonly call: CallId; readonly frame?: Frame };
			readonly env?: Frame;
	  }
	| { readonly t: 'ns'; readonly file: string }
	/** `module.exports = f; module.exports.g = …`: the whole, with members of its own. */
	| { readonly t: 'cjs'; readonly file: string; readonly whole: AV }
	| LibAV
	| OpAV
	/** A member of a package that the catalogue does not know. */
	| {
			readonly t: 'ext';
			readonly from: string;
			readonly path: readonly string[];
			/** What the importer's configuration declares of it: it is imported as a whole. */
			readonly declared?: OwnExports;
	  }
	| { readonly t: 'global'; readonly path: readonly string[] }
	/** A parameter that no call in sight has filled yet, or a member of it. */
	| {
			readonly t: 'param';
			readonly file: string;
			readonly fn: FnId;
			readonly i: number;
			readonly path: readonly string[];
	  }
	/**
	 * `of`, or `def` where that is undefined. `overlay`: `of` was spread over `def`. `container`: members of
	 * two objects of which one is there, so that what `of` lacks does not come from `def`.
	 */
	| { readonly t: 'fallback'; readonly of: AV; readonly def: AV; readonly overlay?: true; readonly container?: true }
	/** One of several. `rewritten`: a variable or field that is set again, so that each may be there at its time. */
	| { readonly t: 'any'; readonly of: readonly AV[]; readonly rewritten?: true }
	| { readonly t: 'unknown'; readonly why: Evidence };

export const UNDEFINED: AV = { t: 'lit', v: undefined };

export function unknown(note: string, file?: string, at?: Span): AV {
	return { t: 'unknown', why: { note, ...(file !== undefined && at ? { at: { file, at } } : {}) } };
}

/** One of several; equal members are one. */
export function anyOf(list: readonly AV[], rewritten?: true): AV {
	if (list.length === 1 && list[0]) return list[0];
	const flat = list.flatMap((a) => (a.t === 'any' ? a.of : [a]));
	const seen = new Map<string, AV>();
	for (const a of flat) seen.set(identity(a), a);
	const distinct = [...seen.values()];
	return distinct.length === 1 && distinct[0]
		? distinct[0]
		: { t: 'any', of: distinct, ...(rewritten ? { rewritten } : {}) };
}

let anonymous = 0;
const ids = new WeakMap<object, number>();

/** Equal for values that are the same thing. */
export function identity(a: AV): string {
	switch (a.t) {
		case 'lit':
			return `lit ${typeof a.v} ${String(a.v)}`;
		case 'obj':
			return `obj ${a.file} ${a.id} ${a.frame?.key ?? ''}`;
		case 'fn':
			return `fn ${a.file} ${a.fn} ${a.frame?.key ?? ''}`;
		case 'cls':
		case 'inst':
			return `${a.t} ${a.file} ${a.cls} ${a.t === 'inst' && a.made ? `${a.made.file}:${a.made.call}` : ''}`;
		case 'lib':
			return `lib ${a.lib.id} ${a.shape} ${a.made ? madeKey(a.made) : ''} ${a.result ? `${a.result.file}:${a.result.call}` : ''}`;
		case 'param':
			return `param ${a.file} ${a.fn} ${a.i} ${a.path.join('.')}`;
		case 'ns':
			return `ns ${a.file}`;
		default: {
			let id = ids.get(a);
			if (id === undefined) {
				id = ++anonymous;
				ids.set(a, id);
			}
			return `${a.t} #${id}`;
		}
	}
}

/** What awaiting it gives: not the request itself, where that is a promise of the answer. */
export function awaited(a: AV): AV {
	if (a.t === 'any') return anyOf(a.of.map(awaited), a.rewritten);
	return a.t === 'lib' && a.result?.thenable ? unknown(`what ${a.lib.name} answers`) : a;
}

export const madeKey = (m: Made): string => `${m.file}:${m.call}${m.site ? `@${m.site.file}:${m.site.call}` : ''}`;

/** The blocks from `block` outwards within one function; try and finally bodies count as their parent. */
export function solidBlock(sum: FileSummary, block: BlockId): BlockId {
	let b = block;
	while (sum.blocks[b] && (sum.blocks[b]!.kind === 'try' || sum.blocks[b]!.kind === 'finally'))
		b = sum.blocks[b]!.parent;
	return b;
}

/** True when a write in `outer` has surely run before anything later in `inner` (same function or one within). */
export function encloses(sum: FileSummary, outer: BlockId, inner: BlockId): boolean {
	const target = solidBlock(sum, outer);
	for (let b = inner; b >= 0; b = sum.blocks[b]?.parent ?? -1)
		if (b === target || solidBlock(sum, b) === target) return true;
	return false;
}

/** Whether `fn` is `outer` or written inside it. */
export function isWithin(sum: FileSummary, fn: FnId, outer: FnId): boolean {
	for (let f = fn; ; f = sum.fns[f]!.parent) {
		if (f === outer) return true;
		if (f === 0) return false;
	}
}

export type { VarId };
