/**
 * A file's summary: a small serialisable value graph. It names no library and depends on the
 * file's text and the tool's version only, so it caches by content. Every V, FnId, … is an index
 * into the arrays of FileSummary; `order` is a mark and so also a textual order.
 *
 * Places are marks, not offsets: the places that a summary names are numbered in the order of the
 * text. An edit of comments or white space moves offsets and leaves every mark, so nothing that was
 * made out from the summary has to be made out again. Offsets are looked up where text is touched.
 */
import type { Mark } from './marks';

/** From a mark to a mark, end exclusive. */
export type Span = readonly [start: Mark, end: Mark];

export interface Loc {
	/** Absolute path. */
	readonly file: string;
	readonly at: Span;
}

/** A reason with a place: what the user is shown for every guard that is present, absent or unknown. */
export interface Evidence<L = Loc> {
	readonly at?: L;
	readonly note: string;
}

export type V = number;
export type FnId = number;
export type ClsId = number;
export type CallId = number;
export type VarId = number;
export type ObjId = number;
export type BlockId = number;

export type Value =
	| { readonly k: 'lit'; readonly v: string | number | boolean | null }
	| { readonly k: 'undef' }
	/** Template or string concatenation; a number is a V. */
	| { readonly k: 'text'; readonly parts: readonly (string | V)[] }
	| { readonly k: 'math'; readonly op: '+' | '-' | '*' | '/' | '**' | '%'; readonly l: V; readonly r: V }
	/** `name` is 'default', '*' or an export's name; `*` also for require() and import(). */
	| { readonly k: 'import'; readonly from: string; readonly name: string }
	| { readonly k: 'global'; readonly name: string }
	| { readonly k: 'obj'; readonly id: ObjId }
	| { readonly k: 'arr'; readonly items: readonly Arg[] }
	| { readonly k: 'fn'; readonly fn: FnId }
	| { readonly k: 'class'; readonly cls: ClsId }
	/** One reading of a variable: which writes reach it depends on where it is read. */
	| { readonly k: 'read'; readonly id: VarId; readonly order: number; readonly fn: FnId; readonly block: BlockId }
	| { readonly k: 'param'; readonly fn: FnId; readonly i: number }
	| { readonly k: 'this'; readonly fn: FnId }
	| { readonly k: 'super'; readonly fn: FnId }
	/** A member read at a place: writes before it count. */
	| {
			readonly k: 'member';
			readonly of: V;
			readonly name: string;
			readonly order: number;
			readonly fn: FnId;
			readonly block: BlockId;
	  }
	| { readonly k: 'elem'; readonly of: V; readonly key: V }
	/** `const { a, b, ...rest } = of`. */
	| { readonly k: 'rest'; readonly of: V; readonly omit: readonly string[] }
	| { readonly k: 'call'; readonly call: CallId }
	| { readonly k: 'await'; readonly of: V }
	/** `of` unless it is undefined, then `def`: destructuring and parameter defaults. */
	| { readonly k: 'default'; readonly of: V; readonly def: V }
	| { readonly k: 'logic'; readonly op: '??' | '||' | '&&'; readonly l: V; readonly r: V }
	| { readonly k: 'cond'; readonly a: V; readonly b: V }
	| { readonly k: 'lost'; readonly why: string; readonly at: Span };

export interface Arg {
	readonly v: V;
	readonly spread?: true;
	/** Where a name stands that is an item of a list in a decorator: a finding may be put there. */
	readonly at?: Span;
}

/** A variable; every assignment is one of its writes, the declaration's initialiser the first. */
export interface Variable {
	readonly name: string;
	readonly at: Span;
	readonly fn: FnId;
	readonly type?: TypeRef;
	readonly writes: readonly VarWrite[];
}

export interface VarWrite {
	readonly v: V;
	readonly order: number;
	readonly fn: FnId;
	readonly block: BlockId;
	/** A `var`/`let` without initialiser. */
	readonly empty?: true;
}

/** A declared type, as far as following values needs it. */
export interface TypeRef {
	/** The named type as a value in scope (import, class, global), without null and undefined. */
	readonly v?: V;
	readonly text: string;
}

export interface Prop {
	/** null: a spread, or a computed key. */
	readonly key: string | null;
	readonly v: V;
	readonly at: Span;
	readonly kind: 'value' | 'method' | 'get' | 'spread' | 'computed';
}

/** An object literal; one per site. */
export interface ObjectAlloc {
	readonly at: Span;
	readonly props: readonly Prop[];
	readonly fn: FnId;
	readonly block: BlockId;
	/** The variable it initialises, for fixes and messages. */
	readonly name?: string;
}

/** `base.key = v`; key null when computed; `delete base.key` writes undefined. */
export interface MemberWrite {
	readonly base: V;
	readonly key: string | null;
	readonly v: V;
	readonly at: Span;
	readonly order: number;
	readonly fn: FnId;
	readonly block: BlockId;
	/** `??=` and `||=` keep what is there. */
	readonly op: '=' | '??=' | '||=';
}

