/** Names of files in reports for CI: from the repository's root on, wherever the run was started. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { displayPath } from './sources';
import { wellFormed } from './well-formed';

/**
 * `src/a.ts`: no leading `./`, always `/`.
 * @param repository absolute path of its root
 * @param file absolute path
 */
export function repositoryPath(repository: string, file: string): string {
	return displayPath(repository, file);
}

/**
 * The same as a URI reference, each segment percent-encoded. Absolute only where no way leads from the repository
 * to the file: another drive.
 */
export function repositoryUri(repository: string, file: string): string {
	const path = wellFormed(repositoryPath(repository, file));
	return isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
}
