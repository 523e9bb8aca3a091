/** Which files may hold or hand out something of the catalogue, told without parsing them and kept over edits. */
import type { Library } from '../../catalog/types';
import type { Linker } from './linker';
import { ownSeeds } from './own';
import { hasWord, usesAsGlobal } from './words';

interface Seeds {
	/** Sorted. */
	readonly files: readonly string[];
	readonly set: ReadonlySet<string>;
}

export class SeedIndex {
	private known: Seeds | undefined;
	private isFresh = false;

	constructor(private readonly linker: Linker) {}

	/** Files that import a library whose calls are bounded, or use one of its globals. Sorted; the same array while nothing changes. */
	get files(): readonly string[] {
		return this.current.files;
	}

	has(file: string): boolean {
		return this.current.set.has(file);
	}

	/** Texts or imports may have changed. */
	refresh(): void {
		this.isFresh = false;
	}

	/** Files that import one of the library's modules; of a framework only those that mention what matters of it. */
	importing({ modules, only }: Library): string[] {
		const { host } = this.linker;
		const files = new Set(modules.flatMap((m) => host.importersOfPackage(m)));
		return [...files].filter((f) => !only || only.some((word) => this.mentions(f, word))).sort();
	}

	/** Whether a file holds a word. */
	mentions(file: string, word: string): boolean {
		return this.linker.facts.of(file, `mentions ${word}`, (text) => hasWord(text, word));
	}

	private get current(): Seeds {
		if (this.known && this.isFresh) return this.known;
		const files = [...this.find()].sort();
		const isSame = this.known?.files.length === files.length && this.known.files.every((f, i) => f === files[i]);
		if (!isSame) this.known = { files, set: new Set(files) };
		this.isFresh = true;
		return this.known!;
	}

	private find(): Set<string> {
		const { catalog, host, facts } = this.linker;
		const found = new Set<string>();
		for (const lib of catalog) {
			if (Object.keys(lib.bounds).length === 0) continue;
			for (const f of this.importing(lib)) found.add(f);
			for (const word of lib.seedWords ?? [])
				for (const f of host.mentions(word))
					if (!found.has(f) && facts.of(f, `uses ${word}`, (text) => usesAsGlobal(text, word))) found.add(f);
		}
		for (const f of ownSeeds(this.linker)) found.add(f);
		return found;
	}
}
