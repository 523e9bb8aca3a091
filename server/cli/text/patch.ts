/** Changes to a file as a unified diff that `git apply` and `patch -p1` take. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * The diff of one file, '' when nothing changes. Line ends stay as they are.
 * @param name path relative to the working directory, with `/`
 * @param before text, with its byte order mark where the file has one
 */
export function patchOf(name: string, before: string, after: string): string {
	if (before === after) return '';
	const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
		context: 3,
		headerOptions: FILE_HEADERS_ONLY,
	});
	// A tab says where a name with blanks ends; patch reads it up to the first blank otherwise.
	return name.includes(' ') ? patch.replace(/^(--- .*)\n(\+\+\+ .*)\n/, '$1\t\n$2\t\n') : patch;
}
