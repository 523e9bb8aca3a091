/** The project's own clients and guards: what the configurations declare, as libraries for the model. */
import type { Library } from '../../../rules/catalog/types';
import type { OwnExports, OwnLibraries } from '../../../rules/model/own';
import type { Resolution } from '../../../rules/model/source-host';
import { ConfigError, type ConfigFile, type ConfigProblem, type RawClient, type RawGuard } from '../config';
import { basename, join, relativeTo } from '../workspace/paths';
import { clientLibrary } from './client';
import { guardLibrary } from './guard';
import { type EntryProblem, problemsOfClient, problemsOfGuard } from './problems';
import type { Named } from './shapes';

/** One entry of a configuration. */
export interface Declaration {
	readonly config: ConfigFile;
	readonly list: 'clients' | 'guards';
	readonly index: number;
	readonly library: Library;
	/** The export's name, and the file that shall have it; undefined for a package. */
	readonly name: string;
	readonly file?: string;
}

export interface Own extends OwnLibraries {
	readonly declarations: readonly Declaration[];
}

export interface OwnContext {
	/** What paths in messages are relative to. */
	readonly root: string;
	/** The configurations in use, outer folders first. */
	readonly configs: readonly ConfigFile[];
	/** The one that counts for a file. */
	configOf(file: string): ConfigFile | undefined;
	resolve(from: string, specifier: string): Resolution;
}

/**
 * Declared files count wherever they are imported, declared packages in the files of their configuration. Where
 * several configurations name the same export of a file, the innermost counts.
 * @throws ConfigError with every problem of all entries: contradictions, modules that lead nowhere, duplicates
 */
export function declareOwn(context: OwnContext): Own {
	const problems: ConfigProblem[] = [];
	const declarations: Declaration[] = [];
	const files = new Map<string, Map<string, Library>>();
	const packages = new Map<ConfigFile, Map<string, Map<string, Library>>>();
	for (const config of context.configs) {
		const seen = new Map<string, string>();
		for (const entry of entriesOf(config)) {
			const { list, index, raw } = entry;
			const report = (message: string, key?: string): void => {
				const position = config.positionOf([list, index, ...(key === undefined ? [] : [key])]);
				problems.push({ file: config.file, position, message });
			};
			for (const { key, message } of entry.problems()) report(message, key);
			const module = moduleOf(context, config, raw.module);
			if ('problem' in module) {
				report(module.problem, 'module');
				continue;
			}
			const id = `${module.file ?? module.package} ${raw.export}`;
			const before = seen.get(id);
			if (before !== undefined)
				report(`\`${raw.export}\` of ${raw.module} is declared in ${before} already; keep one.`);
			seen.set(id, `${list}[${index}]`);
			const library = entry.library({
				id: `own ${config.dir} ${id}`,
				name: nameOf(raw),
				declaredBy: `\`${list}[${index}]\` in ${relativeTo(context.root, config.file) || config.file}`,
				package: module.package && packageName(module.package),
			});
			declarations.push({ config, list, index, library, name: raw.export, file: module.file });
			const byModule = module.file === undefined ? getOrMake(packages, config) : files;
			getOrMake(byModule, module.file ?? module.package!).set(raw.export, library);
		}
	}
	if (problems.length > 0) throw new ConfigError(problems);
	const inPackage = (importer: string, module: string): OwnExports | undefined => {
		const config = context.configOf(importer);
		return config && packages.get(config)?.get(module);
	};
	return { all: declarations.map(({ library }) => library), files, inPackage, declarations };
}

interface Entry {
	readonly list: 'clients' | 'guards';
	readonly index: number;
	readonly raw: RawClient | RawGuard;
	problems(): EntryProblem[];
	library(named: Named): Library;
}

function entriesOf({ config }: ConfigFile): Entry[] {
	return [
		...(config.clients ?? []).map(
			(raw, index): Entry => ({
				list: 'clients',
				index,
				raw,
				problems: () => problemsOfClient(raw),
				library: (named) => clientLibrary(raw, named),
			}),
		),
		...(config.guards ?? []).map(
			(raw, index): Entry => ({
				list: 'guards',
				index,
				raw,
				problems: () => problemsOfGuard(raw),
				library: (named) => guardLibrary(raw, named),
			}),
		),
	];
}

type Module =
	| { readonly file: string; readonly package?: undefined }
	| { readonly package: string; readonly file?: undefined }
	| { readonly problem: string };

/** What an import of the module in the configuration's folder would lead to. */
function moduleOf({ root, resolve }: OwnContext, { dir }: ConfigFile, module: string): Module {
	const from = join(dir, 'holdfast.config.json');
	const to = resolve(from, module);
	if (to.kind === 'file') return { file: to.file };
	if (to.kind === 'builtin') return { package: to.name };
	const file = /^\.{0,2}\//.test(module) ? undefined : resolve(from, `./${module}`);
	if (file?.kind === 'file') {
		const guess = `./${relativeTo(dir, file.file)}`;
		return { problem: `"${module}" is the name of a package here; for the file write "${guess}".` };
	}
	if (to.kind === 'package') return { package: to.subpath ? `${to.name}/${withoutExtension(to.subpath)}` : to.name };
	return {
		problem: `"${module}" leads to no file from here: it is not there, is ignored, or lies outside ${root}. Paths are relative to this configuration's folder.`,
	};
}

const withoutExtension = (path: string): string => path.replace(/\.[cm]?js$/, '');

function packageName(module: string): string {
	return module.split('/', module.startsWith('@') ? 2 : 1).join('/');
}

/** A default export has no name of its own but its module's. */
function nameOf(raw: RawClient | RawGuard): string {
	if (raw.export !== 'default') return raw.export;
	return raw.module.startsWith('.') ? basename(raw.module).replace(/\.[cm]?[jt]sx?$/, '') : raw.module;
}

function getOrMake<K, A, B>(map: Map<K, Map<A, B>>, key: K): Map<A, B> {
	const known = map.get(key) ?? new Map<A, B>();
	map.set(key, known);
	return known;
}
