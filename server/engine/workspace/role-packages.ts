/** What a package.json says about what its files are for. */
import {
	BROWSER_DEPENDENCIES,
	BUNDLER_SCRIPT,
	BUNDLERS,
	CLI_IMPORTS,
	CLI_MANNERS,
	CLI_PARSERS,
	isServerDependency,
	isServerFramework,
} from './frameworks';
import { type JsonObject, object, string } from './json';
import { dependencyNames } from './manifests';
import { basename, relativeTo } from './paths';
import { splitPackage } from './resolve';
import { entryTargets } from './targets';

/** What is known about the package a file belongs to. */
export interface RolePackage {
	readonly dir: string;
	readonly json: JsonObject | undefined;
	readonly isLibrary: boolean;
}

export interface PackageFacts {
	/** Everything it depends on, in whatever field. */
	readonly all: ReadonlySet<string>;
	/** True when it depends on one that the pattern matches. */
	dependsOn(pattern: RegExp): boolean;
	/** Why its files run in a browser unless they say otherwise. */
	readonly browser: string | undefined;
	/** Why it is a CLI: its name, or all it is made of. */
	readonly cli: string | undefined;
	/** Its name says that it helps tests. */
	readonly tests: boolean;
	/** It has commands, a parser for their arguments and no server framework. */
	readonly commands: boolean;
}

/** Names of packages that help tests. `load-testing` and `ab-testing` may be services. */
const TEST_PACKAGE =
	/(?:^|[/-])(?:dev-env|test-(?:utils?|helpers?|kit|lib|support|tools|harness)|testkit|e2e(?:[-_]tests?)?|(?:integration|acceptance)[-_]tests?)$|(?:^|\/)testing$/;
/** What makes a package a desktop app. */
const DESKTOP = /^(?:electron|electron-builder|@electron-forge\/cli)$/;
const NO_FACTS: PackageFacts = {
	all: new Set(),
	dependsOn: () => false,
	browser: undefined,
	cli: undefined,
	tests: false,
	commands: false,
};

/** Facts about packages, kept until a manifest or who uses which package changes. */
export class PackageRoles {
	private facts = new WeakMap<JsonObject, PackageFacts>();

	constructor(
		/** Tells whether a file in a folder imports a package. */
		private readonly uses: (dir: string, name: string) => boolean,
	) {}

	/** Forgets what was made out. */
	clear(): void {
		this.facts = new WeakMap();
	}

	/** What is known of a package. */
	of({ dir, json }: RolePackage): PackageFacts {
		if (!json) return NO_FACTS;
		const known = this.facts.get(json);
		if (known) return known;
		const all = dependencyNames(json);
		const runtime = dependencyNames(json, ['dependencies']);
		const server = [...runtime].some(isServerDependency);
		const scripts = Object.values(object(json.scripts) ?? {}).filter((script) => typeof script === 'string');
		const bundles = scripts.some((script) => BUNDLER_SCRIPT.test(script));
		// Bundled to be imported is something else than bundled to be served.
		const imported = ['main', 'module', 'exports'].some((field) => json[field] !== undefined);
		const bundler = bundles && !imported ? [...BUNDLERS].find((name) => all.has(name)) : undefined;
		// Listed only because a neighbour wants it as a peer: it must be used too.
		const drawn = [...BROWSER_DEPENDENCIES].find((name) => all.has(name) && this.uses(dir, name));
		const patterns = new Map<RegExp, boolean>();
		const dependsOn = (pattern: RegExp) => {
			let found = patterns.get(pattern);
			if (found === undefined) {
				found = [...all].some((name) => pattern.test(name));
				patterns.set(pattern, found);
			}
			return found;
		};
		const facts: PackageFacts = {
			all,
			dependsOn,
			browser: server ? undefined : (drawn ?? bundler),
			tests: TEST_PACKAGE.test(string(json.name) ?? ''),
			...commandsOf(dir, json, runtime, server),
		};
		this.facts.set(json, facts);
		return facts;
	}
}

/** True when a change to these specifiers may change what other files of the package are for. */
export function decidesPackage(specifier: string): boolean {
	return BROWSER_DEPENDENCIES.has(splitPackage(specifier).name);
}

/** Whether a package is a CLI, by what it is named, starts with or is made of. */
function commandsOf(
	dir: string,
	json: JsonObject,
	runtime: ReadonlySet<string>,
	server: boolean,
): Pick<PackageFacts, 'cli' | 'commands'> {
	const has = (names: ReadonlySet<string>) => [...runtime].some((name) => names.has(name));
	const desktop = [...dependencyNames(json)].find((name) => DESKTOP.test(name));
	const commands = json.bin !== undefined && !server && has(CLI_PARSERS);
	const words = [string(json.name) ?? '', json.bin === undefined ? '' : basename(dir)].join(' ').split(/[^a-zA-Z0-9]+/);
	if (words.includes('cli')) return { cli: 'is named a CLI', commands };
	// It runs for the one person who sits before it, as a command line does.
	if (desktop && ![...runtime].some(isServerFramework))
		return { cli: `makes a desktop app: it depends on ${desktop}`, commands };
	if (json.bin !== undefined && !server && stem(string(json.main) ?? '') === 'cli')
		return { cli: 'has a command for its main file', commands };
	// Asking and drawing at a terminal is no service's work; reading arguments may be.
	if (commands && (has(CLI_IMPORTS) || has(CLI_MANNERS)))
		return { cli: 'reads a command line and talks to a person', commands };
	return { cli: undefined, commands };
}

/** True for a file that the package's importers out of sight may import by the package's name. */
export function isEntry({ json, dir }: RolePackage, file: string): boolean {
	if (!json) return false;
	const own = stem(relativeTo(dir, file));
	return own === 'index' || entryTargets(json).some((target) => matchesTarget(own, stem(target)));
}

/** A path without what building changes: its first folder, when sources or output are there, and its extension. */
function stem(path: string): string {
	return path
		.replace(/^\.\//, '')
		.replace(/^(?:src|source|lib|dist|build|out|esm|cjs|es)\/(?:(?:src|esm|cjs|es|lib|types)\/)?/, '')
		.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
}

function matchesTarget(own: string, target: string): boolean {
	const star = target.indexOf('*');
	if (star < 0) return own === target;
	return own.startsWith(target.slice(0, star)) && own.endsWith(target.slice(star + 1));
}
