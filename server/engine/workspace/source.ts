/** Where configurations and baselines are read from: the disk, or what an editor holds of it. */
import { readFileSync } from 'node:fs';
import { isInside } from './paths';
import { isFolder } from './presence';

export interface Source {
	/**
	 * The text of a file (absolute path), without BOM; undefined when there is none.
	 * @throws NodeJS.ErrnoException for what is there and cannot be read
	 */
	read(file: string): string | undefined;
	isFolder(path: string): boolean;
}

export const disk: Source = {
	read(file) {
		try {
			return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
			throw error;
		}
	},
	isFolder,
};

/** Remembers what was asked of another source: that is what answers were made of. */
export class RecordingSource implements Source {
	private readonly paths = new Set<string>();

	constructor(private readonly source: Source) {}

	read(file: string): string | undefined {
		this.paths.add(file);
		return this.source.read(file);
	}

	isFolder(path: string): boolean {
		this.paths.add(path);
		return this.source.isFolder(path);
	}

	/** Whether it was asked for a path, or for one in it. */
	asked(path: string): boolean {
		if (this.paths.has(path)) return true;
		for (const one of this.paths) if (isInside(path, one)) return true;
		return false;
	}

	/** Forgets what was asked. */
	clear(): void {
		this.paths.clear();
	}
}
