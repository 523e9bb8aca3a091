/** Declared exports that their files do not have: code changes, so that this is no error of the configuration. */
import type { Linker } from '../../../rules/model/link/linker';
import { exportNames, mayHaveExport } from '../../../rules/model/link/own';
import { didYouMean } from '../config/suggest';
import type { Notice } from '../types';
import { relativeTo } from '../workspace/paths';
import type { Own } from '.';

/**
 * A notice at each entry whose file has no such export.
 * @param sees whether a file is in sight at all
 */
export function missingExports(
	{ declarations }: Own,
	L: Linker,
	root: string,
	sees: (file: string) => boolean,
): Notice[] {
	return declarations.flatMap(({ config, list, index, name, file }): Notice[] => {
		if (file === undefined || !sees(file) || mayHaveExport(L, file, name)) return [];
		const guess = didYouMean(name, exportNames(L, file));
		const message = `${list}[${index}] has no effect: ${relativeTo(root, file)} has no export "${name}".${guess}`;
		return [{ file: config.file, position: config.positionOf([list, index, 'export']), message }];
	});
}
