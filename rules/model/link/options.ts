/** The options a call of a library runs with: its own, its client's, the library's defaults. */
import type { Action, ArgRef } from '../../catalog/types';
import type { Call, FileSummary } from '../summary';
import { argument } from './arguments';
import { type AV, anyOf, type Frame, type LibAV, type Made, madeKey, type Point, UNDEFINED, unknown } from './av';
import { nameOf } from './callers';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { member } from './members';
import { reaches } from './same-process';

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
			return looksLikeAddress(L, sum, call, ref, value) ? undefined : value;
		default:
			return value;
	}
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
	const call = L.summary(made.file)?.calls[made.call];
	if (!call) return unknown('a creation that is gone');
	const point: Point = { file: made.file, order: call.order, fn: call.fn, block: call.block };
	const own = made.action.options.map((ref): AV => {
		if (ref.arg >= call.args.length && !call.args.some((a) => a.spread)) return UNDEFINED;
		const value = argument(L, made.file, call.args, ref.arg, made.frame);
		const options =
			ref.when === 'object' ? (asOptions(L, L.summary(made.file)!, call, ref, value) ?? UNDEFINED) : value;
		return options.t === 'obj' || options.t === 'patched' ? { t: 'as-of', of: options, point } : options;
	});
	const parent = made.parent ? clientOptions(L, made.parent, made.file, made) : [];
	return { t: 'merged', of: [...parent, ...own, ...instanceWrites(L, made)] };
}

/**
 * Options that apply to every call of a client, lowest first.
 * @param near the file that uses it: what others set for their own processes does not count
 */
export function clientOptions(L: Linker, recv: LibAV, near: string, copiedBy: Made | undefined = recv.made): AV[] {
	const defaults =
		recv.origin === 'given' && !recv.made && hasOptions(recv)
			? [unknown(`this ${recv.lib.name} client comes from elsewhere`)]
			: defaultsOf(L, recv)
					.filter((d) => isBefore(L, d, copiedBy) && reaches(L, d.file, near))
					.map((d) => d.value);
	return recv.made ? [...(recv.made.parent ? [] : defaults), madeOptions(L, recv.made)] : defaults;
}

/** Whether clients of this shape are made with options: those of a class whose constructor takes none have none. */
function hasOptions({ lib, shape }: LibAV): boolean {
	const actions = Object.values(lib.shapes).flatMap((s): (Action | { readonly shape: string } | undefined)[] => [
		s.call,
		s.construct,
		...Object.values(s.members ?? {}),
	]);
	const made = actions.flatMap((a) => (a && 'does' in a && a.does === 'create' && a.shape === shape ? [a] : []));
	return made.length === 0 || made.some(({ options }) => options.length > 0);
}

/** A write to a library's or client's defaults. */
interface DefaultWrite {
	readonly value: AV;
	readonly file: string;
	readonly fn: number;
	readonly order: number;
}

/** A client copies the defaults when it is made: a later write in the same function comes too late. */
function isBefore(L: Linker, write: DefaultWrite, made: Made | undefined): boolean {
	const call = made && made.file === write.file ? L.summary(made.file)?.calls[made.call] : undefined;
	return !call || call.fn !== write.fn || write.order < call.order;
}

/** `axios.defaults.timeout = …` anywhere in sight. */
function defaultsOf(L: Linker, recv: LibAV): readonly DefaultWrite[] {
	const { lib } = recv;
	const settable = Object.values(lib.shapes).some((s) => s.isDefaults);
	if (!settable) return [];
	return L.tracker.memo(
		`defaults ${lib.id}`,
		() =>
			lib.modules
				.flatMap((m) => L.importersOfPackage(m))
				.filter((f) => L.mentionsWord(f, 'defaults'))
				.flatMap((f) => writesTo(L, f, (d) => d.lib === lib && !d.made && d.origin === 'default')),
		() => [],
	);
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

function writesTo(L: Linker, file: string, of: (defaults: LibAV) => boolean): DefaultWrite[] {
	const sum = L.summary(file);
	if (!sum) return [];
	const isDefaults = (a: AV): boolean => a.t === 'lib' && !!a.lib.shapes[a.shape]?.isDefaults && of(a);
	const found: DefaultWrite[] = [];
	for (const w of sum.writes) {
		const kind = sum.values[w.base]?.k;
		if (kind !== 'member' && kind !== 'read' && kind !== 'import') continue;
		const place = { file, fn: w.fn, order: w.order };
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
			found.push(...c.args.slice(1).map((a) => ({ file, fn: c.fn, order: c.order, value: evaluate(L, file, a.v) })));
		}
	}
	return found;
}

/** Request interceptors of the client: functions that may set anything on every call's options. */
export function interceptors(
	L: Linker,
	recv: LibAV,
): readonly {
	readonly file: string;
	readonly call: Call;
	readonly handler: AV;
	readonly action: Extract<Action, { does: 'intercept' }>;
}[] {
	if (
		!Object.values(recv.lib.shapes).some((s) =>
			Object.values(s.members ?? {}).some((m) => 'does' in m && m.does === 'intercept'),
		)
	)
		return [];
	const id = recv.made ? madeKey(recv.made) : 'default';
	return L.tracker.memo(
		`interceptors ${recv.lib.id} ${id}`,
		() => {
			const files = new Set([
				...(recv.made ? [recv.made.file] : []),
				...recv.lib.modules.flatMap((m) => L.importersOfPackage(m)),
			]);
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
						if (op?.action.does !== 'intercept' || (op.recv.made ? madeKey(op.recv.made) : 'default') !== id) return [];
						return [
							{ file, call, handler: argument(L, file, call.args, op.action.handler, undefined), action: op.action },
						];
					});
				});
		},
		() => [],
	);
}

/** `x ? { request: 5 } : undefined`: on one way there is nothing, and that counts. */
function optionMember(L: Linker, of: AV, name: string, point: Point): AV {
	return of.t === 'any' ? anyOf(of.of.map((a) => optionMember(L, a, name, point))) : member(L, of, name, point);
}

/** An option by its path: `timeout.request`. */
export function option(L: Linker, options: AV, path: string, point: Point): AV {
	return path.split('.').reduce((of, name) => optionMember(L, of, name, point), options);
}
