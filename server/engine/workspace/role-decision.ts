/** One file's role: the file itself first, then its folder, then its package. */
import {
	BROWSER_IMPORTS,
	CLI_IMPORTS,
	CLI_PARSERS,
	DOM_STAND_INS,
	DRAWS_ANYWHERE,
	isServerFramework,
	NAMED_CLIENTS,
	SERVER_BUILTINS,
	SERVER_IMPORTS,
	TEST_IMPORTS,
} from './frameworks';
import { string } from './json';
import { isInside, relativeTo } from './paths';
import { splitPackage } from './resolve';
import type { Verdict } from './role-graph';
import { callsFromComponents } from './role-mixed';
import { isEntry, type PackageFacts, type RolePackage } from './role-packages';
import { FILE_RULES, FOLDER_RULES, type PathRule } from './role-paths';
import {
	browserReason,
	generatedReason,
	hasJsx,
	isInteractive,
	listens,
	SERVER_PROPS,
	saysUseClient,
	serverReason,
	testReason,
} from './role-text';
import { MOST_SPECIFIERS, takesTypesOnly } from './type-imports';

/** What is known about a file. */
export interface RoleFile {
	readonly file: string;
	/** undefined when it cannot be read as code. */
	readonly text: string | undefined;
	readonly specifiers: readonly string[];
	readonly package: RolePackage;
}

/** What only a bundler for browsers makes a module of. */
const ASSET = /\.(?:vue|svelte|css|scss|sass|less|styl|svg|png|jpe?g|gif|webp|woff2?)(?:\?[\w=&-]*)?$/;

/** One file's decision. */
export class Decision {
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

	decide(): Verdict {
		return this.byFile() ?? this.byRules(FOLDER_RULES) ?? this.byPackage();
	}

	private byFile(): Verdict | undefined {
		const { text } = this;
		const generated = generatedReason(text);
		if (generated) return { role: 'generated', reason: generated };
		const named = this.byRules(FILE_RULES);
		if (named) return named;
		const test = this.imported(TEST_IMPORTS) ?? testReason(text);
		if (test) return { role: 'test', reason: test };
		const cli = this.imported(CLI_IMPORTS) ?? (this.facts.commands ? this.imported(CLI_PARSERS) : undefined);
		if (cli) return { role: 'cli', reason: cli };
		return this.browser();
	}

	private browser(): Verdict | undefined {
		const { text } = this;
		const certain = (reason: string): Verdict => ({ role: 'browser', reason });
		if (saysUseClient(text)) return certain("says 'use client'");
		const server = this.server();
		const shared = this.isShared();
		if (server !== undefined && !shared) return server === SERVER_PROPS ? this.mixed() : undefined;
		const own = this.imported(BROWSER_IMPORTS, (name) => !DRAWS_ANYWHERE.has(name) && this.takesValues(name));
		if (own) return certain(own);
		const drawn =
			this.imported(BROWSER_IMPORTS, (name) => this.takesValues(name)) ?? (this.holdsJsx() ? 'holds JSX' : undefined);
		if (drawn !== undefined && isInteractive(text) && (!shared || this.holdsJsx())) return certain(drawn);
		if (shared) return undefined;
		const asset = this.input.specifiers.find((specifier) => ASSET.test(specifier));
		if (asset !== undefined) return certain(`imports ${asset}`);
		const standIn = [...this.imports].some((name) => DOM_STAND_INS.has(name));
		const reason = standIn ? undefined : browserReason(text);
		if (reason !== undefined) return certain(reason);
		if (drawn === undefined) return undefined;
		// In Next.js, what draws is on the server until something says otherwise.
		const rootDraws = !this.facts.all.has('next') || !/\/app\//.test(this.path);
		return { role: 'browser', reason: drawn, kind: 'drawn', rootDraws };
	}

	/** A page with code for both sides is the browser's when its outbound calls are all on that side. */
	private mixed(): Verdict | undefined {
		if (!this.holdsJsx() || !callsFromComponents(this.text)) return undefined;
		return { role: 'browser', reason: 'only its component makes outbound calls', kind: 'mixed' };
	}

