/** What each file is for, and why: the file itself first, then its folder, then its package. */
import ignore, { type Ignore } from 'ignore';
import type { Role, RoleOf } from '../../../rules/model/source-host';
import { isDeclarationFile } from './discover';
import {
	BROWSER_DEPENDENCIES,
	BROWSER_IMPORTS,
	BUNDLER_SCRIPT,
	BUNDLERS,
	CLI_IMPORTS,
	DOM_STAND_INS,
	isServerDependency,
	isServerFramework,
	SERVER_BUILTINS,
	SERVER_IMPORTS,
	TEST_IMPORTS,
} from './frameworks';
import { type JsonObject, object, string } from './json';
import { dependencyNames } from './manifests';
import { basename, isInside, relativeTo } from './paths';
import { splitPackage } from './resolve';
import { FILE_RULES, FOLDER_RULES, type PathRule } from './role-paths';
import { browserReason, generatedReason, hasJsx, listens, saysUseClient, serverReason, testReason } from './role-text';

/** A role given by the config; wins over everything. */
export interface RoleOverride {
	/** Gitignore syntax, relative to the lint root. */
	readonly files: string;
	readonly role: Role;
}

/** What is known about the package a file belongs to. */
export interface RolePackage {
	readonly dir: string;
	readonly json: JsonObject | undefined;
	readonly isLibrary: boolean;
}

/** What is known about a file. */
export interface RoleFile {
	readonly file: string;
	/** undefined when it cannot be read as code. */
	readonly text: string | undefined;
	readonly specifiers: readonly string[];
	readonly package: RolePackage;
}

interface PackageFacts {
	/** Everything it depends on, in whatever field. */
	readonly all: ReadonlySet<string>;
	/** Why its files run in a browser unless they say otherwise. */
	readonly browser: string | undefined;
	/** Its name, or that of the folder of a package with commands, says it is a CLI. */
	readonly cli: boolean;
}

/** What only a bundler for browsers makes a module of. */
const ASSET = /\.(?:vue|svelte|css|scss|sass|less|styl|svg|png|jpe?g|gif|webp|woff2?)(?:\?[\w=&-]*)?$/;

export class Roles {
	private readonly overrides: { readonly matcher: Ignore; readonly role: Role }[];
	private facts = new WeakMap<JsonObject, PackageFacts>();

	constructor(
		private readonly root: string,
		overrides: readonly RoleOverride[],
		/** Tells whether a file in a folder imports a package. */
		private readonly uses: (dir: string, name: string) => boolean,
	) {
		this.overrides = overrides.map(({ files, role }) => ({ matcher: ignore({ ignorecase: false }).add(files), role }));
	}

	/** Forgets what was made out about packages. */
	clear(): void {
		this.facts = new WeakMap();
	}

	/** Decides one file. */
	of(input: RoleFile): RoleOf {
		const path = isInside(this.root, input.file) ? relativeTo(this.root, input.file) : basename(input.file);
		for (const { matcher, role } of this.overrides) {
			if (matcher.ignores(path)) return { role, reason: 'set in holdfast.config.json' };
		}
		if (isDeclarationFile(input.file)) return { role: 'declaration', reason: 'a declaration file' };
		if (input.text === undefined) return { role: 'generated', reason: 'not readable as source code' };
		return new Decision(input, path, input.text, this.factsOf(input.package)).decide();
	}

	private factsOf({ dir, json }: RolePackage): PackageFacts {
		if (!json) return { all: new Set(), browser: undefined, cli: false };
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
		const words = [string(json.name) ?? '', json.bin === undefined ? '' : basename(dir)]
			.join(' ')
			.split(/[^a-zA-Z0-9]+/);
		const facts: PackageFacts = { all, browser: server ? undefined : (drawn ?? bundler), cli: words.includes('cli') };
		this.facts.set(json, facts);
		return facts;
	}
}

class Decision {
	private readonly imports: ReadonlySet<string>;
	private serverBecause: string | null | undefined = null;

	constructor(
		private readonly input: RoleFile,
		private readonly path: string,
		private readonly text: string,
		private readonly facts: PackageFacts,
	) {
		this.imports = importsOf(input.specifiers);
	}

