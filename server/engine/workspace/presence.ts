/** Small questions about sets of files and the disk. */
import { lstatSync, statSync } from 'node:fs';
import { upward } from './paths';

/** True when both hold the same. */
export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	if (a.size !== b.size) return false;
	for (const item of a) if (!b.has(item)) return false;
	return true;
}

/** True for a folder; false for what is not there. */
export function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** True for a file proper: no folder, pipe or device. */
export function isRegularFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** True for a path that is a symbolic link, or goes through one below `root`: what it leads to has another path. */
export function isLinked(root: string, path: string): boolean {
	for (const one of upward(path, root))
		if (one !== root && lstatSync(one, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
	return false;
}
