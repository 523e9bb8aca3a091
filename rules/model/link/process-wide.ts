/** What changes a library's behaviour for the whole process, or a client's after it is made. */
import type { Call, FileSummary } from '../summary';
import { type LibAV, type Made, madeKey } from './av';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { reaches } from './same-process';
import { importRoot } from './seeds';
import { type Settled, unknownBecause } from './verdict';

/** @param file where the call is */
export function reconfigured(L: Linker, recv: LibAV, file: string): readonly Settled[] {
	const whole = L.tracker.memo(
		`process-wide ${recv.lib.id}`,
		() => [...configured(L, recv.lib.id), ...replaced(L, recv)],
		() => [],
	);
	const here = whole.filter((v) => reaches(L, v.evidence[0]?.at?.file ?? file, file));
	return recv.made ? [...here, ...handedOn(L, recv.made)] : here;
}

/** setGlobalDispatcher(…) of undici rules Node's fetch too. */
function configured(L: Linker, id: string): Settled[] {
	return L.catalog.flatMap((lib) => {
		const names = Object.entries(lib.exports).filter(([, shape]) => {
			const action = lib.shapes[shape]?.call;
			return action?.does === 'configure' && action.what === id;
		});
		return names.flatMap(([name]) =>
			lib.modules
				.flatMap((m) => L.importersOfPackage(m))
				.filter((f) => L.mentionsWord(f, name))
				.flatMap((file) => {
					const call = L.summary(file)?.calls.find(
						(c) => asAction(evaluate(L, file, c.callee), c.isNew)?.action.does === 'configure',
					);
					return call
						? [
								unknownBecause({
									at: { file, at: call.calleeAt },
									note: `\`${name}\` changes it for the whole process`,
								}),
							]
						: [];
				}),
		);
	});
}

/** `globalThis.fetch = …` */
function replaced(L: Linker, recv: LibAV): Settled[] {
	const names = Object.keys(recv.lib.globals ?? {}).filter((g) => recv.lib.seedWords?.includes(g));
	return names.flatMap((name) =>
		L.mentions(name).flatMap((file) => {
			const owner = ['globalThis', 'global'].some((g) => L.mentionsWord(file, g));
			if (!owner) return [];
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
		const text = L.textAt(callee.file, L.summary(callee.file)?.fns[callee.fn]?.at ?? [0, 0]);
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
