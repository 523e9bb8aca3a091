/** The project's own clients and guards, as its configurations declare them. The engine makes these. */
import type { Library } from '../catalog/types';

/** Export name → what it is: a library of which this is the only export. */
export type OwnExports = ReadonlyMap<string, Library>;

export interface OwnLibraries {
	readonly all: readonly Library[];
	/** Absolute path of a declared module's file → its exports. They count wherever the file is imported. */
	readonly files: ReadonlyMap<string, OwnExports>;
	/**
	 * Exports of a package (or of a module of Node) as the configuration of the importing file declares them.
	 * @param module with its subpath, without an extension: `@acme/http/client`
	 */
	inPackage(importer: string, module: string): OwnExports | undefined;
}

export const NOTHING_OWN: OwnLibraries = { all: [], files: new Map(), inPackage: () => undefined };

/** Which exports of which files are declared. */
export class OwnIndex {
	private readonly byFile = new Map<string, Map<string, Library>>();
	/** Names of declared exports, as far as an import may have them. */
	readonly names = new Set<string>();

	add(file: string, name: string, library: Library): void {
		const known = this.byFile.get(file) ?? new Map<string, Library>();
		// What is declared for the file itself counts before what a barrel hands on.
		if (!known.has(name)) known.set(name, library);
		this.byFile.set(file, known);
		this.names.add(name);
	}

	/** Files with declared exports. */
	get files(): Iterable<string> {
		return this.byFile.keys();
	}

	get isEmpty(): boolean {
		return this.byFile.size === 0;
	}

	in(file: string): OwnExports | undefined {
		return this.byFile.get(file);
	}
}
