/** Where a deadline can be written: the options of a call or of a client, and what is there already. For fixes. */
import type { ArgRef, Limit } from '../../catalog/types';
import type { Call, FileSummary, ObjId, Span, TypeRef, V } from '../summary';
import { refApplies } from './argument-refs';
import { argument } from './arguments';
import { type AV, type Made, madeKey } from './av';
import { callersOf } from './callers';
import { asAction, pointOf } from './calls';
import { evaluate } from './evaluate';
import { laterLiteral } from './later-options';
import { limitVerdict } from './limits';
import type { Linker } from './linker';
import { ADDRESS_TYPE, callOptions, isCallbackArgument, isOptions, madeOptions, option } from './options';
import type { DeadlineRecord } from './outbound';
import { signalVerdict } from './signals';
import { isSet } from './unless';

/** The place of the options of one call or creation. */
export interface OptionsAnchor {
	readonly file: string;
	readonly call: Span;
	/** The argument that holds them, or will. */
	readonly arg: number;
	/** They become a new argument in front of what is there. */
	readonly insert?: true;
	/** What is there is no options object: an address. */
	readonly foreign?: true;
	/** The literal that holds them, when it belongs to this call or client alone. */
	readonly object?: Span;
	/** Something is written in their place; `named`: a variable or a member, which can be written twice. */
	readonly written?: true;
	readonly named?: true;
	/** Names in that literal. */
	readonly keys: readonly string[];
	/** The options as they are when no caller in particular is looked at. */
	readonly value: AV;
}

/**
 * What a value that is to be written is good for: every call that shares the options, this call only, or this call only
 * and not before the statement it stands in.
 */
export type Reach = 'all' | 'call' | 'statement';

/** How a limit that is not good enough stands in the options now. */
export type Standing =
	| 'missing'
	/** The value that means none is written there. */
	| 'off'
	/** A limit: it is something else that makes it useless. */
	| 'set'
	/** A signal that nothing fires. */
	| 'dead-signal'
	/** It comes, or may come, from callers. */
	| 'given'
	/** Another option is set, or may be, beside which the library does not read it. */
	| 'unread';

/**
 * @param of the call's own options, or those its client is created with
 * @returns undefined when the options cannot be reached: arguments that are spread
 */
export function optionsAnchor(
	L: Linker,
	r: DeadlineRecord,
	of: 'call' | 'client',
	reach: Reach,
): OptionsAnchor | undefined {
	const place = of === 'call' ? { file: r.file, call: r.id, refs: r.action?.options } : clientPlace(r);
	const sum = place && L.summary(place.file);
	const call = sum?.calls[place!.call];
	if (!place?.refs || !sum || !call) return undefined;
	const { file, refs } = place;
	const later = refs.find((ref) => ref.later);
	if (later) return r.made && laterAnchor(L, r.made, call, later);
	const at = argumentOf(L, file, sum, call, refs);
	if (!at) return undefined;
	const written = call.args[at.arg];
	const literal = written && !at.insert && !at.foreign ? literalOf(L, file, sum, written.v, reach) : undefined;
	const value =
		of === 'call'
			? callOptions(L, file, call, refs, undefined)
			: madeOptions(L, { ...r.made!, frame: undefined, parent: undefined });
	return {
		file,
		call: call.at,
		...at,
		...(written && !at.insert ? { written: true } : {}),
		...(written && isName(sum, written.v) ? { named: true } : {}),
		...(literal === undefined ? {} : { object: sum.objs[literal]!.at }),
		keys: literal === undefined ? [] : sum.objs[literal]!.props.flatMap((p) => (p.key === null ? [] : [p.key])),
		value,
	};
}

/** The literal that a function in the argument returns; undefined when there is none of its own. */
function laterAnchor(L: Linker, made: Made, call: Call, { arg, later }: ArgRef): OptionsAnchor | undefined {
	const literal = later && laterLiteral(L, made, later, arg);
	if (literal === undefined) return undefined;
	const { at, props } = L.summary(made.file)!.objs[literal]!;
	const value = madeOptions(L, { ...made, frame: undefined, parent: undefined });
	const keys = props.flatMap((p) => (p.key === null ? [] : [p.key]));
	return { file: made.file, call: call.at, arg, written: true, object: at, keys, value };
}

function clientPlace({ made }: DeadlineRecord): { file: string; call: number; refs: readonly ArgRef[] } | undefined {
	return made && { file: made.file, call: made.call, refs: made.action.options };
}

function optionOf(L: Linker, { file, call: at, value }: OptionsAnchor, path: string): AV {
	const call = L.summary(file)!.calls.find((c) => c.at[0] === at[0] && c.at[1] === at[1])!;
	return option(L, value, path, pointOf(file, call));
}

/** The value of an option that is a literal, wherever it is written. */
export function literalOption(L: Linker, anchor: OptionsAnchor, path: string): unknown {
	const value = optionOf(L, anchor, path);
	return value.t === 'lit' ? value.v : undefined;
}

