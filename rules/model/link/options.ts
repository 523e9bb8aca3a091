/** The options a call of a library runs with: its own, its client's, the library's defaults. */
import type { Action, ArgRef } from '../../catalog/types';
import { type Call, type FileSummary, TAGGED_TEMPLATE } from '../summary';
import { refApplies } from './argument-refs';
import { argument } from './arguments';
import { type AV, anyOf, type Frame, type LibAV, type Made, type Point, UNDEFINED, unknown } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { defaultsFor, instanceWrites, isBefore } from './defaults';
import { evaluate } from './evaluate';
import { settings } from './injection';
import { laterOptions } from './later-options';
import type { Linker } from './linker';
import { member, typedParam } from './members';
import { processDefaults } from './set-defaults';

/** Names and types by which an argument that is not followed is taken for an address rather than for options. */
const ADDRESS_NAME = /(url|uri|href|endpoint|link|path|address|src|webhook)$/i;
const ADDRESS_CALL = /(url|uri|href|endpoint|link|path|address|toString|String|encodeURI|join|replace|concat)$/i;
export const ADDRESS_TYPE = /^(string|URL|string \| URL|URL \| string|`)/;

/** What the call is given itself. */
export function callOptions(
	L: Linker,
	file: string,
	call: Call,
	refs: readonly ArgRef[],
	frame: Frame | undefined,
): AV {
	const sum = L.summary(file)!;
	const given: AV[] = [];
	for (const ref of refs) {
		if (refApplies(L, file, call, ref, frame) === 'no') continue;
		const spread = call.args.slice(0, ref.arg + 1).some((a) => a.spread);
		if (!spread && ref.arg >= call.args.length) continue;
		const value = argument(L, file, call.args, ref.arg, frame);
		if (ref.as !== undefined) {
			given.push({ t: 'single', key: ref.as, value });
			continue;
		}
		const options = asOptions(L, sum, call, ref, value);
		if (options) given.push(options);
	}
	return given.length === 0 ? UNDEFINED : given.length === 1 ? given[0]! : { t: 'merged', of: given };
}

/** Whether the argument of a call that may hold options does so. */
export function isOptions(L: Linker, file: string, sum: FileSummary, call: Call, ref: ArgRef): boolean {
	return asOptions(L, sum, call, ref, argument(L, file, call.args, ref.arg, undefined)) !== undefined;
}

/** Whether an argument is a callback: a function, or something that is called like one. */
export function isCallbackArgument(L: Linker, file: string, sum: FileSummary, call: Call, ref: ArgRef): boolean {
	const value = argument(L, file, call.args, ref.arg, undefined);
	return value.t === 'fn' || isCallback(L, sum, call, ref, value);
}

function asOptions(L: Linker, sum: FileSummary, call: Call, ref: ArgRef, value: AV): AV | undefined {
	if (ref.aloneWith !== undefined && !standsAlone(L, call, ref, value)) return undefined;
	switch (value.t) {
		case 'lit':
		case 'text':
		case 'fn':
		case 'arr':
			return undefined;
		case 'lib':
			// A Request carries the options it was made with; a URL carries none.
			return value.made
				? value.made.action.options.length > 0
					? madeOptions(L, value.made)
					: undefined
				: value.origin === 'given'
					? (value.by ?? unknown('options that come from elsewhere'))
					: undefined;
		case 'any': {
			const options = value.of.map((a) => asOptions(L, sum, call, ref, a));
			const there = options.filter((o) => o !== undefined);
			return there.length === 0 ? undefined : { t: 'any', of: options.map((o) => o ?? UNDEFINED) };
		}
		case 'patched':
			// An address that is handed around stays an address.
			return asOptions(L, sum, call, ref, value.of) && value;
		case 'param':
		case 'unknown':
		case 'user':
		case 'fallback':
		case 'ext':
		case 'global':
			if (ref.when === 'object' && isCallback(L, sum, call, ref, value)) return undefined;
			if (ref.when !== 'object') return value.t === 'user' ? undefined : value;
			// An address comes first.
			return ref.arg === 0 && looksLikeAddress(L, sum, call, ref, value) ? undefined : value;
		default:
			return value;
	}
}

/** Whether an argument that may hold all of the call's arguments by name can be that: alone, and with the member that says so. */
function standsAlone(L: Linker, call: Call, ref: ArgRef, value: AV): boolean {
	if (call.args.length !== 1) return false;
	if (value.t === 'unknown' && value.why.note === TAGGED_TEMPLATE) return false;
	if (!['obj', 'merged', 'rest', 'patched', 'as-of', 'single'].includes(value.t)) return true;
	const named = member(L, value, ref.aloneWith!, { file: '', order: Number.MAX_SAFE_INTEGER, fn: 0, block: 0 });
	return named.t !== 'lit' || named.v !== undefined;
}

/** A promise executor's `resolve`, or something that is called like a callback. */
function isCallback(L: Linker, sum: FileSummary, call: Call, ref: ArgRef, value: AV): boolean {
	if (value.t === 'param' && value.path.length === 0) {
		const owner = L.summary(value.file);
		const argOf = owner?.fns[value.fn]?.argOf;
		const runner = argOf && argOf.key === undefined && owner?.calls[argOf.call];
		if (runner && asAction(evaluate(L, value.file, runner.callee), runner.isNew)?.action.does === 'run') return true;
	}
	const name = ref.arg > 0 ? nameOf(sum, call.args[ref.arg]!.v) : undefined;
	return (
		name !== undefined &&
		/^(cb|callback|resolve|reject|done|next|handler|listener|fn|func|on[A-Z]\w*|\w+(Callback|Handler|Listener))$/.test(
			name,
		)
	);
}

function looksLikeAddress(L: Linker, sum: FileSummary, call: Call, ref: ArgRef, value: AV): boolean {
	if (value.t === 'user' || value.t === 'ext') return true;
	const v = call.args[ref.arg]!.v;
	const written = sum.values[v];
	const name = nameOf(sum, v);
	if (ref.unlessNamed && name && new RegExp(ref.unlessNamed, 'i').test(name)) return true;
	if (value.t === 'param' && value.path.length === 0) {
		const type = L.summary(value.file)?.fns[value.fn]?.params[value.i]?.type?.text;
		if (type) return ADDRESS_TYPE.test(type);
	}
	if (written?.k === 'read') {
		const variable = sum.vars[written.id]!;
		if (variable.type) return ADDRESS_TYPE.test(variable.type.text);
		return ADDRESS_NAME.test(variable.name);
	}
	if (written?.k === 'member') return ADDRESS_NAME.test(written.name);
	if (written?.k === 'call') {
		const callee = sum.values[sum.calls[written.call]!.callee];
		const name =
			callee?.k === 'member' || callee?.k === 'global'
				? callee.name
				: callee?.k === 'read'
					? sum.vars[callee.id]!.name
					: callee?.k === 'import'
						? callee.name
						: '';
		return ADDRESS_CALL.test(name);
	}
	// The first of two arguments is the address when the second holds options.
	return ref.arg === 0 && call.args.length > 1 && sum.values[call.args[1]!.v]?.k === 'obj';
}

/** What a client was created with, its parents' options below its own. */
export function madeOptions(L: Linker, made: Made): AV {
	// On the way of one caller they are of no use to others; of a shared client hundreds of files ask.
	if (made.frame) return optionsOf(L, made, () => instanceWrites(L, made));
	return L.tracker.memo(
		`made-options ${idOf(made)}`,
		() => optionsOf(L, made, () => instanceWrites(L, made)),
		() => optionsOf(L, made, () => []),
	);
}

const ids = new WeakMap<Made, number>();
let nextId = 0;

function idOf(made: Made): number {
	let id = ids.get(made);
	if (id === undefined) {
		id = nextId++;
		ids.set(made, id);
	}
	return id;
}

function optionsOf(L: Linker, made: Made, writes: () => readonly AV[]): AV {
	const call = L.summary(made.file)?.calls[made.call];
	if (!call) return unknown('a creation that is gone');
	const point: Point = { file: made.file, order: call.order, fn: call.fn, block: call.block };
	const own = made.action.options.map((ref): AV => {
		if (ref.arg >= call.args.length && !call.args.some((a) => a.spread)) return UNDEFINED;
		const given = argument(L, made.file, call.args, ref.arg, made.frame);
		const value = ref.later ? laterOptions(L, given, ref.later, point) : given;
		const options =
			ref.when === 'object' ? (asOptions(L, L.summary(made.file)!, call, ref, value) ?? UNDEFINED) : value;
		return options.t === 'obj' || options.t === 'patched' ? { t: 'as-of', of: options, point } : options;
	});
	const parent = made.parent ? clientOptions(L, made.parent, made.file, made) : [];
	return { t: 'merged', of: [...parent, ...own, ...writes()] };
}

/**
 * Options that apply to every call of a client, lowest first.
 * @param near the file that uses it: what others set for their own processes does not count
 */
export function clientOptions(L: Linker, recv: LibAV, near: string, copiedBy: Made | undefined = recv.made): AV[] {
	const defaults =
		recv.origin === 'given' && !recv.made && hasOptions(recv)
			? [unknown(`this ${recv.lib.name} client comes from elsewhere`)]
			: [
					...processDefaults(L, recv.lib, near),
					...defaultsFor(L, recv, near)
						.filter((d) => isBefore(L, d, copiedBy))
						.map((d) => d.value),
				];
	const own = recv.made ? [...(recv.made.parent ? [] : defaults), madeOptions(L, recv.made)] : defaults;
	return recv.registered ? [...own, ...settings(L, recv.registered)] : own;
}

/** Whether clients of this shape may be made with options: those of a class that a configuration declares without any are not. */
function hasOptions({ lib, shape }: LibAV): boolean {
	const actions = Object.values(lib.shapes).flatMap((s): (Action | { readonly shape: string } | undefined)[] => [
		s.call,
		s.construct,
		...Object.values(s.members ?? {}),
	]);
	const made = actions.flatMap((a) => (a && 'does' in a && a.does === 'create' && a.shape === shape ? [a] : []));
	return lib.declaredBy === undefined || made.length === 0 || made.some(({ options }) => options.length > 0);
}

function optionMember(L: Linker, of: AV, name: string, point: Point): AV {
	switch (of.t) {
		// `x ? { request: 5 } : undefined`: on one way there is nothing, and that counts.
		case 'any':
			return anyOf(of.of.map((a) => optionMember(L, a, name, point)));
		case 'fallback': {
			const [first, def] = [optionMember(L, of.of, name, point), optionMember(L, of.def, name, point)];
			const mark = of.overlay ? { overlay: true as const } : { container: true as const };
			return first.t === 'lit' && first.v !== undefined ? first : { t: 'fallback', of: first, def, ...mark };
		}
		case 'param':
			// A client that callers hand in: they decide.
			return typedParam(L, of)?.t === 'lib' ? { ...of, path: [...of.path, name] } : member(L, of, name, point);
		case 'lib':
			return clientOption(L, of, name, point);
		default:
			return member(L, of, name, point);
	}
}

/** An option that leads through a client, to what that was made with: `agent.timeout` with `agent: new Agent({ timeout })`. */
function clientOption(L: Linker, of: LibAV, name: string, point: Point): AV {
	if (!isMadeWithOptions(of))
		return of.by?.t === 'param' ? { ...of.by, path: [...of.by.path, name] } : member(L, of, name, point);
	return optionMember(L, { t: 'merged', of: clientOptions(L, of, point.file) }, name, point);
}

/** A client whose creation is in sight, and takes options. */
export function isMadeWithOptions(of: AV): of is LibAV & { readonly made: Made } {
	return of.t === 'lib' && of.made !== undefined && of.made.action.options.length > 0;
}

/** An option by its path: `timeout.request`. */
export function option(L: Linker, options: AV, path: string, point: Point): AV {
	return path.split('.').reduce((of, name) => optionMember(L, of, name, point), options);
}
