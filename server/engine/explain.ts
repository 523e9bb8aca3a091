/** What is known of one file, or of one line of it. */
import type { Loc } from '../../rules/model/summary';
import type { ConfigSet } from './config';
import type { Project } from './projects';
import type { Explanation } from './session';
import type { Finding } from './types';
import { isHidden, SKIPPED_FOLDERS } from './workspace/discover';
import { isInside, relativeTo } from './workspace/paths';
import { isLinked } from './workspace/presence';
import { wrapperCalls } from './wrappers';

/**
 * @param project the one that the file belongs to
 * @param file absolute path
 * @param line 1-based; undefined: all lines
 */
export function explainFile(
	{ model }: Project,
	configs: ConfigSet,
	rangeOf: (l: Loc) => Finding['range'],
	file: string,
	line?: number,
): Explanation {
	const { calls, lost } = model.explain(file);
	const onLine = (l: Loc): boolean => {
		if (line === undefined) return true;
		const r = rangeOf(l);
		return r.start.line <= line && line <= r.end.line;
	};
	const leftOut = whyLeftOut(configs, file);
	return {
		role: model.role(file),
		calls: calls.filter((c) => onLine(c.at)),
		lost: lost.filter((c) => onLine(c.at)),
		wrappers: wrapperCalls(model, file, onLine),
		...(leftOut === undefined ? {} : { leftOut }),
	};
}

/** Why a run over the project passes a file over. */
function whyLeftOut(configs: ConfigSet, file: string): string | undefined {
	const { root } = configs;
	if (!isInside(root, file)) return `it lies outside the project, which is ${root}`;
	if (configs.isIgnored(file)) return 'it is on an "ignore" list of the configuration';
	const folders = relativeTo(root, file).split('/');
	const folder = folders.find((name) => SKIPPED_FOLDERS.has(name));
	if (folder !== undefined) return `it is in ${folder}`;
	if (isLinked(root, file)) return 'it is reached through a symbolic link';
	return isHidden(root, file, []) ? 'git ignores it' : undefined;
}
