/** Which files run in one process, as far as packages tell. */
import type { Linker } from './linker';

/**
 * Whether what `setter` changes for its whole process reaches a call in `file`: in the same package,
 * or in a library that the setter's package may load. Tests and browser code run elsewhere.
 */
export function reaches(L: Linker, setter: string, file: string): boolean {
	const { role } = L.roleOf(setter);
	if (role === 'test' || role === 'browser' || role === 'declaration') return false;
	const there = L.packageOf(file);
	return there.dir === L.packageOf(setter).dir || there.isLibrary;
}
