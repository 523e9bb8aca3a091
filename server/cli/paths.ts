/** Paths that users type. */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { normalise } from '../engine/workspace/paths';

export interface TypedPath {
	/** Absolute, symbolic links followed, with `/`. */
	readonly path: string;
	readonly kind: 'file' | 'folder' | 'other' | 'missing';
}

/** What a path on the command line leads to. Never throws. */
export function typedPath(cwd: string, typed: string): TypedPath {
	const absolute = resolve(cwd, typed);
	try {
		// A link is followed here because the walk over the files follows none.
		const path = realpathSync.native(absolute);
		const stat = statSync(path);
		return { path: normalise(path), kind: stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other' };
	} catch {
		return { path: normalise(absolute), kind: 'missing' };
	}
}
