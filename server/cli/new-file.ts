/** Files that a command makes: never over one that is there, never through a link. */
import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of a file: `there` is left as it was. */
export type NewFile = { readonly kind: 'written' | 'there' } | { readonly kind: 'refused'; readonly message: string };

/**
 * Writes a file that is not there yet, and the folders it needs. Never throws.
 * @param root absolute; exists
 * @param path relative to it, with `/`
 */
export function writeNew(root: string, path: string, text: string): NewFile {
	try {
		const folders = path.split('/').slice(0, -1);
		for (const [i, name] of folders.entries()) {
			const folder = folders.slice(0, i + 1).join('/');
			const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
			// A link may lead out of the repository.
			if (stat?.isSymbolicLink()) return refused(path, `${folder} is a symbolic link; write the file by hand`);
			if (stat && !stat.isDirectory()) return refused(path, `${folder} is not a folder`);
			if (!stat) mkdirSync(join(root, ...folders.slice(0, i), name));
		}
		writeFileSync(join(root, path), text, { flag: 'wx' });
		return { kind: 'written' };
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		return code === 'EEXIST' ? { kind: 'there' } : refused(path, REASONS[code] ?? message);
	}
}

const REASONS: Readonly<Record<string, string>> = {
	EACCES: 'you may not write in its folder (EACCES)',
	EPERM: 'you may not write in its folder (EPERM)',
	EROFS: 'the disk is read-only',
	ENOSPC: 'no space is left on the disk',
};

function refused(path: string, why: string): NewFile {
	return { kind: 'refused', message: `${path} cannot be written: ${why}.` };
}