	decide(): RoleOf {
		return this.byFile() ?? this.byRules(FOLDER_RULES) ?? this.byPackage();
	}

	private byFile(): RoleOf | undefined {
		const { text } = this;
		const generated = generatedReason(text);
		if (generated) return { role: 'generated', reason: generated };
		const named = this.byRules(FILE_RULES);
		if (named) return named;
		const test = this.imported(TEST_IMPORTS) ?? testReason(text);
		if (test) return { role: 'test', reason: test };
		const cli = this.imported(CLI_IMPORTS);
		if (cli) return { role: 'cli', reason: cli };
		const browser = this.browser();
		return browser === undefined ? undefined : { role: 'browser', reason: browser };
	}

	private browser(): string | undefined {
		const { text, path } = this;
		if (saysUseClient(text)) return "says 'use client'";
		if (this.server() !== undefined) return undefined;
		const imported = this.imported(BROWSER_IMPORTS);
		if (imported) return imported;
		const asset = this.input.specifiers.find((specifier) => ASSET.test(specifier));
		if (asset !== undefined) return `imports ${asset}`;
		if (/\.[jt]sx$/.test(path)) return 'holds JSX';
		if (/\.[cm]?js$/.test(path) && hasJsx(text)) return 'holds JSX';
		for (const name of this.imports) if (DOM_STAND_INS.has(name)) return undefined;
		return browserReason(text);
	}

	private byRules(rules: readonly PathRule[]): RoleOf | undefined {
		const fromRoot = `/${this.path}`;
		const { dir } = this.input.package;
		const fromPackage = isInside(dir, this.input.file) ? `/${relativeTo(dir, this.input.file)}` : fromRoot;
		for (const rule of rules) {
			if (!rule.pattern.test(rule.from === 'package' ? fromPackage : fromRoot)) continue;
			const { needs } = rule;
			if (needs && ![...this.facts.all].some((name) => needs.test(name))) continue;
			if (rule.text && !rule.text.test(this.text)) continue;
			if (rule.unlessServer && this.server() !== undefined) continue;
			if (rule.unlessListening && listens(this.text)) continue;
			return { role: rule.role, reason: rule.reason };
		}
		return undefined;
	}

	private byPackage(): RoleOf {
		const { facts, input } = this;
		const name = string(input.package.json?.name);
		if (facts.cli) return { role: 'cli', reason: `in package ${name}, which is named a CLI` };
		if (facts.browser !== undefined) {
			const server = this.server();
			if (server !== undefined) return { role: 'service', reason: server };
			return { role: 'browser', reason: `in a package that depends on ${facts.browser} and on no server framework` };
		}
		if (input.package.isLibrary)
			return { role: 'library', reason: `in package ${name}, which is there to be imported` };
		return { role: 'service', reason: 'nothing says otherwise' };
	}

	/** Why this very file runs on a server. */
	private server(): string | undefined {
		if (this.serverBecause === null) {
			const framework = [...this.imports].find(isServerFramework);
			this.serverBecause =
				this.imported(SERVER_BUILTINS) ??
				this.imported(SERVER_IMPORTS) ??
				(framework && framework !== 'next' ? `imports ${framework}` : undefined) ??
				serverReason(this.text);
		}
		return this.serverBecause;
	}

	private imported(names: ReadonlySet<string>): string | undefined {
		for (const name of this.imports) if (names.has(name)) return `imports ${name}`;
		return undefined;
	}
}

/** True when a change to these specifiers may change what other files of the package are for. */
export function decidesPackage(specifier: string): boolean {
	return BROWSER_DEPENDENCIES.has(splitPackage(specifier).name);
}

/** Names of packages and builtins, and the specifiers themselves (`next/headers`). */
function importsOf(specifiers: readonly string[]): Set<string> {
	const out = new Set<string>();
	for (const specifier of specifiers) {
		if (specifier.startsWith('.') || specifier.startsWith('#')) continue;
		if (specifier === 'node:test') out.add('test');
		const bare = specifier.replace(/^node:/, '');
		out.add(bare);
		// `fs/promises` is its own module; `react/jsx-runtime` is react.
		out.add(splitPackage(bare).name);
	}
	return out;
}