export interface Call {
	readonly at: Span;
	/** The callee's last name: `get` of `http.get(…)`. Findings are put here. */
	readonly calleeAt: Span;
	readonly callee: V;
	readonly args: readonly Arg[];
	readonly argsAt: readonly Span[];
	readonly isNew: boolean;
	readonly order: number;
	readonly fn: FnId;
	readonly block: BlockId;
	/** What happens to the result: a bare statement, awaited, returned, or used as a value. */
	readonly use: 'statement' | 'await' | 'return' | 'value';
	/** The call whose argument this call's result is directly (through arrays, not through variables), with the argument's index. */
	readonly argOf?: { readonly call: CallId; readonly i: number };
}

export interface Param {
	readonly name?: string;
	readonly type?: TypeRef;
	readonly rest?: true;
	readonly optional?: true;
}

export interface Fn {
	readonly at: Span;
	/** '' when anonymous. */
	readonly name: string;
	readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'ctor' | 'get' | 'set';
	readonly cls?: ClsId;
	/** The object literal whose method it is. */
	readonly obj?: ObjId;
	readonly isStatic?: true;
	readonly params: readonly Param[];
	readonly returns: readonly V[];
	readonly isAsync?: true;
	readonly isGenerator?: true;
	/** Enclosing function; the module (0) encloses itself. */
	readonly parent: FnId;
	/** The block it is written in and its own body. */
	readonly block: BlockId;
	readonly body: BlockId;
	/** The call whose argument it is, with the argument's index; `key` when it is a property of an object handed over. */
	readonly argOf?: { readonly call: CallId; readonly i: number; readonly key?: string };
}

export interface Decorator {
	readonly callee: V;
	readonly args: readonly V[];
}

export interface Field {
	readonly name: string;
	readonly at: Span;
	readonly isStatic?: true;
	readonly type?: TypeRef;
	readonly init?: V;
	readonly decorators: readonly Decorator[];
}

export interface Cls {
	readonly name: string;
	readonly at: Span;
	readonly extends?: V;
	readonly implements: readonly V[];
	readonly decorators: readonly Decorator[];
	readonly fields: readonly Field[];
	readonly methods: readonly {
		readonly name: string;
		readonly fn: FnId;
		readonly isStatic?: true;
		readonly kind: 'method' | 'get' | 'set';
		readonly decorators: readonly Decorator[];
	}[];
	readonly ctor?: FnId;
}

/** A block of statements that may run or not, or run often: one branch, one loop body, one function body. */
export interface Block {
	/** -1 for the module's. A write in an ancestor block comes before a later reading for sure. */
	readonly parent: BlockId;
	readonly kind: 'body' | 'branch' | 'loop' | 'try' | 'catch' | 'finally';
	/** A branch within a statement: `a ?? b`, `a ? b : c`. */
	readonly inExpression?: true;
	readonly loop?: Loop;
}

/** What is known of the statement whose body a loop's block is. */
export interface Loop {
	/** The keyword. */
	readonly at: Span;
	readonly fn: FnId;
	/** `never`: nothing but a jump out of its body ends it, as in `while (true)`. `items`: it goes through a collection. */
	readonly ends: 'never' | 'condition' | 'items';
}

/** A jump out of a function or a block. Its order is that of the statement's end: what it returns or throws comes first. */
export interface Exit {
	readonly kind: 'return' | 'throw' | 'break' | 'continue';
	readonly order: number;
	readonly fn: FnId;
	readonly block: BlockId;
	/** The loop that it leaves, or goes on with. */
	readonly loop?: BlockId;
}

export interface Reexport {
	readonly from: string;
	/** undefined: `export * from`. */
	readonly names?: readonly { readonly exported: string; readonly imported: string }[];
}

/** Why the value of a tagged template is lost. It is text or made of text: a query, a document. */
export const TAGGED_TEMPLATE = 'a tagged template';

export interface FileSummary {
	readonly language: 'ts' | 'js';
	readonly values: readonly Value[];
	readonly vars: readonly Variable[];
	readonly objs: readonly ObjectAlloc[];
	readonly writes: readonly MemberWrite[];
	readonly calls: readonly Call[];
	readonly fns: readonly Fn[];
	readonly classes: readonly Cls[];
	readonly blocks: readonly Block[];
	readonly exits: readonly Exit[];
	/** Exported name → value; '=' is `module.exports =` and `export =`. */
	readonly exports: Readonly<Record<string, V>>;
	readonly reexports: readonly Reexport[];
	readonly imports: readonly { readonly from: string; readonly at: Span }[];
	readonly syntaxErrors: readonly { readonly at: Span; readonly message: string }[];
}
