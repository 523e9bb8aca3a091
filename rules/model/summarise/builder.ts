/**
 * What the walk of one file writes into: the arrays of the summary under construction, the
 * lexical scopes and the current function and block. Scopes are built in the same walk (no
 * checker, no binder): entering a scope declares its names first, so uses may come before.
 */

import { markOf } from '../marks';
import type {
	Block,
	BlockId,
	Call,
	Cls,
	Exit,
	Fn,
	FnId,
	MemberWrite,
	ObjectAlloc,
	Reexport,
	Span,
	TypeRef,
	V,
	Value,
	VarId,
	Variable,
	VarWrite,
} from '../summary';
import type { ts } from './ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type VariableDraft = Mutable<Omit<Variable, 'writes'>> & { writes: VarWrite[] };
export type FnDraft = Mutable<Omit<Fn, 'returns' | 'params'>> & { returns: V[]; params: Fn['params'] };

/** What a name means in a scope: a variable, or directly a value (imports). `typeOnly`: an interface or alias. */
export type Binding = { readonly var: VarId } | { readonly v: V } | { readonly typeOnly: true };

/** Where an export is read: after everything the module does. Not the text's length, which a comment would change. */
export const END_OF_MODULE = 1_000_000_000;

const MODULE: Span = [markOf(0), markOf(0)];

export class Scope {
	private readonly names = new Map<string, Binding>();
	private readonly types = new Set<string>();
	constructor(
		readonly parent: Scope | undefined,
		/** `var` declarations climb to the nearest function scope. */
		readonly isFunction: boolean,
	) {}
	declare(name: string, binding: Binding): void {
		if ('typeOnly' in binding) this.types.add(name);
		else this.names.set(name, binding);
	}
	own(name: string): Binding | undefined {
		return this.names.get(name);
	}
	lookup(name: string): Binding | undefined {
		for (let s: Scope | undefined = this; s; s = s.parent) {
			const b = s.names.get(name);
			if (b) return b;
		}
		return undefined;
	}
	/** Types live in a namespace of their own: an interface hides a global of its name. */
	isLocalType(name: string): boolean {
		for (let s: Scope | undefined = this; s; s = s.parent) if (s.types.has(name)) return true;
		return false;
	}
}

export interface Breakable {
	readonly label?: string;
	/** Of a loop. */
	readonly loop?: BlockId;
}

export class Builder {
	readonly values: Value[] = [];
	readonly vars: VariableDraft[] = [];
	readonly objs: ObjectAlloc[] = [];
	readonly writes: MemberWrite[] = [];
	readonly calls: Call[] = [];
	readonly fns: FnDraft[] = [];
	readonly classes: Cls[] = [];
	readonly blocks: Block[] = [];
	readonly exits: Exit[] = [];
	readonly exports: Record<string, V> = Object.create(null);
	readonly reexports: Reexport[] = [];
	readonly imports: { from: string; at: Span }[] = [];

	scope = new Scope(undefined, true);
	fn: FnId = 0;
	block: BlockId = 0;
	/** The function that gives `this` here; arrows keep their parent's. */
	thisFn: FnId = 0;

	/** The statements around that a `break` may leave, innermost last. */
	readonly breakable: Breakable[] = [];

	/** Within the arguments of a decorator. */
	inDecorator = false;

	/** What each parameter holds, its default included. */
	readonly parameterValues = new Map<ts.Node, V>();

	private readonly undefV: V;
	private named: { readonly node: ts.Node; readonly name: string } | undefined;

	constructor(readonly file: ts.SourceFile) {
		this.blocks.push({ parent: -1, kind: 'body' });
		this.fns.push({ at: MODULE, name: '', kind: 'module', params: [], returns: [], parent: 0, block: 0, body: 0 });
		this.undefV = this.value({ k: 'undef' });
	}

	value(v: Value): V {
		return this.values.push(v) - 1;
	}
	undef(): V {
		return this.undefV;
	}
	lost(why: string, node: ts.Node): V {
		return this.value({ k: 'lost', why, at: this.span(node) });
	}
	/** Offsets as yet; they become marks when the walk is over. */
	span(node: ts.Node): Span {
		return [markOf(node.getStart(this.file)), markOf(node.end)];
	}
	/** Its first character. */
	firstOf(node: ts.Node): Span {
		const start = this.start(node);
		return [markOf(start), markOf(Math.min(node.end, start + 1))];
	}
	start(node: ts.Node): number {
		return node.getStart(this.file);
	}

	/** `const f = () => …`, `{ f: () => … }`: the function that `node` is gets this name. */
	nameNext(node: ts.Node, name: string): void {
		this.named = { node, name };
	}
	takeName(node: ts.Node): string | undefined {
		return this.named?.node === node ? this.named.name : undefined;
	}

	variable(name: string, at: Span, type?: TypeRef): VarId {
		return this.vars.push({ name, at, fn: this.fn, type, writes: [] }) - 1;
	}
	/** Records a write of a variable at a place; `order` is where its value takes effect. */
	writeVar(id: VarId, v: V, order: number, empty?: true): void {
		const draft = this.vars[id];
		if (draft) draft.writes.push({ v, order, fn: this.fn, block: this.block, ...(empty ? { empty } : {}) });
	}
	read(id: VarId, order: number): V {
		return this.value({ k: 'read', id, order, fn: this.fn, block: this.block });
	}
	member(of: V, name: string, order: number): V {
		return this.value({ k: 'member', of, name, order, fn: this.fn, block: this.block });
	}
	/** A name as a value: what the scopes say, else a global. */
	name(name: string, order: number): V {
		if (name === 'undefined') return this.undefV;
		const b = this.scope.lookup(name);
		if (!b) return this.value({ k: 'global', name });
		if ('var' in b) return this.read(b.var, order);
		return 'v' in b ? b.v : this.value({ k: 'global', name });
	}

	inBlock<T>(kind: Block['kind'], body: () => T, more: Pick<Block, 'inExpression' | 'loop'> = {}): T {
		const saved = this.block;
		this.block = this.blocks.push({ parent: saved, kind, ...more }) - 1;
		try {
			return body();
		} finally {
			this.block = saved;
		}
	}
	/** A part of an expression that may not be evaluated. */
	perhaps<T>(part: () => T): T {
		return this.inBlock('branch', part, { inExpression: true });
	}
	/** A statement that `break` may leave. */
	inBreakable<T>(statement: Breakable, body: () => T): T {
		this.breakable.push(statement);
		try {
			return body();
		} finally {
			this.breakable.pop();
		}
	}
	exit(kind: Exit['kind'], node: ts.Node, loop?: BlockId): void {
		const { fn, block } = this;
		this.exits.push({ kind, order: node.end, fn, block, ...(loop === undefined ? {} : { loop }) });
	}
	inScope<T>(isFunction: boolean, body: () => T): T {
		const saved = this.scope;
		this.scope = new Scope(saved, isFunction);
		try {
			return body();
		} finally {
			this.scope = saved;
		}
	}
}
