/** The project's own clients and guards: what the configurations declare, as libraries for the model. */
import type { Library } from '../../../rules/catalog/types';
import type { OwnExports, OwnLibraries } from '../../../rules/model/own';
import type { Resolution } from '../../../rules/model/source-host';
import {
	type Config,
	ConfigError,
	type ConfigFile,
	type ConfigProblem,
	type RawClient,
	type RawGuard,
} from '../config';
import { basename, dirname, join, pathFrom, relativeTo } from '../workspace/paths';
import { clientLibrary } from './client';
import { guardLibrary } from './guard';
import { type EntryProblem, problemsOfClient, problemsOfGuard } from './problems';
import type { Named } from './shapes';

/** One entry of a configuration. */
export interface Declaration {
	/** The file it is written in, also where others extend that. */
	readonly config: ConfigFile;
	readonly list: 'clients' | 'guards';
	readonly index: number;
	readonly library: Library;
	/** The export's name, and the file that shall have it, or the package. */
	readonly name: string;
	readonly file?: string;
	readonly package?: string;
}

export interface Own extends OwnLibraries {
	readonly declarations: readonly Declaration[];
}

export interface OwnContext {
	/** What paths in messages are relative to. */
	readonly root: string;
	/** The configurations in use, outer folders first. */
	readonly configs: readonly Config[];
	/** The one that counts for a file. */
	configOf(file: string): Config | undefined;
	resolve(from: string, specifier: string): Resolution;
}

/**
 * Declared files count wherever they are imported, declared packages in the files of their configuration. Where
 * several configurations name the same export of a file, the innermost counts.
 * @throws ConfigError with every problem of all entries: contradictions, modules that lead nowhere, duplicates
 */
export function declareOwn(context: OwnContext): Own {
	const problems: ConfigProblem[] = [];
	const byFile = new Map<string, readonly Declaration[]>();
	const files = new Map<string, Map<string, Library>>();
	const packages = new Map<Config, Map<string, Map<string, Library>>>();
	for (const config of context.configs) {
		for (const part of config.parts) {
			// Modules are named from where the entry is written, whoever extends that file.
			const dir = part.file === config.file ? config.dir : dirname(part.file);
			const declared = byFile.get(part.file) ?? declarationsIn(context, part, dir, problems);
			byFile.set(part.file, declared);
			for (const { file, package: name, name: exported, library } of declared) {
				const byModule = file === undefined ? getOrMake(packages, config) : files;
				getOrMake(byModule, file ?? name!).set(exported, library);
			}
		}
	}
	if (problems.length > 0) throw new ConfigError(problems);
	const inPackage = (importer: string, module: string): OwnExports | undefined => {
		const config = context.configOf(importer);
		return config && packages.get(config)?.get(module);
	};
	const declarations = [...byFile.values()].flat();
	return { all: declarations.map(({ library }) => library), files, inPackage, declarations };
}

/** The entries of one file. What is wrong with them goes to `problems`. */
function declarationsIn(
	context: OwnContext,
	config: ConfigFile,
	dir: string,
	problems: ConfigProblem[],
): Declaration[] {
	const seen = new Map<string, string>();
	return entriesOf(config).flatMap((entry): Declaration[] => {
		const { list, index, raw } = entry;
		const report = (message: string, key?: string): void => {
			const position = config.positionOf([list, index, ...(key === undefined ? [] : [key])]);
			problems.push({ file: config.file, position, message });
		};
		for (const { key, message } of entry.problems()) report(message, key);
		const module = moduleOf(context, dir, raw.module);
		if ('problem' in module) {
			report(module.problem, 'module');
			return [];
		}
		const id = `${module.file ?? module.package} ${raw.export}`;
		const before = seen.get(id);
		if (before !== undefined) report(`\`${raw.export}\` of ${raw.module} is declared in ${before} already; keep one.`);
		seen.set(id, `${list}[${index}]`);
		const library = entry.library({
			id: `own ${config.file} ${id}`,
			name: nameOf(raw),
			declaredBy: `\`${list}[${index}]\` in ${pathFrom(context.root, config.file)}`,
			package: module.package && packageName(module.package),
		});
		return [{ config, list, index, library, name: raw.export, ...module }];
	});
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
function moduleOf({ root, resolve }: OwnContext, dir: string, module: string): Module {
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
