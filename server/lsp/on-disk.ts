/** Texts of files while there is no session that has read them. */
import { FileStore } from '../engine/workspace/file-store';

/** @returns the text as sessions read it, without BOM; undefined for a file that is missing or cannot be read */
export function textOnDisk(file: string): string | undefined {
	return new FileStore().data(file);
}
