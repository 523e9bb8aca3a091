/** Addresses of files, as clients write them, and paths, as the engine has them. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { normalise } from '../engine/workspace/paths';

/** The absolute path of a file on this machine; undefined for what is none (`untitled:`, `git:`, …) or no URI at all. */
export function pathOf(uri: string): string | undefined {
	try {
		const path = uri.startsWith('file:') ? normalise(fileURLToPath(uri)) : undefined;
		// No file has that character in its name, and asking the disk for one throws.
		return path?.includes('\0') ? undefined : path;
	} catch {
		return undefined;
	}
}

/** @param path absolute */
export function uriOf(path: string): string {
	return pathToFileURL(path).href;
}
