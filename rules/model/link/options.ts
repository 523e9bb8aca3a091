/** The options a call of a library runs with: its own, its client's, the library's defaults. */
import type { Action, ArgRef } from '../../catalog/types';
import { type Call, type FileSummary, type Loc, type Span, TAGGED_TEMPLATE } from '../summary';
import { refApplies } from './argument-refs';
import { argument } from './arguments';
import { type AV, anyOf, type Frame, type LibAV, type Made, madeKey, type Point, UNDEFINED, unknown } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { evaluate, libraryDefault } from './evaluate';
import { isRegistered, settings } from './injection';
import { laterOptions } from './later-options';
import type { Linker } from './linker';
import { member, typedParam } from './members';
import { reaches } from './same-process';
import { importersOfLibrary } from './seeds';
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

/** Defaults that would apply to the client had it not been made before they were set. */
export function lateDefaults(L: Linker, made: Made, near: string): readonly { readonly value: AV; readonly at: Loc }[] {
	const copied: LibAV = { t: 'lib', lib: made.lib, shape: made.action.shape, origin: 'made', made };
	if (made.parent?.made) return [];
	return defaultsFor(L, copied, near)
		.filter((d) => !isBefore(L, d, made))
		.map((d) => ({ value: d.value, at: { file: d.file, at: d.at } }));
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

/** A write to a library's or client's defaults. */
interface DefaultWrite {
	readonly value: AV;
	readonly file: string;
	readonly at: Span;
	readonly fn: number;
	readonly order: number;
}

/** A client copies the defaults when it is made: a later write in the same function comes too late. */
function isBefore(L: Linker, write: DefaultWrite, made: Made | undefined): boolean {
	const call = made && made.file === write.file ? L.summary(made.file)?.calls[made.call] : undefined;
	return !call || call.fn !== write.fn || write.order < call.order;
}

/** Those that are set in the process of a file, as far as packages tell. */
function defaultsFor(L: Linker, recv: LibAV, near: string): readonly DefaultWrite[] {
	const all = defaultsOf(L, recv);
	if (all.length === 0) return all;
	const { dir, isLibrary } = L.packageOf(near);
	// All files of a package are answered alike.
	return L.tracker.memo(
		`defaults-for ${recv.lib.id} ${isLibrary} ${dir}`,
		() => defaultsOf(L, recv).filter((d) => reaches(L, d.file, near)),
		() => [],
	);
}

/** `axios.defaults.timeout = …` anywhere in sight. */
function defaultsOf(L: Linker, recv: LibAV): readonly DefaultWrite[] {
	const { lib } = recv;
	const settable = Object.values(lib.shapes).some((s) => s.isDefaults);
	if (!settable) return [];
	const base = L.catalog.find(({ id }) => id === lib.builtOn);
	const below = base?.exports.default ? defaultsOf(L, libraryDefault(base, base.exports.default)) : [];
	const own = L.tracker.memo(
		`defaults ${lib.id}`,
		() =>
			importersOfLibrary(L, lib)
				.filter((f) => L.mentionsWord(f, 'defaults'))
				.flatMap((f) => writesTo(L, f, (d) => d.lib === lib && !d.made && d.origin === 'default')),
		(): DefaultWrite[] => [],
	);
	return [...below, ...own];
}

/** `client.defaults.timeout = …` for one client, in the file that makes it. */
function instanceWrites(L: Linker, made: Made): AV[] {
	if (!Object.values(made.lib.shapes).some((s) => s.isDefaults) || !L.mentionsWord(made.file, 'defaults')) return [];
	const key = `writes-of ${madeKey(made)}`;
	if (L.tracker.scratch.has(key)) return [];
	L.tracker.scratch.set(key, true);
	try {
		return writesTo(L, made.file, (d) => !!d.made && madeKey(d.made) === madeKey(made)).map((w) => w.value);
	} finally {
		L.tracker.scratch.delete(key);
	}
}

export function writesTo(L: Linker, file: string, of: (defaults: LibAV) => boolean): DefaultWrite[] {
	const sum = L.summary(file);
	if (!sum) return [];
	const isDefaults = (a: AV): boolean => a.t === 'lib' && !!a.lib.shapes[a.shape]?.isDefaults && of(a);
	const found: DefaultWrite[] = [];
	for (const w of sum.writes) {
		const kind = sum.values[w.base]?.k;
		if (kind !== 'member' && kind !== 'read' && kind !== 'import') continue;
		const place = { file, at: w.at, fn: w.fn, order: w.order };
		const base = evaluate(L, file, w.base);
		if (isDefaults(base))
			found.push({
				...place,
				value:
					w.key === null
						? unknown('a computed key', file, w.at)
						: { t: 'single', key: w.key, value: evaluate(L, file, w.v) },
			});
		// axios.defaults = { … }
		else if (
			w.key !== null &&
			base.t === 'lib' &&
			isDefaults(member(L, base, w.key, { file, order: w.order, fn: w.fn, block: w.block }))
		)
			found.push({ ...place, value: evaluate(L, file, w.v) });
	}
	for (const c of sum.calls) {
		const action =
			sum.values[c.callee]?.k === 'member' ? asAction(evaluate(L, file, c.callee), c.isNew)?.action : undefined;
		if (action?.does === 'merge' && action.mutates && c.args[0] && isDefaults(evaluate(L, file, c.args[0].v))) {
			found.push(
				...c.args.slice(1).map((a) => ({ file, at: c.at, fn: c.fn, order: c.order, value: evaluate(L, file, a.v) })),
			);
		}
	}
	return found;
}

interface Interceptor {
	readonly file: string;
	readonly call: Call;
	readonly handler: AV;
	readonly action: Extract<Action, { does: 'intercept' }>;
}

/** Request interceptors of the client: functions that may set anything on every call's options. */
export function interceptors(L: Linker, recv: LibAV): readonly Interceptor[] {
	if (
		!Object.values(recv.lib.shapes).some((s) =>
			Object.values(s.members ?? {}).some((m) => 'does' in m && m.does === 'intercept'),
		)
	)
		return [];
	const idOf = ({ made }: LibAV): string => (made ? madeKey(made) : 'default');
	const { registered } = recv;
	const id = registered?.key ?? idOf(recv);
	const isIts = (of: LibAV): boolean =>
		registered && of.origin === 'given' ? isRegistered(L, of, registered) : idOf(of) === idOf(recv);
	const base = registered?.named && L.catalog.find((lib) => lib.id === recv.lib.builtOn);
	// Brought without options it is the other library's default itself.
	const below = base?.exports.default ? interceptors(L, libraryDefault(base, base.exports.default)) : [];
	const own = L.tracker.memo(
		`interceptors ${recv.lib.id} ${id}`,
		() => {
			const files = new Set([...(recv.made ? [recv.made.file] : []), ...importersOfLibrary(L, recv.lib)]);
			return [...files]
				.sort()
				.filter((f) => L.mentionsWord(f, 'interceptors'))
				.flatMap((file) => {
					const sum = L.summary(file);
					return (sum?.calls ?? []).flatMap((call) => {
						const op =
							sum!.values[call.callee]?.k === 'member'
								? asAction(evaluate(L, file, call.callee), call.isNew)
								: undefined;
						if (op?.action.does !== 'intercept' || !isIts(op.recv)) return [];
						return [
							{ file, call, handler: argument(L, file, call.args, op.action.handler, undefined), action: op.action },
						];
					});
				});
		},
		(): Interceptor[] => [],
	);
	return [...below, ...own];
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