/** How an option of the anchor stands. */
export function standing(L: Linker, r: DeadlineRecord, anchor: OptionsAnchor, limit: Limit): Standing {
	if (limit.unless !== undefined && isOverruled(L, r, anchor, limit.unless)) return 'unread';
	const value = optionOf(L, anchor, limit.option);
	if (value.t === 'lit') {
		const isNothing = value.v === undefined || value.v === null;
		if (isNothing) return r.unguarded.length > 0 && !isOfClient(L, r, anchor) ? 'given' : 'missing';
		return limitVerdict(L, { ...limit, covers: 'total' }, value).state === 'absent' ? 'off' : 'set';
	}
	const verdict =
		limit.unit === 'signal' ? signalVerdict(L, value) : limitVerdict(L, { ...limit, covers: 'total' }, value);
	if (verdict.state === 'present') return 'set';
	if (verdict.state === 'absent' && verdict.how === 'ineffective') return 'dead-signal';
	return verdict.state === 'absent' && verdict.how === 'off' ? 'off' : 'given';
}

/** @param by the option beside which another is not read: where that one would be written, or at the call itself */
function isOverruled(L: Linker, r: DeadlineRecord, anchor: OptionsAnchor, by: string): boolean {
	if (isSet(optionOf(L, anchor, by)) !== 'no') return true;
	const own = r.action && callOptions(L, r.file, r.call, r.action.options, undefined);
	return own !== undefined && isSet(option(L, own, by, pointOf(r.file, r.call))) === 'yes';
}

/** The options are those of the client: what callers of its calls give does not get there. */
function isOfClient(L: Linker, { made }: DeadlineRecord, { file, call }: OptionsAnchor): boolean {
	const creation = made && made.file === file ? L.summary(file)?.calls[made.call] : undefined;
	return creation?.at[0] === call[0] && creation.at[1] === call[1];
}

/** Which argument holds the options: the last one that does, else where one belongs. */
function argumentOf(
	L: Linker,
	file: string,
	sum: FileSummary,
	call: Call,
	all: readonly ArgRef[],
): Pick<OptionsAnchor, 'arg' | 'insert' | 'foreign'> | undefined {
	const refs = all.filter((ref) => refApplies(L, file, call, ref) !== 'no');
	if (refs.some((ref) => refApplies(L, file, call, ref) === 'unknown')) return undefined;
	const last = refs.at(-1);
	if (!last || call.args.slice(0, last.arg + 1).some((a) => a.spread)) return undefined;
	const holds = refs.findLast((ref) => ref.arg < call.args.length && isOptions(L, file, sum, call, ref));
	if (holds) {
		const kind = holds.when === 'object' ? kindOf(L, argument(L, file, call.args, holds.arg, undefined)) : 'object';
		if (kind !== 'address') return kind === 'object' ? { arg: holds.arg } : undefined;
	}
	const mayBeEither = refs.some(
		(ref) => ref.when === 'object' && isUnion(L, argument(L, file, call.args, ref.arg, undefined)),
	);
	if (mayBeEither) return undefined;
	const free = refs.find((ref) => ref.arg >= call.args.length);
	if (free) return { arg: free.arg };
	const there = argument(L, file, call.args, last.arg, undefined);
	if (there.t === 'lit' && (there.v === undefined || there.v === null)) return { arg: last.arg };
	// A callback comes after the options; anything else in their place is an address.
	return { arg: last.arg, ...(isCallbackArgument(L, file, sum, call, last) ? { insert: true } : { foreign: true }) };
}

/** What a value is that may be an address or an object of options: `unknown` when it may be either. */
function kindOf(L: Linker, value: AV): 'object' | 'address' | 'unknown' {
	switch (value.t) {
		case 'obj':
		case 'merged':
		case 'rest':
			return 'object';
		case 'patched':
		case 'as-of':
			return kindOf(L, value.of);
		case 'lit':
			return typeof value.v === 'string' ? 'address' : 'unknown';
		case 'text':
		case 'user':
			return 'address';
		case 'lib':
			// A Request: what it holds is not spread; options come beside it.
			return value.made ? 'address' : 'unknown';
		case 'any':
			return agreed(value.of.map((v) => kindOf(L, v)));
		case 'fallback':
			return agreed([kindOf(L, value.of), kindOf(L, value.def)]);
		case 'param':
			return parameterKind(L, value);
		default:
			return 'unknown';
	}
}

/** `string | RequestOptions`: which it is, nobody knows. `string | URL` is an address. */
function isUnion(L: Linker, value: AV): boolean {
	if (value.t === 'fallback') return isUnion(L, value.of);
	if (value.t !== 'param' || value.path.length > 0) return false;
	const type = L.summary(value.file)?.fns[value.fn]?.params[value.i]?.type?.text;
	return !!type?.includes('|') && !type.split('|').every((part) => ADDRESS_TYPE.test(part.trim()));
}

