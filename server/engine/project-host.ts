/** The workspace as one project sees it. */
import type { Importer, PackageInfo, Resolution, RoleOf, SourceHost } from '../../rules/model/source-host';

const UNSEEN: Resolution = { kind: 'unresolved' };

/** A source host without the files that a project does not see: they are not there, and nobody there imports anything. */
export class ProjectHost implements SourceHost {
	/** Lists of the whole, and what is seen of them: the same as long as those are. */
	private lists = new WeakMap<readonly unknown[], readonly unknown[]>();

	/** @param roleOf what a file is for as far as the files that are seen tell */
	constructor(
		private readonly whole: SourceHost,
		private readonly sees: (file: string) => boolean,
		readonly roleOf: (file: string) => RoleOf,
	) {}

	/** What is seen may be other files now. */
	refresh(): void {
		this.lists = new WeakMap();
	}

	get files(): readonly string[] {
		return this.seenOf(this.whole.files, (file) => file);
	}

	text(file: string): string | undefined {
		return this.sees(file) ? this.whole.text(file) : undefined;
	}

	resolve(from: string, specifier: string): Resolution {
		const to = this.whole.resolve(from, specifier);
		return to.kind === 'file' && !this.sees(to.file) ? UNSEEN : to;
	}

	importersOf(file: string): readonly Importer[] {
		return this.seenOf(this.whole.importersOf(file), (importer) => importer.file);
	}

	importsOf(file: string): ReturnType<SourceHost['importsOf']> {
		return this.whole.importsOf(file);
	}

	mentions(word: string): readonly string[] {
		return this.seenOf(this.whole.mentions(word), (file) => file);
	}

	importersOfPackage(name: string): readonly string[] {
		return this.seenOf(this.whole.importersOfPackage(name), (file) => file);
	}

	private seenOf<T>(list: readonly T[], fileOf: (item: T) => string): readonly T[] {
		const known = this.lists.get(list);
		if (known) return known as readonly T[];
		const seen = list.filter((item) => this.sees(fileOf(item)));
		this.lists.set(list, seen);
		return seen;
	}

	packageOf(file: string): PackageInfo {
		return this.whole.packageOf(file);
	}
}
