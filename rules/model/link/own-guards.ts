/** Guards that a configuration declares. */
import type { Linker } from './linker';

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