/** By the declared type, else by what the callers in sight give. */
function parameterKind(L: Linker, of: Extract<AV, { t: 'param' }>): 'object' | 'address' | 'unknown' {
	if (of.path.length > 0) return 'unknown';
	const type = L.summary(of.file)?.fns[of.fn]?.params[of.i]?.type?.text;
	if (type?.includes('|')) return 'unknown';
	if (type !== undefined && ADDRESS_TYPE.test(type)) return 'address';
	if (type !== undefined) return type.startsWith('{') || (type !== 'any' && isOptionsType(type)) ? 'object' : 'unknown';
	const { sites, cut } = callersOf(L, of.file, of.fn);
	if (cut || sites.some((s) => s.as !== 'call')) return 'unknown';
	const given = sites.map((s) => argument(L, s.file, L.summary(s.file)?.calls[s.call]?.args ?? [], of.i, undefined));
	return agreed(given.map((v) => (v.t === 'param' ? 'unknown' : kindOf(L, v))));
}

const agreed = <T extends string>(kinds: readonly T[]): T | 'unknown' =>
	kinds[0] !== undefined && kinds.every((kind) => kind === kinds[0]) ? kinds[0] : 'unknown';

/** The literal that an argument is, directly or by a variable that is nothing but the options of such calls. */
function literalOf(L: Linker, file: string, sum: FileSummary, v: V, reach: Reach): ObjId | undefined {
	const value = sum.values[v];
	if (value?.k === 'obj') return value.id;
	// A signal counts from when it is made: it is made at the call.
	if (value?.k !== 'read' || reach !== 'all') return undefined;
	const variable = sum.vars[value.id]!;
	const [first, ...others] = variable.writes;
	const literal = first && sum.values[first.v];
	if (others.length > 0 || literal?.k !== 'obj' || (variable.type && !hasRoom(sum, variable.type))) return undefined;
	const uses = usesOf(L, file, sum, value.id);
	// To `{}` anything may be added later in JavaScript, but only as long as it is empty.
	if (uses.written && sum.language === 'js' && sum.objs[literal.id]!.props.length === 0) return undefined;
	return uses.asOptionsOnly && uses.ofOneClient ? literal.id : undefined;
}

/** A declared type of a library or the platform, by its name; one of the project's own may have no room for one more option. */
function hasRoom(sum: FileSummary, { v, text }: TypeRef): boolean {
	if (!isOptionsType(text)) return false;
	let of = v === undefined ? undefined : sum.values[v];
	while (of?.k === 'member') of = sum.values[of.of];
	return of === undefined
		? /^(any|Record)\b/.test(text)
		: of.k === 'global' || (of.k === 'import' && !of.from.startsWith('.'));
}

/** A declared type that has room for one more option, by its name. */
export const isOptionsType = (type: string): boolean =>
	/^any$|^Record<string, (any|unknown)>$|(Config|Options|Opts|Init)(<.*>)?$/.test(type);

/** `options`, `this.options`, `config.http`: reading it twice gives the same. */
function isName(sum: FileSummary, v: V): boolean {
	const value = sum.values[v];
	return value?.k === 'member'
		? isName(sum, value.of)
		: ['read', 'import', 'this', 'global', 'param'].includes(value?.k ?? '');
}

interface Uses {
	readonly asOptionsOnly: boolean;
	/** All calls go through the same client, or the library's default: what one needs, all need. */
	readonly ofOneClient: boolean;
	/** Members of it are written by its name. */
	readonly written: boolean;
}

/** Whether a variable is used only as an argument of library calls and for its members; by how many calls. */
function usesOf(L: Linker, file: string, sum: FileSummary, id: number): Uses {
	const isIt = (v: V): boolean => {
		const value = sum.values[v];
		return value?.k === 'read' && value.id === id;
	};
	const calls = sum.calls.filter((c) => c.args.some((a) => isIt(a.v)));
	const ops = calls.map((c) => asAction(evaluate(L, file, c.callee), c.isNew));
	const toLibraries = ops.every((op) => op && ['request', 'create', 'look'].includes(op.action.does));
	const clients = new Set(
		ops.map((op) => op && `${op.recv.lib.id} ${op.recv.shape} ${op.recv.made ? madeKey(op.recv.made) : ''}`),
	);
	const reads = sum.values.filter((_, v) => isIt(v)).length;
	const asArguments = calls.reduce((n, c) => n + c.args.filter((a) => isIt(a.v)).length, 0);
	const owners = sum.values.filter((v) => v.k === 'member' && isIt(v.of)).length;
	const written = sum.writes.filter((w) => isIt(w.base)).length;
	return {
		asOptionsOnly: toLibraries && reads <= asArguments + owners + written,
		ofOneClient: clients.size <= 1,
		written: written > 0,
	};
}
