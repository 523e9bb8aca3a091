/** What is set for all calls of a library or client, after it is made: `axios.defaults.timeout = …`. */
import type { Library } from '../../catalog/types';
import type { Loc, Span } from '../summary';
import { type AV, type LibAV, type Made, madeKey, unknown } from './av';
import { asAction } from './calls';
import { evaluate, libraryDefault } from './evaluate';
import type { Linker } from './linker';
import { member } from './members';
import { reaches } from './same-process';
import { importersOfLibrary } from './seeds';

/** A write to a library's or client's defaults. */
export interface DefaultWrite {
	readonly value: AV;
	readonly file: string;
	readonly at: Span;
	readonly fn: number;
	readonly order: number;
}

/** A client copies the defaults when it is made: a later write in the same function comes too late. */
export function isBefore(L: Linker, write: DefaultWrite, made: Made | undefined): boolean {
	const call = made && made.file === write.file ? L.summary(made.file)?.calls[made.call] : undefined;
	return !call || call.fn !== write.fn || write.order < call.order;
}

/** Those that are set in the process of a file, as far as packages tell. */
export function defaultsFor(L: Linker, recv: LibAV, near: string): readonly DefaultWrite[] {
	const { lib } = recv;
	if (!Object.values(lib.shapes).some((s) => s.isDefaults)) return [];
	const base = L.catalog.find(({ id }) => id === lib.builtOn);
	const below = base?.exports.default ? defaultsFor(L, libraryDefault(base, base.exports.default), near) : [];
	const { dir, isLibrary } = L.packageOf(near);
	// All files of a package are answered alike, and what is set elsewhere need not be read.
	const own = L.tracker.memo(
		`defaults-for ${lib.id} ${isLibrary} ${dir}`,
		() =>
			importersOfLibrary(L, lib)
				.filter((f) => L.mentionsWord(f, 'defaults') && reaches(L, f, near))
				.flatMap((f) => defaultsIn(L, f, lib)),
		() => [],
	);
	return [...below, ...own];
}

/** `axios.defaults.timeout = …` in a file. */
function defaultsIn(L: Linker, file: string, lib: Library): readonly DefaultWrite[] {
	return L.tracker.memo(
		`defaults ${lib.id} ${file}`,
		() => writesTo(L, file, (d) => d.lib === lib && !d.made && d.origin === 'default'),
		() => [],
	);
}

/** `client.defaults.timeout = …` for one client, in the file that makes it. */
export function instanceWrites(L: Linker, made: Made): AV[] {
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

/** Defaults that would apply to the client had it not been made before they were set. */
export function lateDefaults(L: Linker, made: Made, near: string): readonly { readonly value: AV; readonly at: Loc }[] {
	const copied: LibAV = { t: 'lib', lib: made.lib, shape: made.action.shape, origin: 'made', made };
	if (made.parent?.made) return [];
	return defaultsFor(L, copied, near)
		.filter((d) => !isBefore(L, d, made))
		.map((d) => ({ value: d.value, at: { file: d.file, at: d.at } }));
}
