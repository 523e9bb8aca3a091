/** --stdin-filepath: the text of one file from stdin, as editors and hooks hand it over. */
import { dirname as nativeDirname, resolve } from 'node:path';
import { decode, type Encoding, encodingOf } from '../engine/workspace/encoding';
import { basename, join } from '../engine/workspace/paths';
import type { LintArgs } from './args';
import { type CliIo, UsageError } from './io';
import { typedPath } from './paths';

export interface StdinFile {
	/** Absolute; need not be on the disk. */
	readonly file: string;
	/** Without BOM. */
	readonly text: string;
	readonly encoding: Encoding;
	/** As it came. */
	readonly bytes: Buffer;
}

/** Reads it when it is asked for. Throws UsageError when it cannot be. */
export async function stdinFile(
	{ stdinFilepath, paths }: LintArgs,
	{ cwd, readStdin }: CliIo,
): Promise<StdinFile | undefined> {
	if (stdinFilepath === undefined) return undefined;
	if (paths.length > 0) {
		throw new UsageError(`--stdin-filepath reports on one file; take away ${paths.map((p) => `"${p}"`).join(', ')}.`);
	}
	const { path, kind } = typedPath(cwd, stdinFilepath);
	if (kind === 'folder') throw new UsageError(`--stdin-filepath: "${stdinFilepath}" is a folder.`);
	// Of a file that is not there yet the folder may still be reached by a link.
	const folder = typedPath(cwd, nativeDirname(resolve(cwd, stdinFilepath)));
	if (folder.kind !== 'folder') throw new UsageError(`--stdin-filepath: there is no folder for "${stdinFilepath}".`);
	const file = kind === 'missing' ? join(folder.path, basename(path)) : path;
	const bytes = await readStdin();
	const encoding = encodingOf(bytes);
	return { file, text: decode(bytes, encoding), encoding, bytes };
}