	private holdsJsx(): boolean {
		return /\.[jt]sx$/.test(this.path) || (/\.[cm]?js$/.test(this.path) && hasJsx(this.text));
	}

	private byRules(rules: readonly PathRule[]): Verdict | undefined {
		const fromRoot = `/${this.path}`;
		const { dir } = this.input.package;
		const fromPackage = isInside(dir, this.input.file) ? `/${relativeTo(dir, this.input.file)}` : fromRoot;
		for (const rule of rules) {
			if (!rule.pattern.test(rule.from === 'package' ? fromPackage : fromRoot)) continue;
			const { needs } = rule;
			if (needs && !this.facts.dependsOn(needs)) continue;
			if (rule.text && !rule.text.test(this.text)) continue;
			if (rule.unlessClient && saysUseClient(this.text)) continue;
			if (rule.ofCommands && !this.facts.commands) continue;
			if (rule.unlessServer && this.server() !== undefined) {
				const reason = rule.elseBuild && !this.serves() ? this.server() : undefined;
				if (reason !== undefined) return { role: 'service', reason, kind: 'step' };
				continue;
			}
			if (rule.unlessListening && listens(this.text)) continue;
			if (rule.mixes) {
				const mixed = this.mixed();
				if (mixed) return mixed;
			}
			return { role: rule.role, reason: rule.reason };
		}
		return undefined;
	}

	private byPackage(): Verdict {
		const { facts, input } = this;
		const name = string(input.package.json?.name);
		if (facts.tests) return { role: 'test', reason: `in package ${name}, which is there for tests` };
		if (facts.cli !== undefined) return { role: 'cli', reason: `in package ${name}, which ${facts.cli}` };
		const server = this.server();
		if (facts.browser !== undefined) {
			if (server !== undefined) return { role: 'service', reason: server };
			return { role: 'browser', reason: `in a package that depends on ${facts.browser} and on no server framework` };
		}
		const kind = server === undefined || this.isShared() ? 'open' : undefined;
		if (!input.package.isLibrary) return { role: 'service', reason: 'nothing says otherwise', kind };
		return {
			role: 'library',
			reason: `in package ${name}, which is there to be imported`,
			kind,
			entry: isEntry(input.package, input.file),
		};
	}

	/** True for a file that answers requests: it listens, or imports what only servers have. */
	private serves(): boolean {
		if (listens(this.text) || this.imported(SERVER_IMPORTS) !== undefined) return true;
		return [...this.imports].some(isServerFramework);
	}

	/** Why this very file runs on a server. */
	private server(): string | undefined {
		if (this.serverBecause === null) this.serverBecause = this.ownServer() ?? this.sharedClient();
		return this.serverBecause;
	}

	private ownServer(): string | undefined {
		const framework = [...this.imports].find(isServerFramework);
		return (
			this.imported(SERVER_BUILTINS) ??
			this.imported(SERVER_IMPORTS, (name) => this.text.includes(NAMED_CLIENTS[name] ?? '')) ??
			(framework && framework !== 'next' ? `imports ${framework}` : undefined) ??
			serverReason(this.text)
		);
	}

	/** Packages that front ends take types and constants from: a sign, but a weaker one than a browser's. */
	private sharedClient(): string | undefined {
		return this.imported(SERVER_IMPORTS, (name) => {
			const client = NAMED_CLIENTS[name];
			return client !== undefined && !this.text.includes(client);
		});
	}

	/** True when all that speaks for a server is such a package. */
	private isShared(): boolean {
		return this.server() !== undefined && this.sharedClient() === this.server();
	}

	/** True when the file imports more than types of the package. */
	private takesValues(name: string): boolean {
		if (this.input.specifiers.length > MOST_SPECIFIERS) return true;
		return this.input.specifiers.some((specifier) => {
			const bare = specifier.replace(/^node:/, '');
			return (bare === name || splitPackage(bare).name === name) && !takesTypesOnly(this.text, specifier);
		});
	}

	private imported(names: ReadonlySet<string>, accepts: (name: string) => boolean = () => true): string | undefined {
		for (const name of this.imports) if (names.has(name) && accepts(name)) return `imports ${name}`;
		return undefined;
	}
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
