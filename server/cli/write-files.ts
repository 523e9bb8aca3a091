/** Writes fixed files so that each of them is, whatever happens, either as it was or as it shall be. */
import {
	accessSync,
	constants,
	lstatSync,
	readdirSync,
	readFileSync,
	realpathSync,
	statSync,
	unlinkSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { CancellationToken, ChangedFile } from '../engine/types';
import { decode, type Encoding, encode, encodingOf } from '../engine/workspace/encoding';

/** A file that was left as it was. */
export interface Unwritten {
	/** Absolute path. */
	readonly file: string;
	/** Why, and what to do. */
	readonly message: string;
}

export interface Written {
	/** Absolute paths, in the order of the changes. */
	readonly files: readonly string[];
	readonly unwritten: readonly Unwritten[];
}

export interface WriteOptions {
	/** Looked at between files: those that follow stay as they are and are in neither list. */
	readonly cancel?: CancellationToken;
	/** Called before each file. */
	readonly onProgress?: (done: number, total: number) => void;
}

/** What lies on the disk, when fixes may be written over it. */
export interface Writable {
	readonly bytes: Buffer;
	readonly encoding: Encoding;
}

/** Why a file is left as it is; the message is for the user. */
class Refused extends Error {}

/**
 * Writes what fixes changed, one file after the other, each at once as a whole. Mode, owner, encoding and byte order
 * mark stay, and a symbolic link stays one. Never throws: what cannot be written is in `unwritten`, and the rest goes on.
 */
export async function writeFiles(changes: readonly ChangedFile[], options: WriteOptions = {}): Promise<Written> {
	const files: string[] = [];
	const unwritten: Unwritten[] = [];
	const leftovers = new Leftovers();
	for (const [i, change] of changes.entries()) {
		if (options.cancel?.aborted) break;
		options.onProgress?.(i, changes.length);
		try {
			const disk = writable(change);
			const bytes = encode(change.after, disk.encoding);
			await replace(change.file, disk.bytes, bytes);
			leftovers.remove(change.file, bytes);
			files.push(change.file);
		} catch (error) {
			unwritten.push({ file: change.file, message: refusal(error) });
		}
	}
	return { files, unwritten };
}

/** What lies on the disk where a change shall go, or why the change cannot go there. Never throws. */
export function checked(change: ChangedFile): Writable | Unwritten {
	try {
		return writable(change);
	} catch (error) {
		return { file: change.file, message: refusal(error) };
	}
}

/** Throws Refused, and what the file system throws. */
function writable({ file, before }: ChangedFile): Writable {
	const { mode } = statSync(file);
	// A rename asks only whether the folder may be written to, and root may write everything.
	if ((mode & 0o222) === 0) throw new Refused('the file is read-only; make it writable and run Holdfast again.');
	accessSync(file, constants.W_OK);
	const bytes = readFileSync(file);
	const encoding = encodingOf(bytes);
	const text = decode(bytes, encoding);
	if (text !== before) throw new Refused(CHANGED);
	if (!encode(text, encoding).equals(bytes)) {
		const name = encoding.startsWith('utf16') ? 'UTF-16' : 'UTF-8';
		throw new Refused(`the file is not valid ${name}: more than the fix would change. Save it as UTF-8 first.`);
	}
	return { bytes, encoding };
}

const CHANGED = 'the file has changed since it was read; run Holdfast again.';

async function replace(file: string, old: Buffer, bytes: Buffer): Promise<void> {
	await writeFileAtomic(file, null, {
		fsync: false,
		// Filled here because the package takes a write that came to an end halfway, as on a full disk, for a whole one.
		tmpfileCreated: async (temporary) => {
			await writeFile(temporary, bytes, { flush: true });
			// Flushing takes its time, and an editor may have saved meanwhile.
			if (!(await readFile(file)).equals(old)) throw new Refused(CHANGED);
		},
	});
}

/**
 * Temporary files of runs that were killed: `a.ts.1234567890`. Nothing takes them for code, but each would stay for
 * ever. Only one that holds nothing but the beginning of what was just written is removed: that loses nothing.
 */
class Leftovers {
	private readonly listed = new Map<string, readonly string[]>();

	remove(file: string, written: Buffer): void {
		try {
			const real = realpathSync(file);
			const [folder, name] = [dirname(real), `${basename(real)}.`];
			for (const other of this.namesIn(folder)) {
				if (!other.startsWith(name) || !/^\d{6,10}$/.test(other.slice(name.length))) continue;
				const path = join(folder, other);
				const stat = lstatSync(path);
				if (!stat.isFile() || stat.size > written.length) continue;
				if (written.subarray(0, stat.size).equals(readFileSync(path))) unlinkSync(path);
			}
		} catch {
			// The file is written, which is what counts.
		}
	}

	/** Read once a folder: what this run adds, it takes away itself. */
	private namesIn(folder: string): readonly string[] {
		const known = this.listed.get(folder) ?? readdirSync(folder);
		this.listed.set(folder, known);
		return known;
	}
}

function refusal(error: unknown): string {
	if (error instanceof Refused) return `not written: ${error.message}`;
	const { code, message } = error as NodeJS.ErrnoException;
	return `not written: ${(code !== undefined && REASONS[code]) || `the system refused it (${code ?? message}).`}`;
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'the file is gone.',
	ENOSPC: 'no space is left on the disk; make room and run Holdfast again.',
	EDQUOT: 'your quota on this disk is used up; make room and run Holdfast again.',
	EROFS: 'the disk is read-only.',
	EACCES: 'you may not write this file or in its folder (EACCES).',
	EPERM: 'you may not write this file or in its folder (EPERM).',
};
