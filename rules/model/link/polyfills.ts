/** A library that stands in for a global where Node has none: its options may be the ones that work. */
import type { Library } from '../../catalog/types';
import type { LibAV } from './av';
import { libraryDefault } from './evaluate';
import type { Linker } from './linker';
import { reaches } from './same-process';
import { type Settled, unknownBecause, type Verdict } from './verdict';

/**
 * Unknown when a call of a global without a deadline would have one by a polyfill that is imported, in a Node that
 * would need it. Undefined when nothing of the kind is in sight.
 * @param judge the deadline of the call if it went through this library, by the bounds of this name
 */
export function polyfilled(
	L: Linker,
	recv: LibAV,
	file: string,
	judge: (recv: LibAV, bounds: string) => Verdict,
): Settled | undefined {
	const names = Object.keys(recv.lib.globals ?? {});
	if (recv.made || names.length === 0) return undefined;
	for (const lib of L.catalog) {
		const { polyfills } = lib;
		if (!polyfills || !names.includes(polyfills.global) || L.packageOf(file).node >= polyfills.beforeNode) continue;
		const importer = importersOf(L, lib, polyfills.path).find((f) => reaches(L, f, file));
		if (importer === undefined) continue;
		const { state } = judge(libraryDefault(lib, lib.exports.default!), polyfills.bounds);
		if (state !== 'absent')
			return unknownBecause({
				note: `before Node ${polyfills.beforeNode}, ${lib.name} stands in for \`${polyfills.global}\``,
			});
	}
	return undefined;
}

/** Files that import exactly this path of the library. */
function importersOf(L: Linker, lib: Library, path: string): readonly string[] {
	return lib.modules
		.flatMap((m) => L.importersOfPackage(m))
		.filter((file) =>
			L.importsOf(file).some(({ specifier }) => {
				const to = L.resolve(file, specifier);
				return to.kind === 'package' && lib.modules.includes(to.name) && to.subpath.replace(/^\//, '') === path;
			}),
		);
}
