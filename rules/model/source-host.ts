/**
 * The port through which the model asks about the world. The engine implements it; the model
 * imports nothing from the engine. Every path is absolute with `/` separators.
 */

/** What a file is for. Rules apply to `service` and `library` unless they say otherwise. */
export type Role =
	| 'service'
	| 'library'
	| 'cli'
	| 'script'
	| 'test'
	| 'browser'
	| 'build'
	| 'generated'
	| 'declaration';

export interface RoleOf {
	readonly role: Role;
	/** Why, in words for `holdfast explain <file>`: "imports react", "in scripts/". */
	readonly reason: string;
}

/** Where an import specifier leads. */
export type Resolution =
	| { readonly kind: 'file'; readonly file: string }
	/** A package outside the lint root, with the subpath after its name ('' for the main entry). */
	| { readonly kind: 'package'; readonly name: string; readonly subpath: string }
	/** A module of Node itself; `name` without the `node:` prefix. */
	| { readonly kind: 'builtin'; readonly name: string }
	/** A relative, aliased or workspace specifier that leads to no file in sight. */
	| { readonly kind: 'unresolved' };

export interface PackageInfo {
	/** Folder of the nearest package.json; the lint root when there is none. */
	readonly dir: string;
	readonly name?: string;
	/** Major version of Node the package runs on: `engines`, .nvmrc, Dockerfile, else 20. */
	readonly node: number;
	/** True when importing this package is its purpose (has main/exports/module/types, is not private, starts no server). */
	readonly isLibrary: boolean;
	/**
	 * Installed version of a dependency: exact (`1.2.3`) from a lock file, else the lowest version the
	 * nearest package.json's range allows, else undefined.
	 */
	versionOf(dependency: string): string | undefined;
}

/** One file that imports another. */
export interface Importer {
	readonly file: string;
	/** `export … from`: the importer passes names on. */
	readonly reexports: boolean;
}

/** What edits may have changed of a host's answers. */
export interface Touched {
	/** Files whose text changed, that appeared or that vanished. */
	readonly changed: readonly string[];
	/** What one of them imports changed. */
	readonly importsChanged: boolean;
	/** Which files there are changed: what an import resolves to may differ. */
	readonly filesChanged: boolean;
	/** A manifest changed: anything may differ. */
	readonly configChanged: boolean;
	/** Some file may have another role. */
	readonly rolesChanged: boolean;
}

/** Lists stay the same objects as long as nothing in them changes. */
export interface SourceHost {
	/** Every code file under the lint root, sorted; .d.ts and ignored files excluded. */
	readonly files: readonly string[];
	/** The file's text without BOM, or undefined when it is not there or cannot be read as text. */
	text(file: string): string | undefined;
	resolve(from: string, specifier: string): Resolution;
	/** Files with an import, re-export, require or import() that resolves to `file`, sorted. May hold too many, never too few. */
	importersOf(file: string): readonly Importer[];
	/** Every specifier of the file, by the same light scan as importersOf: too many rather than too few. */
	importsOf(file: string): readonly { readonly specifier: string; readonly reexports: boolean }[];
	/** Files whose text holds `word` as a whole identifier, sorted. */
	mentions(word: string): readonly string[];
	/** Files with a specifier that leads to the package (any subpath) or to Node's module of that name (without `node:`), sorted. */
	importersOfPackage(name: string): readonly string[];
	packageOf(file: string): PackageInfo;
	roleOf(file: string): RoleOf;
}
