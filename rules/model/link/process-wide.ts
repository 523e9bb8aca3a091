/** What changes a library's behaviour for the whole process, or a client's after it is made. */
import type { Library } from '../../catalog/types';
import type { Call, FileSummary, Loc } from '../summary';
import { argument } from './arguments';
import { type AV, anyOf, type LibAV, type Made, madeKey, unknown } from './av';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { isMadeWithOptions } from './options';
import { reaches } from './same-process';
import { importRoot } from './seeds';
import { type Settled, unknownBecause } from './verdict';

/** @param file where the call is */
export function reconfigured(L: Linker, recv: LibAV, file: string): readonly Settled[] {
	const here = replacedFor(L, recv.lib, file);
	return recv.made ? [...here, ...handedOn(L, recv.made)] : here;
}

/** What is put in the place of the library's globals in the process of a file. */
export function replacedFor(L: Linker, lib: Library, file: string): readonly Settled[] {
	return L.tracker
		.memo(
			`process-wide ${lib.id}`,
			() => replaced(L, lib),
			() => [],
		)
		.filter((v) => reaches(L, v.evidence[0]?.at?.file ?? file, file));
}

/** An option that something gives every call of the process: `dispatcher` by setGlobalDispatcher(…). */
export interface ProcessOption {
	readonly key: string;
	readonly value: AV;
	/** What gives it, and where. */
	readonly by: string;
	readonly at: Loc;
}

/**
 * Options of that kind for the calls of a library.
 * @param near the file that calls: what others set for their own processes does not count
 */
export function processOptions(L: Linker, lib: Library, near: string): readonly ProcessOption[] {
	return L.tracker
		.memo(
			`process-options ${lib.id}`,
			() => L.catalog.flatMap((setter) => setBy(L, setter, lib)),
			() => [],
		)
		.filter((o) => reaches(L, o.at.file, near));
}

/** As options, lowest of all. Where several set the same one, any of them may be in force. */
export function asOptions(set: readonly ProcessOption[]): AV[] {
	return [...new Set(set.map((o) => o.key))].map((key) => ({
		t: 'single',
		key,
		value: anyOf(set.filter((o) => o.key === key).map((o) => o.value)),
	}));
}

function setBy(L: Linker, setter: Library, lib: Library): ProcessOption[] {
	return Object.entries(setter.exports).flatMap(([name, shape]) => {
		const action = setter.shapes[shape]?.call;
		if (action?.does !== 'configure') return [];
		if (![lib.id, lib.runsOn].some((id) => id !== undefined && action.what.includes(id))) return [];
		return setter.modules
			.flatMap((m) => L.importersOfPackage(m))
			.filter((f) => L.mentionsWord(f, name))
			.flatMap((file) =>
				(L.summary(file)?.calls ?? []).flatMap((call): ProcessOption[] => {
					if (asAction(evaluate(L, file, call.callee), call.isNew)?.action !== action) return [];
					const at = { file, at: call.calleeAt };
					const given = argument(L, file, call.args, action.arg, undefined);
					// What callers hand to the function around it is not followed from every call of the process.
					const value = isFollowed(given)
						? given
						: unknown(`\`${name}\` changes it for the whole process`, file, call.calleeAt);
					return [{ key: action.option, value, by: name, at }];
				}),
			);
	});
}

const isFollowed = (value: AV): boolean => (value.t === 'any' ? value.of.every(isFollowed) : isMadeWithOptions(value));

/** `globalThis.fetch = …` */
function replaced(L: Linker, lib: Library): Settled[] {
	const owner = L.catalog.find((other) => other.id === lib.runsOn) ?? lib;
	const names = Object.keys(owner.globals ?? {}).filter((g) => owner.seedWords?.includes(g));
	return names.flatMap((name) =>
		L.mentions(name).flatMap((file) => {
			if (!['globalThis', 'global'].some((g) => L.mentionsWord(file, g))) return [];
			const write = L.summary(file)?.writes.find((w) => w.key === name && isGlobalObject(L.summary(file)!, w.base));
			return write
				? [unknownBecause({ at: { file, at: write.at }, note: `\`${name}\` is replaced here for the whole process` })]
				: [];
		}),
	);
}

function isGlobalObject(sum: FileSummary, v: number): boolean {
	const value = sum.values[v];
	return value?.k === 'global' && (value.name === 'globalThis' || value.name === 'global');
}

/** A client given to a function that may set its defaults: harden(axios.create(…)). */
function handedOn(L: Linker, made: Made): readonly Settled[] {
	return L.tracker.memo(
		`handed ${madeKey(made)}`,
		() => {
			const sum = L.summary(made.file);
			if (!sum) return [];
			const bounds = made.action.bounds === undefined ? undefined : made.lib.bounds[made.action.bounds];
			const limits = (bounds?.limits ?? []).map((l) => l.option.split('.')[0]!);
			const setters = settersOf(made);
			return sum.calls.flatMap((c): Settled[] => {
				if (!c.args.some((a) => isMade(L, made, sum, a.v)) || !maySetDefaults(L, made.file, c, limits, setters))
					return [];
				return [
					unknownBecause({
						at: { file: made.file, at: c.calleeAt },
						note: 'the client is handed on here, and may get a limit there',
					}),
				];
			});
		},
		() => [],
	);
}

/** Members of the client that set a limit on all its calls: an agent's `timeout`, a session's `setTimeout`. */
function settersOf({ lib, action }: Made): string[] {
	const members = Object.entries(lib.shapes[action.shape]?.members ?? {});
	return members.flatMap(([name, m]) => ('does' in m && ['set', 'limit', 'extend'].includes(m.does) ? [name] : []));
}

/** The client itself, or what a function that got it returns of it. */
function isMade(L: Linker, made: Made, sum: FileSummary, v: number): boolean {
	const kind = sum.values[v]?.k;
	if (kind !== 'call' && kind !== 'read') return false;
	const value = evaluate(L, made.file, v);
	return value.t === 'lib' && value.made !== undefined && madeKey(value.made) === madeKey(made);
}

/** A function in sight may when its text names one of the limits; one that is out of sight may. */
function maySetDefaults(
	L: Linker,
	file: string,
	call: Call,
	limits: readonly string[],
	setters: readonly string[],
): boolean {
	const callee = evaluate(L, file, call.callee);
	if (callee.t === 'fn') {
		const text = L.textAt(callee.file, L.summary(callee.file)!.fns[callee.fn]!.at);
		if (setters.some((name) => text.includes(`.${name}(`))) return true;
		return /\b(defaults|interceptors)\b/.test(text) && limits.some((name) => text.includes(name));
	}
	// What a package that the catalogue does not know does with a client is not known.
	if (callee.t === 'ext') return !call.isNew;
	if (callee.t !== 'unknown') return false;
	const sum = L.summary(file)!;
	const from = importRoot(sum, call.callee);
	return sum.values[call.callee]?.k !== 'member' || (from !== undefined && L.resolve(file, from).kind === 'package');
}
