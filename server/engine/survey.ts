/** What a project is made of, for `holdfast init`: only what is certain, nothing of it run. */
import { catalog } from '../../rules/catalog/index';
import { importRoot } from '../../rules/model/link/seeds';
import type { ServiceModel } from '../../rules/model/link/service-model';
import type { PackageInfo, Role } from '../../rules/model/source-host';
import type { FileSummary } from '../../rules/model/summary';
import { BROWSER_DEPENDENCIES, SERVER_FRAMEWORKS } from './workspace/frameworks';
import { STAND_IN } from './workspace/manifests';
import { isOutboundPackage } from './workspace/outbound-packages';
import { byText, relativeTo } from './workspace/paths';
import { splitPackage } from './workspace/resolve';

/** Files by what they are for. */
export type RoleCounts = Readonly<Partial<Record<Role, number>>>;

/** A package.json with code of its own, or the lint root where there is none. */
export interface SurveyedPackage {
	/** Absolute. */
	readonly dir: string;
	readonly name?: string;
	readonly roles: RoleCounts;
	/** Frameworks that it depends on and imports where they count: a server's in service code, a front end's in browser code. */
	readonly frameworks: readonly string[];
}

export interface SurveyedLibrary {
	readonly name: string;
	/** Calls through it that leave the process; 0 for a library that is not in the catalogue. */
	readonly calls: number;
	/** Files of service code that hold them, or use the library. */
	readonly files: number;
}

export interface Survey {
	/** Sorted by folder. None of those in folders of fixtures, templates or tests. */
	readonly packages: readonly SurveyedPackage[];
	readonly roles: RoleCounts;
	/** Libraries of the catalogue, and those that configurations declare, with outbound calls; most calls first. */
	readonly libraries: readonly SurveyedLibrary[];
	/** Libraries that reach other systems, are called, and are not in the catalogue; most files first. */
	readonly unknown: readonly SurveyedLibrary[];
}

/** What is asked. */
export interface SurveySource {
	/** The lint root. */
	readonly root: string;
	/** Those in scope. Absolute. */
	readonly files: readonly string[];
	/** Those of all projects. */
	readonly models: readonly ServiceModel[];
	/** That of the project a file belongs to. */
	modelOf(file: string): ServiceModel;
	packageOf(file: string): PackageInfo;
	/** Files that import a package, sorted; also files out of scope. */
	importersOfPackage(name: string): readonly string[];
}

/** Looks at every file in scope. Never throws for what is in the workspace. */
export function survey(source: SurveySource): Survey {
	const roles = new Map(source.files.map((file) => [file, source.modelOf(file).role(file).role]));
	return {
		packages: packagesOf(source, roles),
		roles: tally(roles.values()),
		libraries: librariesOf(source, roles),
		unknown: unknownOf(source, roles),
	};
}

type Roles = ReadonlyMap<string, Role>;

function packagesOf(source: SurveySource, roles: Roles): SurveyedPackage[] {
	const found = new Map<string, { readonly info: PackageInfo; readonly roles: Role[] }>();
	for (const [file, role] of roles) {
		const info = source.packageOf(file);
		const known = found.get(info.dir) ?? { info, roles: [] };
		known.roles.push(role);
		found.set(info.dir, known);
	}
	const frameworks = frameworksOf(source, roles);
	return [...found.values()]
		.filter(({ info: { dir } }) => !STAND_IN.test(relativeTo(source.root, dir)))
		.sort((a, b) => byText(a.info.dir, b.info.dir))
		.map(({ info: { dir, name }, roles: own }) => ({
			dir,
			...(name === undefined ? {} : { name }),
			roles: tally(own),
			frameworks: [...(frameworks.get(dir) ?? [])].sort(byText),
		}));
}

/** Folder of a package → the frameworks its code imports. */
function frameworksOf(source: SurveySource, roles: Roles): Map<string, Set<string>> {
	const out = new Map<string, Set<string>>();
	const look = (names: Iterable<string>, counts: readonly Role[]) => {
		for (const name of names) {
			for (const file of source.importersOfPackage(name)) {
				const role = roles.get(file);
				if (role === undefined || !counts.includes(role)) continue;
				const info = source.packageOf(file);
				// The import may stand in a comment; what the package depends on as well is there.
				if (info.versionOf(name) === undefined) continue;
				out.set(info.dir, (out.get(info.dir) ?? new Set()).add(name));
			}
		}
	};
	look(
		[...SERVER_FRAMEWORKS].filter((name) => !CLIENT_TOO.has(name)),
		SERVICE,
	);
	look(BROWSER_DEPENDENCIES, ['browser']);
	return out;
}

