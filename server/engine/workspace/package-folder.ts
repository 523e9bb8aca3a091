/** Where the packages are declared that a file imports. */
import { existsSync } from 'node:fs';
import { dirname, join, upward } from './paths';

/**
 * The folder of the package.json nearest to a file; the lint root where there is none. Looks at the disk.
 * @param file absolute
 * @param root the lint root, absolute; nothing above it is looked at
 */
export function packageFolder(file: string, root: string): string {
	const folders = [...upward(dirname(file), root)];
	return folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? root;
}
