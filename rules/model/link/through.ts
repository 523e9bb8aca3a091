/** Options that lead through a client to what that was made with, and those that something sets for the whole process. */
import type { Bounds, Library, Limit } from '../../catalog/types';
import type { Evidence } from '../summary';
import type { AV, Point } from './av';
import { limitsNothing } from './hooks';
import type { Linker } from './linker';
import { isMadeWithOptions, option } from './options';
import { asOptions, type ProcessOption } from './process-wide';
import { reaches } from './same-process';
import { type Settled, unknownBecause, type Verdict } from './verdict';

/** A call, or a client by itself, whose options are read. */
export interface Reading {
	readonly L: Linker;
	readonly lib: Library;
	readonly bounds: Bounds;
	/** What the call and its client are given. */
	readonly given: AV;
	/** What is set for the whole process. */
	readonly set: readonly ProcessOption[];
	readonly point: Point;
}

export function allOptions({ given, set }: Reading): AV {
	return set.length === 0 ? given : { t: 'merged', of: [...asOptions(set), given] };
}

/** The options that may bound the call in ways that are not followed. */
export function opaqueOptions(r: Reading): { readonly name: string; readonly verdict: Settled }[] {
	const options = allOptions(r);
	return (r.bounds.opaqueOptions ?? []).flatMap((name) => {
		const value = option(r.L, options, name, r.point);
		if (isFollowed(r, name, value)) return [];
		const top = value.t === 'fallback' ? value.of : value;
		const why = top.t === 'unknown' && r.set.some((o) => o.value === top) ? top.why : undefined;
		return [
			{ name, verdict: unknownBecause(why ?? { note: `\`${name}\` may bound it in ways that are not followed` }) },
		];
	});
}

function isFollowed(r: Reading, name: string, value: AV): boolean {
	if (limitsNothing(r.L, value, r.point)) return true;
	const holdsLimits = r.bounds.limits.some((l) => l.option.startsWith(`${name}.`));
	switch (value.t) {
		case 'lit':
		case 'param':
			return true;
		case 'global':
			return !holdsLimits;
		case 'any':
			return value.of.every((v) => isFollowed(r, name, v));
		case 'fallback':
			return holdsLimits && isFollowed(r, name, value.of) && isFollowed(r, name, value.def);
		case 'lib':
			// `fetch: fetch` is what it would use anyway.
			return value.lib.id === r.lib.runsOn ? value.origin === 'default' : holdsLimits && isMadeWithOptions(value);
		default:
			return false;
	}
}

/** The verdict on a limit, with where its value comes from, and with what it means for the library's own limit. */
export function explained(r: Reading, limit: Limit, verdict: Verdict): Verdict {
	if (verdict.state !== 'present' && verdict.state !== 'absent') return verdict;
	const off = verdict.state === 'absent' && verdict.how === 'off';
	const evidence = [...verdict.evidence, ...origin(r, limit, verdict.evidence)];
	return { ...verdict, evidence, ...(off && limit.isDefault ? { forEver: true as const } : {}) };
}

/** The client that holds the limit, and what sets that for the whole process. */
function origin(r: Reading, limit: Limit, evidence: readonly Evidence[]): Evidence[] {
	const name = (r.bounds.opaqueOptions ?? []).find((n) => limit.option.startsWith(`${n}.`));
	if (name === undefined || evidence.length === 0) return [];
	const value = option(r.L, allOptions(r), name, r.point);
	const by = r.set.find((o) => o.value === value);
	if (by) return [{ at: by.at, note: `\`${by.by}\` sets it for the whole process` }];
	if (!isMadeWithOptions(value)) return [];
	const { file, call } = value.made;
	return [{ at: { file, at: r.L.summary(file)!.calls[call]!.calleeAt }, note: `its \`${name}\` is made here` }];
}

/** Code somewhere in the process that may bound the calls of a client that is handed on. */
export function boundElsewhere(L: Linker, { mayBeBoundBy = [] }: Bounds, near: string): Settled[] {
	return mayBeBoundBy.flatMap((names) => {
		const file = L.mentions(names[0] ?? '').find((f) => reaches(L, f, near) && isNamed(L, f, names));
		if (file === undefined) return [];
		const said = names.map((name) => `\`${name}\``).join(' and ');
		return [
			unknownBecause({ note: `code with ${said} may bound its calls: ${file.slice(file.lastIndexOf('/') + 1)}` }),
		];
	});
}

/** Whether the code of a file, rather than its comments, has all the names. */
function isNamed(L: Linker, file: string, names: readonly string[]): boolean {
	const sum = names.every((name) => L.mentionsWord(file, name)) ? L.summary(file) : undefined;
	if (!sum) return false;
	const found = new Set<string | null | undefined>([
		...sum.objs.flatMap((o) => o.props.map((p) => p.key)),
		...sum.fns.flatMap((fn) => [fn.name, ...fn.params.map((p) => p.name)]),
		...sum.vars.map((v) => v.name),
		...sum.values.map((v) => ('name' in v ? v.name : undefined)),
	]);
	return names.every((name) => found.has(name));
}
