/** What a function of a known guard does for the promise or function it is handed: withDeadline(fetch(url), 5000). */
import type { Call } from '../summary';
import { argument } from './arguments';
import type { AV, OpAV } from './av';
import { asAction } from './calls';
import { evaluate } from './evaluate';
import type { Linker } from './linker';
import { type Settled, unknownBecause } from './verdict';

/**
 * @param call the call of the guard
 * @param i the argument that the promise or function is, or is in
 * @returns undefined when the callee is no guard, bounds another argument, or has a time that means none
 */
export function boundVerdict(L: Linker, file: string, call: Call, i: number): Settled | undefined {
	const op = asAction(evaluate(L, file, call.callee), call.isNew);
	if (op?.action.does !== 'bound' || op.action.arg !== i) return undefined;
	const at = { file, at: call.calleeAt };
	const { lib } = op.recv;
	const note = lib.declaredBy ? `bounded by \`${lib.name}\`, as ${lib.declaredBy} says` : `bounded by ${lib.name}`;
	const time = timeOf(L, file, call, op);
	if (time === 'none') return undefined;
	if (time === 'not given') return unknownBecause({ at, note: `${lib.name} is given no time here` });
	return {
		state: 'present',
		kind: 'policy',
		...(time === undefined ? {} : { valueMs: time }),
		evidence: [{ at, note }],
	};
}

/** In ms; undefined when there is one that is not known. */
function timeOf(L: Linker, file: string, call: Call, { action }: OpAV): number | 'none' | 'not given' | undefined {
	if (action.does !== 'bound' || action.ms === undefined) return undefined;
	const value: AV = argument(L, file, call.args, action.ms, undefined);
	if (value.t !== 'lit') return undefined;
	if (value.v === Number.POSITIVE_INFINITY) return 'none';
	return typeof value.v === 'number' && value.v > 0 ? value.v : 'not given';
}

/** Whether a file may call a declared guard: by its text and imports, as the file is not to be read for that. */
export function mayUseGuard(L: Linker, file: string): boolean {
	const guards = L.own.all.filter((lib) => Object.keys(lib.bounds).length === 0);
	if (guards.length === 0) return false;
	const names = guards.flatMap((lib) => Object.keys(lib.exports)).filter((name) => name !== 'default');
	if (names.some((name) => L.mentionsWord(file, name))) return true;
	return L.importsOf(file).some(({ specifier }) => {
		const to = L.resolve(file, specifier);
		const exports =
			to.kind === 'file'
				? L.ownIndex.in(to.file)
				: to.kind === 'unresolved'
					? undefined
					: L.own.inPackage(file, to.kind === 'package' && to.subpath ? `${to.name}/${to.subpath}` : to.name);
		return [...(exports?.values() ?? [])].some((lib) => guards.includes(lib));
	});
}
