/** Which files may hold or hand out something of the catalogue, told without parsing them and kept over edits. */
import type { Library } from '../../catalog/types';
import type { Linker } from './linker';
import { makesCalls, ownSeeds } from './own';
import { retryingOf } from './retry-policies';
import { hasWord, usesAsGlobal } from './words';

interface Seeds {
	/** Sorted. */
	readonly files: readonly string[];
	readonly set: ReadonlySet<string>;
}

export class SeedIndex {
	private known: Seeds | undefined;
	private isFresh = false;
	private there: { readonly of: readonly string[]; readonly set: ReadonlySet<string> } | undefined;

	constructor(private readonly linker: Linker) {}

	/** Files that import a library whose calls are bounded, or use one of its globals. Sorted; the same array while nothing changes. */
	get files(): readonly string[] {
		return this.current.files;
	}

	/** Told from the file alone as long as nobody has asked for all: a file that is opened need not wait for the others. */
	has(file: string): boolean {
		const isAll = this.known !== undefined || !this.linker.ownIndex.isEmpty;
		return isAll ? this.current.set.has(file) : this.holds(file);
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
		const { host } = this.linker;
		const found = new Set<string>();
		for (const lib of this.bounded) {
			for (const f of this.importing(lib)) found.add(f);
			for (const word of lib.seedWords ?? [])
				for (const f of host.mentions(word)) if (!found.has(f) && this.uses(f, word)) found.add(f);
		}
		for (const f of ownSeeds(this.linker)) found.add(f);
		return found;
	}

	/** What `find` says of one file, when no file in sight is declared as a client. */
	private holds(file: string): boolean {
		const { host, own } = this.linker;
		if (!this.isThere(file)) return false;
		const imported = new Set(
			host.importsOf(file).flatMap(({ specifier }) => {
				const to = host.resolve(file, specifier);
				if (to.kind === 'package') return [to.name];
				return to.kind === 'builtin' ? [to.name, to.name.split('/')[0]!] : [];
			}),
		);
		const isOwn = own.all.some((lib) => makesCalls(lib) && lib.modules.some((m) => imported.has(m)));
		return (
			isOwn ||
			this.bounded.some(
				({ modules, only, seedWords = [] }) =>
					(modules.some((m) => imported.has(m)) && (!only || only.some((word) => this.mentions(file, word)))) ||
					seedWords.some((word) => this.mentions(file, word) && this.uses(file, word)),
			)
		);
	}

	private isThere(file: string): boolean {
		const { files } = this.linker.host;
		if (this.there?.of !== files) this.there = { of: files, set: new Set(files) };
		return this.there.set.has(file);
	}

	/** Those whose importers are looked into: they make calls, or try them again. */
	private get bounded(): readonly Library[] {
		return this.linker.catalog.filter((lib) => makesCalls(lib) || retryingOf(lib).length > 0);
	}

	private uses(file: string, word: string): boolean {
		return this.linker.facts.of(file, `uses ${word}`, (text) => usesAsGlobal(text, word));
	}
}