/** Those that code may import without serving anything. */
const CLIENT_TOO: ReadonlySet<string> = new Set(['@grpc/grpc-js']);
const SERVICE: readonly Role[] = ['service', 'library'];

/** Outbound calls by library, as the rules see them. */
function librariesOf({ models, modelOf }: SurveySource, roles: Roles): SurveyedLibrary[] {
	const found = new Map<string, { calls: number; files: number }>();
	for (const file of new Set(models.flatMap((model) => [...callFiles(model)]))) {
		if (!roles.has(file)) continue;
		// A call has one record for each client it may go through.
		const calls = new Map<number, string>();
		for (const { id, lib, action } of attempt(() => modelOf(file).deadlines(file))) if (action) calls.set(id, lib.name);
		for (const name of new Set(calls.values())) {
			const known = found.get(name) ?? { calls: 0, files: 0 };
			known.calls += [...calls.values()].filter((other) => other === name).length;
			known.files++;
			found.set(name, known);
		}
	}
	return [...found]
		.map(([name, counts]) => ({ name, ...counts }))
		.sort((a, b) => b.calls - a.calls || byText(a.name, b.name));
}

/** Service code that may hold outbound calls: of its own, or through clients that such a file makes. */
function callFiles(model: ServiceModel): ReadonlySet<string> {
	const files = new Set(attempt(() => model.candidates()));
	// A set is walked to its end, also over what is added meanwhile.
	for (const file of files) for (const user of attempt(() => model.usersOfClients(file))) files.add(user);
	return files;
}

/** Packages outside the catalogue whose exports service code calls or extends. */
function unknownOf(source: SurveySource, roles: Roles): SurveyedLibrary[] {
	const known = new Set(catalog.flatMap(({ modules }) => modules));
	const files = new Map<string, number>();
	for (const [file, role] of roles) {
		if (!SERVICE.includes(role)) continue;
		const { linker } = source.modelOf(file);
		const candidates = new Map<string, string>();
		for (const { specifier } of linker.host.importsOf(file)) {
			const { name } = splitPackage(specifier);
			if (!isOutboundPackage(name) || known.has(name) || known.has(specifier)) continue;
			// Declared by the configuration, or a package of this workspace.
			if (linker.own.inPackage(file, specifier) || linker.host.resolve(file, specifier).kind !== 'package') continue;
			candidates.set(specifier, name);
		}
		if (candidates.size === 0) continue;
		// The import may stand in a comment or be one of types: a call is certain.
		const summary = linker.summary(file);
		const used = summary ? usedModules(summary, candidates) : [];
		for (const name of new Set(used)) files.set(name, (files.get(name) ?? 0) + 1);
	}
	return [...files]
		.map(([name, count]) => ({ name, calls: 0, files: count }))
		.sort((a, b) => b.files - a.files || byText(a.name, b.name));
}

function usedModules(summary: FileSummary, candidates: ReadonlyMap<string, string>): string[] {
	const values = [
		...summary.calls.map(({ callee }) => callee),
		...summary.classes.flatMap((cls) => (cls.extends === undefined ? [] : [cls.extends])),
	];
	return values.flatMap((value) => {
		const specifier = importRoot(summary, value);
		const name = specifier === undefined ? undefined : candidates.get(specifier);
		return name === undefined ? [] : [name];
	});
}

/** What broke here breaks the analysis too, which reports it. */
function attempt<T>(ask: () => readonly T[]): readonly T[] {
	try {
		return ask();
	} catch {
		return [];
	}
}

function tally(roles: Iterable<Role>): RoleCounts {
	const counts: Partial<Record<Role, number>> = {};
	for (const role of [...roles].sort(byText)) counts[role] = (counts[role] ?? 0) + 1;
	return counts;
}
