/**
 * Which folder is the config root: the topmost configuration between the place Holdfast was started
 * for and the repository's root, else the repository, else that place itself. A topmost configuration
 * with `root` leaves it to the repository, where the packages are that its folder depends on.
 */

import { homedir } from 'node:os';
import { repositoryRoot } from '../workspace/gitignore';
import { dirname, isInside, normalise } from '../workspace/paths';
import type { Source } from '../workspace/source';
import { ConfigError } from './error';
import type { Config, ConfigReader } from './extends';

export interface Start {
	/** Absolute. */
	readonly cwd: string;
	/** Absolute files or folders on the command line; empty: cwd. */
	readonly paths: readonly string[];
	/** Outside a repository the search stays below this folder; the user's home folder when not given. */
	readonly home?: string;
	/** This folder is the root, as if a configuration lay in it. Absolute. */
	readonly root?: string;
}

export interface ConfigRoot {
	readonly root: string;
	/** The configuration in `root`, when that is what makes it the root. */
	readonly config?: Config;
}

/**
 * Finds the config root. Throws ConfigError when the paths have no project in common.
 * Paths inside cwd share its root, so that they only filter what is reported; unless cwd belongs to
 * no project at all and they do.
 */
export function findRoot(start: Start, reader: ConfigReader): ConfigRoot {
	if (start.root !== undefined) return { root: normalise(start.root) };
	const cwd = normalise(start.cwd);
	const home = normalise(start.home ?? homedir());
	const common = commonFolder(start.paths.map(normalise), reader.source) ?? cwd;
	if (isInside(cwd, common)) return projectOf(cwd, home, reader) ?? projectOf(common, home, reader) ?? { root: cwd };
	const found = projectOf(common, home, reader);
	if (found) return found;
	if (start.paths.length > 1 && dirname(common) === common) {
		throw new ConfigError([
			{ message: `The given paths have no folder in common; run Holdfast once for each of them.` },
		]);
	}
	return { root: common };
}

/** The root when a configuration is named on the command line: the repository, else the folder around both. */
export function findRootFor(start: Start, configFile: string, source: Source): string {
	const cwd = normalise(start.cwd);
	const common = commonFolder(start.paths.map(normalise), source) ?? cwd;
	const from = isInside(cwd, common) ? cwd : common;
	const configDir = dirname(normalise(configFile));
	return repositoryRoot(from) ?? repositoryRoot(common) ?? (isInside(configDir, from) ? configDir : from);
}

function projectOf(dir: string, home: string, reader: ConfigReader): ConfigRoot | undefined {
	const repository = repositoryRoot(dir);
	const top = configsFrom(dir, repository, home, reader).at(-1);
	if (top && (!top.isRoot || repository === undefined || top.dir === repository)) return { root: top.dir, config: top };
	return repository === undefined ? undefined : { root: repository };
}

/**
 * The configuration that counts for what lies directly in a folder: its own, else the nearest one above it in the same
 * project. It may have problems.
 * @param dir absolute
 */
export function nearestConfig(dir: string, reader: ConfigReader, home = homedir()): Config | undefined {
	const folder = normalise(dir);
	return configsFrom(folder, repositoryRoot(folder), normalise(home), reader)[0];
}

/** The configurations in a folder and above it, nearest first. */
function configsFrom(dir: string, repository: string | undefined, home: string, reader: ConfigReader): Config[] {
	const found: Config[] = [];
	for (let folder = dir; ; folder = dirname(folder)) {
		// A configuration in the home folder or above would make the whole home folder the lint root.
		if (repository === undefined && folder !== dir && isInside(folder, home)) break;
		const config = reader.folder(folder);
		if (config) found.push(config);
		if (folder === repository || dirname(folder) === folder) break;
	}
	return found;
}

/** The deepest folder that holds all paths; undefined for none. */
function commonFolder(paths: readonly string[], source: Source): string | undefined {
	let common: string | undefined;
	for (const path of paths) {
		const dir = source.isFolder(path) ? path : dirname(path);
		if (common === undefined) common = dir;
		while (!isInside(common, dir)) {
			const parent = dirname(common);
			if (parent === common) return common;
			common = parent;
		}
	}
	return common;
}
