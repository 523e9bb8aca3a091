/** What a session stands on: configurations, the workspace, and the projects that the ones make of the other. */
import type { SummaryCache } from '../../rules/model/summary-cache';
import type { RuleMeta } from '../../rules/rule';
import { type ConfigSet, disk, loadConfigs, type Source } from './config';
import { Projects } from './projects';
import type { OpenOptions } from './types';
import { isCodeFile } from './workspace/discover';
import type { FileStore } from './workspace/file-store';
import { normalise } from './workspace/paths';
import { Workspace } from './workspace/workspace';

export interface Ground {
	/** Absolute files and folders that are reported on. */
	readonly scope: readonly string[];
	readonly configs: ConfigSet;
	readonly workspace: Workspace;
	readonly projects: Projects;
	/** Where configurations and baselines are read from. */
	readonly source: Source;
}

/** What is known from before. */
export interface Known {
	readonly source: Source;
	readonly store: FileStore;
	readonly summaries: SummaryCache;
	/** Is looked at instead of a new one where it fits. */
	readonly workspace?: Workspace;
}

/**
 * Reads the configurations and finds the files.
 * @param metas every rule there is
 * @throws ConfigError when a configuration is wrong
 */
export function layGround(options: OpenOptions, metas: readonly RuleMeta[], known?: Known): Ground {
	const { cwd, root, paths, configFile, profile, levels } = options;
	const source = known?.source ?? disk;
	const configs = loadConfigs({ cwd, root, paths, configFile, profile, levels }, metas, source);
	const scope = (paths.length > 0 ? paths : [cwd]).map(normalise);
	options.onProgress?.({ phase: 'discover', done: 0, total: 0 });
	const { root: top, rootIgnore: ignore } = configs;
	const include = scope.filter(isCodeFile);
	const workspace = known?.workspace?.isFor(top, ignore)
		? known.workspace
		: Workspace.open(top, { ignore, include, store: known?.store, cancel: options.cancel });
	const projects = new Projects({ workspace, configs, scope, summaries: known?.summaries });
	configs.addNested(workspace.manifests, (dir) => projects.matters(dir));
	workspace.watch(configs.files);
	projects.validate();
	return { scope, configs, workspace, projects, source };
}
